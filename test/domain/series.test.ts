import { expect, test } from "vitest";
import { instantOfWallClock, wallClockOf } from "../../domain/calendar.ts";
import { conditiecasuistiek } from "../../domain/methods/conditiecasuistiek.ts";
import { canCalibrate, clashes, daysOfSeries, leaderInTurn, misfitOf, mostInSeries } from "../../domain/series.ts";

test("a weekly series comes back on the same weekday for as many times as was asked", () => {
  expect(daysOfSeries("2021-03-10", { everyWeeks: 1, until: { count: 4 } })).toEqual([
    "2021-03-10",
    "2021-03-17",
    "2021-03-24",
    "2021-03-31",
  ]);
});

test("a series of every three weeks ends on its last day, that day included", () => {
  const until = (on: string) => daysOfSeries("2021-03-10", { everyWeeks: 3, until: { on } });
  expect(until("2021-04-21")).toEqual(["2021-03-10", "2021-03-31", "2021-04-21"]);
  expect(until("2021-04-20")).toEqual(["2021-03-10", "2021-03-31"]);
  expect(until("2020-01-01")).toEqual(["2021-03-10"]);
});

test("nobody plans further ahead than a year of weeks", () => {
  expect(daysOfSeries("2021-03-10", { everyWeeks: 1, until: { on: "2999-12-31" } })).toHaveLength(mostInSeries);
});

test("the people of a table lead in turn, and then the first one again", () => {
  const led = [0, 1, 2, 3, 4].map((place) => leaderInTurn(["anna", "bram", "chris"], place));
  expect(led).toEqual(["anna", "bram", "chris", "anna", "bram"]);
  expect(leaderInTurn([], 0)).toBeUndefined();
});

test("only a method in which everybody scores blind can calibrate", () => {
  expect(canCalibrate(conditiecasuistiek)).toBe(true);
  expect(canCalibrate({ phases: conditiecasuistiek.phases.filter(({ id }) => id !== "blind-scoren") })).toBe(false);
});

test("two in the afternoon is two in the afternoon in summer and in winter", () => {
  for (const day of ["2021-03-27", "2021-03-28", "2021-10-30", "2021-10-31"]) {
    expect(wallClockOf(instantOfWallClock(day, "14:00"))).toBe("14:00");
  }
  expect(instantOfWallClock("2021-03-28", "14:00") - instantOfWallClock("2021-03-27", "14:00")).toBe(23 * 3_600_000);
});

test("two sessions of one group clash when their hours overlap, and not when one ends as the other begins", () => {
  const at = (time: string, groupId: string | null = "a") => ({
    plannedAt: instantOfWallClock("2021-03-10", time),
    minutes: 120,
    groupId,
  });
  expect(clashes(at("14:00"), at("14:00"))).toBe(true);
  expect(clashes(at("14:00"), at("15:59"))).toBe(true);
  expect(clashes(at("15:59"), at("14:00"))).toBe(true);
  expect(clashes(at("14:00"), at("16:00"))).toBe(false);
  expect(clashes(at("16:00"), at("14:00"))).toBe(false);
  expect(clashes(at("14:00"), at("14:00", "b"))).toBe(false);
  expect(clashes(at("14:00", null), at("15:00", "b"))).toBe(true);
  expect(clashes(at("14:00", "b"), at("15:00", null))).toBe(true);
});

test("a method for four to eight people suits four and eight, three are too few and nine too many", () => {
  const suits = [3, 4, 8, 9].map((people) => misfitOf(people, { min: 4, max: 8 }));
  expect(suits).toEqual(["few", undefined, undefined, "many"]);
});
