import { expect, test } from "vitest";
import { conditiecasuistiek } from "../../domain/methods/conditiecasuistiek.ts";
import { allPhases, isHidden, totalMinutes } from "../../domain/methods/method.ts";
import { methodOf, methods } from "../../domain/methods/methods.ts";

test.each(methods)(
  "$title says nowhere in words how long it takes: a team's own version has minutes of its own",
  (method) => {
    const said = [
      method.summary,
      method.suits ?? "",
      ...allPhases(method).flatMap(({ instruction, hints = [] }) => [instruction, ...hints]),
    ];
    expect(said.filter((text) => /\b(?:minuten|minuut|uur|kwartier)\b/i.test(text))).toEqual([]);
  },
);

test("Conditiecasuïstiek takes an hour in eight phases", () => {
  expect(totalMinutes(conditiecasuistiek)).toBe(60);
  expect(conditiecasuistiek.phases.map(({ minutes }) => minutes)).toEqual([5, 10, 5, 10, 10, 10, 5, 5]);
  expect(methodOf("conditiecasuistiek")).toBe(conditiecasuistiek);
  expect(methodOf("incidentmethode-onbekend")).toBeUndefined();
});

test("every phase of every method has a name of its own that fits in the name of a document", () => {
  for (const { phases } of methods) {
    expect(new Set(phases.map(({ id }) => id)).size).toBe(phases.length);
    for (const { id, minutes, instruction } of phases) {
      expect(id).toMatch(/^[a-z0-9-]+$/);
      expect(minutes).toBeGreaterThan(0);
      expect(instruction.length).toBeGreaterThan(20);
    }
  }
});

test("what a phase compares was made blind in an earlier phase", () => {
  for (const { phases } of methods) {
    for (const [index, { workspace }] of phases.entries()) {
      if (!("compares" in workspace)) continue;
      const blind = phases.slice(0, index).find(({ id }) => id === workspace.compares);
      expect(blind && isHidden(blind) && blind.workspace.kind === workspace.kind).toBe(true);
    }
  }
});
