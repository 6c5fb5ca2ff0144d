import {
  addDays,
  dayNumber,
  dayOfInstant,
  daysBetween,
  instantOfWallClock,
  wallClockOf,
  type Day,
} from "./calendar.ts";
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

/** A session that is planned already. */
export type Planned = Sitting & { id: string; seriesId: string | null; status: string };

/** A change of a planned session: to which moment (ms), and whether those of its series after it move along. */
export type Move = { sessionId: string; to: number; isWithFollowing: boolean };

/** The instant of a later session of a series, moved by as many days as the first one and to its hour. */
export function movedAlong(plannedAt: number, { from, to }: { from: number; to: number }): number {
  const days = daysBetween(dayOfInstant(from), dayOfInstant(to));
  return instantOfWallClock(addDays(dayOfInstant(plannedAt), days), wallClockOf(to));
}

/**
 * The sessions among `coming` that clash with one that moves, or with any of its series that move along, soonest first. Earlier ones
 * of the series stay where they are and count as any other; what was called off is no session.
 */
export function clashesOfMove<T extends Planned>(coming: readonly T[], move: Move, minutes: number): T[] {
  const own = coming.find(({ id }) => id === move.sessionId);
  if (!own) return [];
  const moves = (one: T) =>
    one === own ||
    (move.isWithFollowing &&
      own.seriesId !== null &&
      one.seriesId === own.seriesId &&
      one.status === "planned" &&
      one.plannedAt >= own.plannedAt);
  const moments = coming
    .filter(moves)
    .map(({ plannedAt }) => movedAlong(plannedAt, { from: own.plannedAt, to: move.to }));
  const stays = coming.filter((one) => !moves(one));
  return clashesOfPlan(stays, moments, { minutes, groupId: own.groupId });
}

/** The sessions among `coming` that clash with a plan for any of these moments (ms), soonest first. */
export function clashesOfPlan<T extends Planned>(
  coming: readonly T[],
  moments: readonly number[],
  plan: Omit<Sitting, "plannedAt">,
): T[] {
  return coming
    .filter((other) => other.status !== "cancelled")
    .filter((other) => moments.some((plannedAt) => clashes({ ...plan, plannedAt }, other)))
    .toSorted((a, b) => a.plannedAt - b.plannedAt);
}

type Seat = { id: string; groupId: string | null };

/**
 * How many people are expected to take part: the people of the group, or of a session that is planned already whoever is invited
 * to it, guests from elsewhere included; and who leads. Observers take no part.
 */
export function expectedAt(
  people: readonly Seat[],
  { groupId, leadId, invitedIds }: { groupId: string | null; leadId: string; invitedIds?: readonly string[] },
): number {
  const seated = people.filter((person) => groupId === null || person.groupId === groupId).map(({ id }) => id);
  return new Set([...(invitedIds ?? seated), leadId].filter((id) => id !== "")).size;
}

/** Whether so many people at the table are too few or too many for a method; undefined when it suits them. */
export function misfitOf(people: number, { min, max }: Method["groupSize"]): "few" | "many" | undefined {
  if (people < min) return "few";
  return people > max ? "many" : undefined;
}
