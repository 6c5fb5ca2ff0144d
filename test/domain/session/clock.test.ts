import { describe, expect, test } from "vitest";
import { deadlineOf, extendClock, pauseClock, remainingOn, startClock } from "../../../domain/session/clock.ts";

const minute = 60_000;

describe("the clock of a phase", () => {
  test("shows when the phase ends, and how long it has been over", () => {
    const clock = startClock(5, 1000);
    expect(deadlineOf(clock)).toBe(1000 + 5 * minute);
    expect(remainingOn(clock, 1000 + 7 * minute)).toBe(-2 * minute);
  });

  test("standing still has no deadline and loses no time", () => {
    const paused = pauseClock(startClock(5, 0), 2 * minute);
    expect(deadlineOf(paused)).toBeNull();
    expect(remainingOn(paused, 30 * minute)).toBe(3 * minute);
  });

  test("extra minutes after the end count from now", () => {
    const extended = extendClock(startClock(5, 0), 3, 9 * minute);
    expect(remainingOn(extended, 9 * minute)).toBe(3 * minute);
    expect(extended.total).toBe(8 * minute);
  });
});
