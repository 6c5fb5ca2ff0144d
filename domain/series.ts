import { addDays, dayNumber, type Day } from "./calendar.ts";
import type { Method } from "./methods/method.ts";

/** Every so many weeks on the weekday of the first day, until a last day or for a number of times. */
export type Rhythm = { everyWeeks: number; until: { on: Day } | { count: number } };

/** A session for one group, or one in which both groups score the same casus to see whether they judge alike. */
export const sessionKinds = ["intervisie", "calibration"] as const;
export type SessionKind = (typeof sessionKinds)[number];

/** A year of weeks: whoever plans further ahead plans anew by then. */
export const mostInSeries = 53;
export const mostWeeksBetween = 13;

/** Shortest and longest session that can be planned, in minutes. */
export const sessionMinutes = { least: 15, most: 480, usual: 120 } as const;

/**
 * The days of a series, its first day included, at most `mostInSeries`. A last day before the first one leaves only the
 * first. Throws a RangeError on a day that is not in the calendar.
 */
export function daysOfSeries(first: Day, { everyWeeks, until }: Rhythm): Day[] {
  const byDay =
    "on" in until ? Math.floor((dayNumber(until.on) - dayNumber(first)) / (7 * everyWeeks)) + 1 : until.count;
  const count = Math.min(Math.max(byDay, 1), mostInSeries);
  return Array.from({ length: count }, (_, index) => addDays(first, index * 7 * everyWeeks));
}

/** Whether everybody scores the same casus blind by this method, so that their judgements can be laid side by side. */
export function canCalibrate({ phases }: Pick<Method, "phases">): boolean {
  return phases.some(
    ({ workspace, writes }) =>
      workspace.kind === "rating" && !("instrument" in workspace) && workspace.hidden && writes === "everyone",
  );
}

/** Who leads the session at this place of a series, when the people of the table take turns. */
export function leaderInTurn(people: readonly string[], place: number): string | undefined {
  return people[place % people.length];
}

/** When a session is held (ms, minutes) and by whom; a null group is the whole team. */
export type Sitting = { plannedAt: number; minutes: number; groupId: string | null };

/** Whether two sessions ask somebody to sit at two tables at once: their hours overlap, and so do their people. */
export function clashes(one: Sitting, other: Sitting): boolean {
  const isShared = one.groupId === null || other.groupId === null || one.groupId === other.groupId;
  const endOf = ({ plannedAt, minutes }: Sitting) => plannedAt + minutes * 60_000;
  return isShared && one.plannedAt < endOf(other) && other.plannedAt < endOf(one);
}

/** Whether so many people at the table are too few or too many for a method; undefined when it suits them. */
export function misfitOf(people: number, { min, max }: Method["groupSize"]): "few" | "many" | undefined {
  if (people < min) return "few";
  return people > max ? "many" : undefined;
}
