import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { formatInstant, formatMoment, formatShortDay } from "../../client/state/format.ts";

beforeEach(() => vi.useFakeTimers({ now: Date.UTC(2026, 10, 22, 12), toFake: ["Date"] }));
afterEach(() => vi.useRealTimers());

test("a day of this year is told without its year, and one of another year with it", () => {
  expect(formatShortDay("2026-11-12")).toBe("do 12 nov");
  expect(formatShortDay("2025-11-13")).toBe("do 13 nov 2025");
  expect(formatInstant(Date.UTC(2026, 10, 12, 13, 5))).toBe("do 12 nov, 14:05");
  expect(formatInstant(Date.UTC(2025, 10, 13, 13, 5))).toBe("do 13 nov 2025, 14:05");
});

test("the year begins at midnight in Amsterdam", () => {
  expect(formatInstant(Date.UTC(2025, 11, 31, 23, 30))).toBe("do 1 jan, 00:30");
});

test("what is kept for later is told with its year", () => {
  expect(formatMoment(Date.UTC(2026, 10, 12, 13, 5))).toBe("12 november 2026 om 14:05");
});
