import { addDays, daysBetween } from "../../domain/calendar.ts";
import { selfScoreDays } from "../../domain/due.ts";
import { klantmanagerOn } from "./assignments.ts";
import { amsterdamTime, type Calendar, workday } from "./calendar.ts";
import type { DossierLog } from "./log.ts";
import type { Organisation } from "./organisation.ts";
import type { Random } from "./random.ts";
import { type AnswerRow, type Score, scoreAlone } from "./scores.ts";

export type Alone = { score: Score; answers: AnswerRow[] };

/** Share of dossiers whose klantmanager filled in the checklist within the last quarter. */
const upToDateShare = 0.88;

/** The checklists that klantmanagers filled in about their own dossiers, the newest mostly of the last quarter. */
export function scoreOwnDossier(random: Random, log: DossierLog, calendar: Calendar): Alone[] {
  const { dossier, assignments } = log;
  const until = dossier.endedOn ?? addDays(calendar.today, -1);
  const newest = random.chance(upToDateShare)
    ? random.whole(3, selfScoreDays - 8)
    : random.whole(selfScoreDays + 3, 150);
  const days = [addDays(until, -newest)];
  const earlier = addDays(dossier.startedOn, random.whole(60, 200));
  if (daysBetween(earlier, days[0] ?? until) > 120) days.unshift(earlier);
  return days.flatMap((day) => {
    const on = workday(day) <= until ? workday(day) : until;
    const raterId = klantmanagerOn(assignments, on);
    if (!raterId) return [];
    const updatedAt = amsterdamTime(on, random.whole(9, 16), random.whole(0, 59));
    return [scoreAlone(random, log, { on, week: calendar.weekOf(on) }, { kind: "self", raterId, updatedAt })];
  });
}

const firstResearch = 8;
const weeksBetween = 4;
/** How many dossiers of each condition the onderzoekers score in a round. */
const perRound = 3;

/** What the onderzoekers scored themselves, on the registration: a few dossiers of every condition, every four weeks. */
export function scoreAsResearcher(
  random: Random,
  logs: readonly DossierLog[],
  { calendar, organisation, lastWeek }: { calendar: Calendar; organisation: Organisation; lastWeek: number },
): Alone[] {
  const { onderzoekers } = organisation.people;
  const byCondition = Map.groupBy(logs, ({ dossier }) => dossier.condition);
  const rounds = Array.from(
    { length: Math.floor((lastWeek - firstResearch) / weeksBetween) + 1 },
    (_, index) => firstResearch + index * weeksBetween,
  );
  return rounds.flatMap((week) =>
    [...byCondition].flatMap(([condition, all]) => {
      const on = calendar.dayOf(week, 2);
      const running = all.filter(
        ({ dossier }) => addDays(dossier.startedOn, 28) <= on && (!dossier.endedOn || dossier.endedOn >= on),
      );
      // The vergelijking group is scored by nobody else.
      return random.some(running, condition === "vergelijking" ? 2 * perRound : perRound).map((log) => {
        const updatedAt = amsterdamTime(on, random.whole(9, 16), random.whole(0, 59));
        const raterId = random.pick(onderzoekers).id;
        return scoreAlone(random, log, { on, week }, { kind: "researcher", raterId, updatedAt, revealedAt: updatedAt });
      });
    }),
  );
}
