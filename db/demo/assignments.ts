import { addDays, type Day, daysBetween } from "../../domain/calendar.ts";
import type { Condition } from "../../domain/conditions/condition.ts";
import { anAssignment } from "./builders.ts";
import type { Calendar } from "./calendar.ts";
import type { Dossier } from "./dossiers.ts";
import type { Random } from "./random.ts";

export type Assignment = ReturnType<typeof anAssignment>;

/**
 * Share of deelnemers with one, two, three … klantmanagers. Chosen so that the means come out at the published 1.6 and
 * 2.3, and the shares with one fixed klantmanager at two thirds and one third (final report of the experiment, ch. 3).
 */
const klantmanagerShares: Record<Condition, readonly number[]> = {
  zelfregie: [0.66, 0.14, 0.13, 0.07],
  "extra-aandacht": [0.66, 0.14, 0.13, 0.07],
  vergelijking: [0.34, 0.27, 0.22, 0.1, 0.07],
};

/** A klantmanager stays at least this many days, so that every change counts under the rule of more than seven days. */
const shortestStay = 28;

/** Share of deelnemers who also met a stand-in: at most seven calendar days, which the rule leaves out. */
const standInShare = 0.12;

/** How many klantmanagers the deelnemer at this place of `total` has: exact shares, not chance. */
function klantmanagersAt(place: number, total: number, shares: readonly number[]): number {
  let reached = 0;
  const index = shares.findIndex((share) => place < Math.round((reached += share) * total));
  return index === -1 ? shares.length : index + 1;
}

/** Days in order at which the next klantmanager takes over, each stay at least the shortest. */
function changeDays(random: Random, from: Day, to: Day, changes: number): Day[] {
  const room = daysBetween(from, to) - shortestStay * (changes + 1);
  const offsets = Array.from({ length: changes }, () => random.whole(0, room)).toSorted((one, other) => one - other);
  return offsets.map((offset, index) => addDays(from, offset + shortestStay * (index + 1)));
}

/** Who guided each deelnemer from when to when, stand-ins included. `staff` are the klantmanagers of the condition. */
export function makeAssignments(
  random: Random,
  { dossiers, staff, calendar }: { dossiers: readonly Dossier[]; staff: readonly { id: string }[]; calendar: Calendar },
): Assignment[] {
  return random.shuffle(dossiers).flatMap((dossier, place) => {
    const last = dossier.endedOn ?? null;
    const until = last ?? calendar.today;
    const count = klantmanagersAt(place, dossiers.length, klantmanagerShares[dossier.condition]);
    // The current klantmanager goes round the team, so that everybody has a caseload of about the same size.
    const current = staff[place % staff.length];
    if (!current) throw new Error("demo: a team without klantmanagers");
    const others = random.shuffle(staff.filter((member) => member !== current));
    const members = [...others.slice(0, count - 1), current];
    const changes = changeDays(random, dossier.startedOn, until, count - 1);
    const stays = members.map((member, index) => {
      const next = changes[index];
      const from = changes[index - 1] ?? dossier.startedOn;
      return { memberId: member.id, from, to: next ? addDays(next, -1) : last };
    });
    const standIn = others[count - 1];
    if (standIn && random.chance(standInShare)) {
      const from = addDays(dossier.startedOn, random.whole(10, daysBetween(dossier.startedOn, until) - 20));
      stays.push({ memberId: standIn.id, from, to: addDays(from, random.whole(2, 6)) });
    }
    return stays.map((stay) => anAssignment({ id: random.id(), dossierId: dossier.id, ...stay }));
  });
}

/** The klantmanager of a dossier on a day; a stand-in goes before the person who is stood in for. */
export function klantmanagerOn(assignments: readonly Assignment[], day: Day): string | undefined {
  return assignments.findLast(({ from, to }) => from <= day && (!to || day <= to))?.memberId;
}
