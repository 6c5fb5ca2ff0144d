import { addDays } from "../../domain/calendar.ts";
import { agreedContactDays, answerDays } from "../../domain/due.ts";
import { klantmanagerOn } from "./assignments.ts";
import { aContact } from "./builders.ts";
import { amsterdamTime, type Calendar, workday } from "./calendar.ts";
import { type DossierLog, isCaseOf, logOf } from "./log.ts";
import type { Random } from "./random.ts";

/** How many dossiers of the person the demo opens with have been waiting too long for a call. */
const waitingForCall = 2;

/**
 * Gives the person with whom the demo opens a week with something in it: a few people in extra aandacht who have not
 * been called, and a written question in zelfregie that has no answer yet.
 */
export function arrangeWeek(
  random: Random,
  logs: readonly DossierLog[],
  { calendar, memberId }: { calendar: Calendar; memberId: string },
): DossierLog[] {
  const own = logs.filter((log) => !log.dossier.endedOn && isCaseOf(log, memberId, calendar.today));
  const silent = own.filter((log) => log.dossier.condition === "extra-aandacht").slice(0, waitingForCall);
  const asking = own.find((log) => log.dossier.condition === "zelfregie");
  return logs.map((log) => {
    if (silent.includes(log))
      return silentSince(log, workday(addDays(calendar.today, -agreedContactDays - random.whole(3, 12))));
    return log === asking ? withQuestion(random, log, { calendar, memberId }) : log;
  });
}

function silentSince({ dossier, assignments, contacts }: DossierLog, day: string): DossierLog {
  const earlier = contacts.filter(({ on }) => on < day);
  const last = contacts.at(-1);
  // Whoever was called lately was called just before the silence began instead.
  const moved =
    last && last.on >= day
      ? [
          {
            ...last,
            on: day,
            memberId: klantmanagerOn(assignments, day) ?? last.memberId,
            createdAt: amsterdamTime(day, 11),
          },
        ]
      : [];
  return logOf(dossier, assignments, [...earlier, ...moved]);
}

function withQuestion(
  random: Random,
  { dossier, assignments, contacts }: DossierLog,
  { calendar, memberId }: { calendar: Calendar; memberId: string },
): DossierLog {
  const on = workday(addDays(calendar.today, -answerDays - 5));
  const question = aContact({
    id: random.id(),
    dossierId: dossier.id,
    memberId,
    on,
    initiatief: "deelnemer",
    kanaal: "mail",
    minutes: 5,
    onderwerpen: ["verrekening", "werk"],
    summary:
      "Deelnemer mailt: er is een aanbod voor vier uur extra per week. Wat blijft daarvan over, en telt het mee voor de premie? Nog uitzoeken.",
    createdAt: amsterdamTime(on, 10, 12),
  });
  return logOf(dossier, assignments, [...contacts.filter((contact) => contact.on < on), question]);
}
