import { addDays, dayOfInstant } from "../../domain/calendar.ts";
import { anAfspraak } from "./builders.ts";
import { amsterdamTime, type Calendar } from "./calendar.ts";
import type { Brought } from "./casussen.ts";
import type { Random } from "./random.ts";
import type { Meeting } from "./schedule.ts";

export type Afspraak = ReturnType<typeof anAfspraak>;

/** From this many days after its day an afspraak of the past has been done. */
const settledAfter = 24;
/** So long after its day the afspraak of someone busy may still be open. */
const recentDays = 14;
/** How often an afspraak is done by now, whose day was lately or is still to come. */
const doneLately = 0.7;
const doneBefore = 0.25;

/** What was agreed about a casus: one or two things, mostly for the inbrenger. */
export function agreeActions(
  random: Random,
  { casus, log, story }: Brought,
  {
    meeting,
    presentIds,
    at,
    calendar,
    busyId,
  }: { meeting: Meeting; presentIds: readonly string[]; at: number; calendar: Calendar; busyId: string | undefined },
): Afspraak[] {
  return random.some(story.afspraken, random.whole(1, 2)).map((text) => {
    const whoId = random.chance(0.75) ? casus.inbrengerId : random.pick(presentIds);
    const dueOn = addDays(meeting.on, random.pick([7, 7, 9, 14, 14, 21]));
    const isDone = mayBeDone(random, { dueOn, calendar, isBusy: whoId === busyId });
    return anAfspraak({
      id: random.id(),
      teamId: log.dossier.teamId,
      dossierId: log.dossier.id,
      casusId: casus.id,
      text,
      whoId,
      dueOn,
      doneAt: isDone ? doneAt(random, { dueOn, at, calendar }) : null,
      createdById: random.chance(0.6) ? meeting.facilitator.id : casus.inbrengerId,
      createdAt: at,
    });
  });
}

function mayBeDone(
  random: Random,
  { dueOn, calendar, isBusy }: { dueOn: string; calendar: Calendar; isBusy: boolean },
): boolean {
  if (addDays(dueOn, settledAfter) < calendar.today) return true;
  // The person with whom the demo opens still has to do what was agreed lately.
  const isRecent = addDays(dueOn, recentDays) >= calendar.today;
  if (isBusy && isRecent) return false;
  return random.chance(dueOn < calendar.today ? doneLately : doneBefore);
}

function doneAt(random: Random, { dueOn, at, calendar }: { dueOn: string; at: number; calendar: Calendar }): number {
  const done = amsterdamTime(addDays(dueOn, random.whole(-5, 2)), random.whole(9, 16), random.whole(0, 59));
  const latest = amsterdamTime(addDays(calendar.today, -1), 16);
  const soonest = amsterdamTime(addDays(dayOfInstant(at), 1), 9, random.whole(0, 59));
  return Math.max(Math.min(done, latest), Math.min(soonest, latest), at + 60_000);
}
