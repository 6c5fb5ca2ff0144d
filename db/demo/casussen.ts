import { addDays, type Day } from "../../domain/calendar.ts";
import { aCasus } from "./builders.ts";
import { type DossierLog, isCaseOf } from "./log.ts";
import type { Random } from "./random.ts";
import type { Meeting } from "./schedule.ts";
import { extraAandachtStories } from "./texts/casus-extra-aandacht.ts";
import type { CasusStory, TableCondition } from "./texts/casus-story.ts";
import { zelfregieStories } from "./texts/casus-zelfregie.ts";

export type Casus = ReturnType<typeof aCasus>;
export type Brought = { casus: Casus; log: DossierLog; condition: TableCondition; story: CasusStory };

const stories: Record<TableCondition, readonly CasusStory[]> = {
  zelfregie: zelfregieStories,
  "extra-aandacht": extraAandachtStories,
};

/** A dossier does not come back to the table within half a year. */
const restDays = 182;

/** From which day a dossier may come to the table again, by its id: so it is not always the same ones. */
export type Memory = Map<string, Day>;

/** What is on the agenda of a session: dossiers of people who are there, both conditions in turn. */
export function bringCasussen(
  random: Random,
  meeting: Meeting,
  {
    sessionId,
    inbrengers,
    logs,
    memory,
    count,
  }: { sessionId: string; inbrengers: readonly string[]; logs: readonly DossierLog[]; memory: Memory; count: number },
): Brought[] {
  const brought: Brought[] = [];
  for (const inbrengerId of inbrengers) {
    if (brought.length === count) break;
    const isZelfregie = (meeting.week + brought.length) % 2 === 0;
    const condition: TableCondition = isZelfregie ? "zelfregie" : "extra-aandacht";
    const able = logs.filter((one) => mayCome(one, { inbrengerId, condition, meeting, memory }));
    if (able.length === 0) continue;
    const log = random.pick(able);
    memory.set(log.dossier.id, addDays(meeting.on, restDays));
    const fresh = stories[condition].filter((story) => !brought.some((other) => other.story === story));
    const story = random.pick(fresh);
    const casus = aCasus({
      id: random.id(),
      sessionId,
      dossierId: log.dossier.id,
      inbrengerId,
      question: story.question,
      position: brought.length,
    });
    brought.push({ casus, log, condition, story });
  }
  return brought;
}

function mayCome(
  log: DossierLog,
  {
    inbrengerId,
    condition,
    meeting,
    memory,
  }: { inbrengerId: string; condition: TableCondition; meeting: Meeting; memory: Memory },
): boolean {
  if (log.dossier.condition !== condition || !isCaseOf(log, inbrengerId, meeting.on)) return false;
  return (memory.get(log.dossier.id) ?? "") <= meeting.on;
}
