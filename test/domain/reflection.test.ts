import { describe, expect, test } from "vitest";
import { mensbeelden, reflectionPrompts, vermogens, drijfveren } from "../../domain/reflection.ts";

describe("the reflection", () => {
  test("every combination of ability and motivation is one mensbeeld", () => {
    const combined = vermogens.flatMap((vermogen) => drijfveren.map((drijfveer) => `${vermogen}-${drijfveer}`));
    expect(mensbeelden.toSorted()).toEqual(combined.toSorted());
  });

  test("every prompt has an id of its own, under which its answers are kept", () => {
    expect(new Set(reflectionPrompts.map(({ id }) => id)).size).toBe(reflectionPrompts.length);
  });
});
