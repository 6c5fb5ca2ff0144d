import { expect, test } from "vitest";
import { troubleIn, unsavedChanges, worstOf, type SaveState } from "../../client/state/save-state.ts";

const stored: SaveState = { kind: "stored" };
const saving: SaveState = { kind: "saving", changes: 2 };
const offline: SaveState = { kind: "offline", changes: 0 };
const closed: SaveState = { kind: "closed", reason: "revoked", changes: 1 };

test("with several documents open, one that is not saved is not hidden by one that is", () => {
  expect(worstOf([stored, saving, stored])).toBe(saving);
  expect(worstOf([saving, offline])).toBe(offline);
  expect(worstOf([closed, offline, stored])).toBe(closed);
});

test("without an open document there is nothing to say", () => {
  expect(worstOf([])).toBeUndefined();
});

test("where no text is to be saved only trouble is told, and what is not on disk yet", () => {
  const quiet: SaveState[] = [stored, { kind: "loading" }, { kind: "read-only", changes: 0 }];
  expect(quiet.map(troubleIn)).toEqual([undefined, undefined, undefined]);
  const told: SaveState[] = [
    saving,
    offline,
    closed,
    { kind: "read-only", changes: 1 },
    { kind: "reload", changes: 0 },
  ];
  expect(told.map(troubleIn)).toEqual(told);
});

test("what would be lost with the tab is counted in every state that can lose it", () => {
  expect([stored, saving, offline, closed].map(unsavedChanges)).toEqual([0, 2, 0, 1]);
});
