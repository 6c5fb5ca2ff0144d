import { daysBetween, type Day } from "./calendar.ts";
import type { Assignment } from "./contact.ts";

/** An assignment counts only when it lasted longer than this many calendar days; shorter ones are stand-ins. */
export const standInDays = 7;

/** Whether an assignment makes someone a klantmanager of the deelnemer, seen on `today`. First and last day both count. */
export function countsAsKlantmanager({ from, to }: Omit<Assignment, "memberId">, today: Day): boolean {
  const last = to === null || to > today ? today : to;
  return daysBetween(from, last) + 1 > standInDays;
}

/** How many different klantmanagers a deelnemer had up to `today`. Someone who came back counts once. */
export function klantmanagerCount(assignments: readonly Assignment[], today: Day): number {
  const counted = assignments.filter((assignment) => countsAsKlantmanager(assignment, today));
  return new Set(counted.map((assignment) => assignment.memberId)).size;
}

export type Continuity = {
  /** How many deelnemers had at least one klantmanager; only these are counted. */
  deelnemers: number;
  /** Mean number of klantmanagers per deelnemer; null without deelnemers. */
  mean: number | null;
  /** Share of deelnemers with one and the same klantmanager throughout, 0..1; null without deelnemers. */
  shareWithOneFixed: number | null;
};

/** Continuity of guidance over a group of deelnemers, each given as the list of their assignments. */
export function continuityOf(deelnemers: readonly (readonly Assignment[])[], today: Day): Continuity {
  const counts = deelnemers.map((assignments) => klantmanagerCount(assignments, today)).filter((count) => count > 0);
  if (counts.length === 0) return { deelnemers: 0, mean: null, shareWithOneFixed: null };
  const sum = counts.reduce((total, count) => total + count, 0);
  const fixed = counts.filter((count) => count === 1).length;
  return { deelnemers: counts.length, mean: sum / counts.length, shareWithOneFixed: fixed / counts.length };
}
