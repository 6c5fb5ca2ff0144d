import { phaseKey } from "../../domain/session/state.ts";
import { type CasusOutcome, recordOf } from "../../domain/session/record.ts";
import { checklistOf } from "../../domain/checklists/checklists.ts";
import type { invitation } from "../schema/index.ts";
import { type Afspraak, agreeActions } from "./actions.ts";
import { scoreAtTable } from "./blind.ts";
import { aCard, aSession } from "./builders.ts";
import { type Calendar, currentWeek } from "./calendar.ts";
import { type Brought, bringCasussen, type Casus, type Memory } from "./casussen.ts";
import type { DossierLog } from "./log.ts";
import { playSession, type Times } from "./play.ts";
import type { Random } from "./random.ts";
import type { Meeting } from "./schedule.ts";
import type { AnswerRow, Score } from "./scores.ts";
import { type EventRow, makeTable } from "./table.ts";
import { voiceCards, withinCards } from "./texts/card-texts.ts";

export type Invitation = typeof invitation.$inferInsert;

/** Everything one session of the past left behind. */
export type Held = {
  meeting: Meeting;
  session: ReturnType<typeof aSession>;
  events: EventRow[];
  invitations: Invitation[];
  brought: Brought[];
  casussen: Casus[];
  cards: ReturnType<typeof aCard>[];
  scores: Score[];
  answers: AnswerRow[];
  afspraken: Afspraak[];
  presentIds: string[];
  closedAt: number;
};

/** Sessions of the last half year kept their cards, and the log of who was done when. */
const detailedWeeks = 26;
const attendance = 0.93;

type Around = {
  teamId: string;
  logs: readonly DossierLog[];
  memory: Memory;
  calendar: Calendar;
  /** Who never misses a session and has work left over: the person with whom the demo opens. */
  busyId: string | undefined;
};

/** Holds one session of the past from the first casus brought to the signed-off record. */
export function holdSession(random: Random, meeting: Meeting, around: Around): Held {
  const { facilitator, observer, members } = meeting;
  const id = random.id();
  const isDetailed = meeting.week > currentWeek - detailedWeeks;
  const presentIds = members
    .filter((member) => member === facilitator || member.id === around.busyId || random.chance(attendance))
    .map((member) => member.id);
  const guests = presentIds.filter((memberId) => memberId !== facilitator.id);
  // Lately the person with whom the demo opens went first, so that what she still has to do is about her own casussen.
  const firstId = meeting.week >= currentWeek - 2 ? around.busyId : undefined;
  const willing = random.shuffle(guests).toSorted((one, other) => Number(other === firstId) - Number(one === firstId));
  const inbrengers = [...willing, facilitator.id];
  const count = random.chance(isDetailed ? 0.3 : 0.15) ? 3 : 2;
  const brought = bringCasussen(random, meeting, { ...around, sessionId: id, inbrengers, count });

  const table = makeTable(id, meeting);
  const seated = observer ? [...presentIds, observer.id] : presentIds;
  const casussen = brought.map(({ casus }) => casus);
  const times = playSession(random, table, { meeting, presentIds: seated, casussen, isDetailed });
  const outcomes = brought.map((one) => workOn(random, one, { meeting, presentIds, times, isDetailed, around }));
  const state = table.state();

  return {
    meeting,
    brought,
    presentIds,
    closedAt: times.closedAt,
    session: aSession({
      id,
      teamId: around.teamId,
      groupId: meeting.groupId,
      plannedAt: meeting.plannedAt,
      status: "closed",
      state,
      version: table.events.length,
      record: recordOf(
        state,
        outcomes.map(({ outcome }) => outcome),
      ),
      closedAt: times.closedAt,
    }),
    events: table.events,
    invitations: inviteAll(id, meeting, (memberId) => state.participants[memberId]?.attendedAt ?? null),
    casussen: outcomes.map(({ casus }) => casus),
    cards: outcomes.flatMap(({ cards }) => cards),
    scores: outcomes.flatMap(({ scores }) => scores),
    answers: outcomes.flatMap(({ answers }) => answers),
    afspraken: outcomes.flatMap(({ afspraken }) => afspraken),
  };
}

/** Who is invited to a session, and when they sat down at it. */
export function inviteAll(
  sessionId: string,
  { members, observer }: Meeting,
  joinedAt: (memberId: string) => number | null,
): Invitation[] {
  const invited: Invitation[] = members.map(({ id }) => ({
    sessionId,
    memberId: id,
    part: "participant",
    joinedAt: joinedAt(id),
  }));
  if (observer) invited.push({ sessionId, memberId: observer.id, part: "observer", joinedAt: joinedAt(observer.id) });
  return invited;
}

function workOn(
  random: Random,
  brought: Brought,
  {
    meeting,
    presentIds,
    times,
    isDetailed,
    around,
  }: { meeting: Meeting; presentIds: readonly string[]; times: Times; isDetailed: boolean; around: Around },
) {
  const { casus, log, condition, story } = brought;
  const { dossier } = log;
  const openedAt = (phaseId: string) => times.revealed.get(phaseKey(casus.id, phaseId)) ?? times.closedAt;
  const finishedAt = times.finished.get(casus.id) ?? times.closedAt;
  const rating = scoreAtTable(random, brought, {
    meeting,
    raterIds: presentIds,
    revealedAt: openedAt("blind-scoren"),
    agreedAt: openedAt("blind-scoren") + 6 * 60_000,
  });
  const afspraken = agreeActions(random, brought, {
    ...around,
    meeting,
    presentIds,
    at: finishedAt - 5 * 60_000,
  });
  const written = { ...casus, insight: random.pick(story.insights), lesson: random.pick(story.lessons) };
  const cards = (phaseId: string, texts: readonly string[]) =>
    random.some(texts, presentIds.length + random.whole(0, 3)).map((text, index) =>
      aCard({
        id: random.id(),
        casusId: casus.id,
        phaseId,
        memberId: presentIds[index % presentIds.length] ?? casus.inbrengerId,
        text,
        revealedAt: openedAt(phaseId),
      }),
    );
  const outcome: CasusOutcome = {
    casusId: casus.id,
    inbrengerId: casus.inbrengerId,
    dossierCode: dossier.code,
    condition,
    variant: dossier.variant ?? null,
    question: casus.question,
    insight: written.insight,
    lesson: written.lesson,
    checklistVersion: checklistOf(condition).version,
    raters: rating.raters,
    items: rating.items,
    consensus: rating.consensus,
    afspraken: afspraken.map(({ text, whoId, dueOn }) => ({ text, whoId, dueOn })),
  };
  return {
    outcome,
    casus: written,
    scores: rating.scores,
    answers: rating.answers,
    afspraken,
    cards: isDetailed
      ? [...cards("stem-deelnemer", voiceCards), ...cards("binnen-de-conditie", withinCards[condition])]
      : [],
  };
}
