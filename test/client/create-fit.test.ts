import { expect, test } from "vitest";
import { hiddenOf, sizesOfType, sizeThatFits } from "../../client/pages/session/create-fit.ts";

test("the wall keeps its usual type while all of it fits, and makes it no smaller than needed", () => {
  expect(sizeThatFits(() => true)).toBe(1);
  expect(sizeThatFits((size) => size <= 0.8)).toBe(0.72);
});

test("what fits at no size stands in the smallest, which is still read", () => {
  const tried: number[] = [];
  expect(sizeThatFits((size) => tried.push(size) === 0)).toBe(0.55);
  expect(tried).toEqual([...sizesOfType]);
});

test("what an edge cuts off is counted as out of sight, once", () => {
  const stretches = [0, 40, 80, 120, 160].map((top) => ({ top, bottom: top + 40 }));
  expect(hiddenOf({ top: 60, bottom: 130 }, stretches)).toEqual({ above: 2, below: 2 });
  expect(hiddenOf({ top: 0, bottom: 200 }, stretches)).toEqual({ above: 0, below: 0 });
  expect(hiddenOf({ top: 10, bottom: 90 }, [{ top: 0, bottom: 100 }])).toEqual({ above: 1, below: 0 });
});
