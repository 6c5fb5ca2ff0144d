import { expect, test } from "vitest";
import { allPhases, isHidden } from "../../domain/methods/method.ts";
import { methods } from "../../domain/methods/methods.ts";
import { seenIn } from "../../domain/methods/seen.ts";

const phases = methods.flatMap(allPhases);

test("of what is hidden people are told that it is seen later, and of nothing else", () => {
  for (const phase of phases) expect(seenIn(phase).startsWith("later"), phase.id).toBe(isHidden(phase));
});

test("where the names of writers are kept from the table people are told so", () => {
  const nameless = phases.filter((phase) => seenIn(phase).endsWith("Nameless")).map(({ id }) => id);
  const asked = phases.filter(
    ({ workspace }) =>
      (workspace.kind === "cards" && workspace.isAnonymous) ||
      (workspace.kind === "rating" && workspace.hidden && "instrument" in workspace),
  );
  expect(nameless).toEqual(asked.map(({ id }) => id));
  expect(nameless.length).toBeGreaterThan(1);
});
