import { expect, test } from "vitest";
import { studentT95 } from "../../domain/student-t.ts";

test.each([
  [1, 12.706],
  [2, 4.303],
  [5, 2.571],
  [10, 2.228],
  [11, 2.201],
  [30, 2.042],
  [100, 1.984],
])("with %i degrees of freedom 95 percent of Student's t lies within the %d of every table", (degrees, t) => {
  expect(studentT95(degrees)).toBeCloseTo(t, 3);
});
