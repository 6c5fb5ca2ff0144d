import { expect, test } from "vitest";
import { instantOfWallClock, wallClockOf } from "../../domain/calendar.ts";
import { conditiecasuistiek } from "../../domain/methods/conditiecasuistiek.ts";
import {
  canCalibrate,
  clashes,
  clashesOfMove,
  clashesOfPlan,
  daysOfSeries,
  expectedAt,
  leaderInTurn,
  misfitOf,
  mostInSeries,
} from "../../domain/series.ts";

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

/** Three Wednesdays of group a at two, each with something else of that group on the Thursday, and a session of group b. */
function aCalendar() {
  const session = (id: string, day: string, time: string, more: { seriesId?: string; groupId?: string } = {}) => ({
    id,
    plannedAt: instantOfWallClock(day, time),
    minutes: 120,
    groupId: more.groupId ?? "a",
    seriesId: more.seriesId ?? null,
    status: "planned",
  });
  const series = ["2021-03-10", "2021-03-17", "2021-03-24"].map((day, index) =>
    session(`woensdag-${index}`, day, "14:00", { seriesId: "reeks" }),
  );
  return [
    ...series,
    session("donderdag-2", "2021-03-25", "15:00"),
    session("donderdag-1", "2021-03-18", "13:00"),
    session("donderdag-b", "2021-03-18", "14:00", { groupId: "b" }),
  ];
}

test("who moves a session and those of its series after it hears of every session that any of them clashes with", () => {
  const coming = aCalendar();
  const thursday = instantOfWallClock("2021-03-11", "14:00");
  const move = { sessionId: "woensdag-0", to: thursday };
  const idsOf = (isWithFollowing: boolean) =>
    clashesOfMove(coming, { ...move, isWithFollowing }, 120).map(({ id }) => id);
  expect(idsOf(true)).toEqual(["donderdag-1", "donderdag-2"]);
  expect(idsOf(false)).toEqual([]);
});

test("an earlier session of the series does not move along, and what was called off clashes with nothing", () => {
  const coming = aCalendar();
  const back = { sessionId: "woensdag-1", to: instantOfWallClock("2021-03-10", "15:00"), isWithFollowing: true };
  expect(clashesOfMove(coming, back, 120).map(({ id }) => id)).toEqual(["woensdag-0"]);
  const without = coming.map((one) => (one.id === "woensdag-0" ? { ...one, status: "cancelled" } : one));
  expect(clashesOfMove(without, back, 120)).toEqual([]);
});

test("a new series is checked at each of its moments", () => {
  const moments = ["2021-03-11", "2021-03-18", "2021-03-25"].map((day) => instantOfWallClock(day, "14:00"));
  const clashing = clashesOfPlan(aCalendar(), moments, { minutes: 120, groupId: "b" });
  expect(clashing.map(({ id }) => id)).toEqual(["donderdag-b"]);
});

test("expected are the people of the group and who leads; of a planned session who is invited, guests and all", () => {
  const people = ["anna", "bram", "carla"].map((id) => ({ id, groupId: id === "carla" ? "b" : "a" }));
  expect(expectedAt(people, { groupId: "a", leadId: "anna" })).toBe(2);
  expect(expectedAt(people, { groupId: "a", leadId: "carla" })).toBe(3);
  expect(expectedAt(people, { groupId: null, leadId: "" })).toBe(3);
  expect(expectedAt(people, { groupId: "a", leadId: "bram", invitedIds: ["bram", "carla", "gast", "nog een"] })).toBe(
    4,
  );
});
