import { expect, test } from "vitest";
import { isEarly } from "../../client/pages/session/early.ts";

const hour = 3_600_000;
/** Half past one in the afternoon in Amsterdam, in winter. */
const planned = Date.UTC(2026, 10, 23, 12, 30);

test("a session is opened too soon the day before, not on the morning of its day", () => {
  expect(isEarly(planned, planned - 24 * hour)).toBe(true);
  expect(isEarly(planned, planned - 14 * hour)).toBe(true);
  expect(isEarly(planned, planned - 13 * hour)).toBe(false);
  expect(isEarly(planned, planned + 24 * hour)).toBe(false);
});

test("just before midnight for just after it is not too soon", () => {
  const atMidnight = Date.UTC(2026, 10, 22, 23, 30);
  expect(isEarly(atMidnight, atMidnight - hour)).toBe(false);
});
