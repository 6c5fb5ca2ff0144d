import { addDays, dayOfInstant } from "../../domain/calendar.ts";
import { consentTextVersion, type Purpose, purposes } from "../../domain/consent.ts";
import { type Mensbeeld, reflectionPrompts } from "../../domain/reflection.ts";
import { aConsent, aReflection } from "./builders.ts";
import { amsterdamTime, type Calendar, currentWeek } from "./calendar.ts";
import type { Held } from "./held.ts";
import type { Random } from "./random.ts";
import type { TableCondition } from "./texts/casus-story.ts";
import { promptAnswers } from "./texts/reflection-answers.ts";
import { beginnings, doubts, events, othersPart, ownPart, resolutions } from "./texts/reflection-own-words.ts";

export type Reflection = ReturnType<typeof aReflection>;
export type Consent = ReturnType<typeof aConsent>;

/** Reflections are asked for since a year. */
const weeksOfReflection = 52;

/** Share of reflections that were never handed in, by now and while the session is still fresh. */
const missingShare = 0.02;
const missingLately = 0.3;
/** Weeks of which the person with whom the demo opens still has a reflection to write. */
const stillToWrite = [currentWeek - 1, currentWeek - 3];

const mensbeelden: Record<TableCondition, Partial<Record<Mensbeeld, number>>> = {
  zelfregie: {
    "zelfredzaam-intrinsiek": 6,
    "beperkt-intrinsiek": 2.5,
    "zelfredzaam-calculerend": 1,
    "beperkt-calculerend": 0.5,
  },
  "extra-aandacht": {
    "beperkt-intrinsiek": 6,
    "zelfredzaam-intrinsiek": 2,
    "beperkt-calculerend": 2,
    "zelfredzaam-calculerend": 0.5,
  },
};

const consentShares: Record<Purpose, number> = { intervisie: 0.45, onderzoek: 0.6, voorbeeld: 0.2, citaat: 0.15 };
const withdrawnShare = 0.06;

/** Whether reflections are asked for after this session. */
export function asksForReflection({ meeting }: Held): boolean {
  return meeting.week > currentWeek - weeksOfReflection;
}

/** What everyone who took part in a session wrote afterwards, and what they allow to be done with it. */
export function reflectOn(
  random: Random,
  { meeting, brought, presentIds, session, closedAt }: Held,
  { calendar, busyId }: { calendar: Calendar; busyId: string | undefined },
): { reflections: Reflection[]; consents: Consent[] } {
  const written = presentIds.flatMap((authorId) => {
    const about = brought.find(({ casus }) => casus.inbrengerId === authorId) ?? brought[0];
    if (!about) return [];
    const empty = {
      id: random.id(),
      sessionId: session.id,
      casusId: about.casus.id,
      authorId,
      condition: about.condition,
      on: meeting.on,
      updatedAt: closedAt,
    };
    if (isMissing(random, meeting.week, authorId === busyId)) return [{ reflection: aReflection(empty), consents: [] }];
    const submittedAt = handedIn(random, closedAt, calendar);
    const reflection = aReflection({
      ...empty,
      answers: answerPrompts(random),
      mensbeeld: random.chance(0.8) ? random.weighted(mensbeelden[about.condition]) : null,
      ownWords: writeOwnWords(random, about.condition),
      submittedAt,
      updatedAt: submittedAt,
    });
    return [{ reflection, consents: consentTo(random, reflection.id, submittedAt, calendar) }];
  });
  return {
    reflections: written.map(({ reflection }) => reflection),
    consents: written.flatMap(({ consents }) => consents),
  };
}

function isMissing(random: Random, week: number, isBusy: boolean): boolean {
  const drawn = random.chance(week >= currentWeek - 2 ? missingLately : missingShare);
  return isBusy ? stillToWrite.includes(week) : drawn;
}

function handedIn(random: Random, closedAt: number, calendar: Calendar): number {
  const on = addDays(dayOfInstant(closedAt), random.whole(0, 4));
  const at = amsterdamTime(on, random.whole(9, 17), random.whole(0, 59));
  const latest = amsterdamTime(addDays(calendar.today, -1), 21);
  return Math.min(Math.max(at, closedAt + random.whole(5, 40) * 60_000), Math.max(latest, closedAt + 300_000));
}

function answerPrompts(random: Random): Record<string, string> {
  const chosen = random.some(reflectionPrompts, random.whole(2, 4));
  return Object.fromEntries(
    chosen.flatMap(({ id }) => {
      const halves = promptAnswers[id];
      return halves ? [[id, random.pick(halves.first) + random.pick(halves.second)]] : [];
    }),
  );
}

/** Three to eight sentences in the order in which people look back: what happened, me, the others, doubt, resolution. */
function writeOwnWords(random: Random, condition: TableCondition): string {
  return [
    ...(random.chance(0.75) ? random.some(beginnings, 1) : []),
    ...random.some(events[condition], random.chance(0.35) ? 2 : 1),
    ...random.some(ownPart, random.chance(0.3) ? 2 : 1),
    ...(random.chance(0.7) ? random.some(othersPart, 1) : []),
    ...(random.chance(0.6) ? random.some(doubts, 1) : []),
    ...random.some(resolutions, 1),
  ].join(" ");
}

function consentTo(random: Random, reflectionId: string, at: number, calendar: Calendar): Consent[] {
  const word = (purpose: Purpose, given: boolean, when: number) =>
    aConsent({ id: random.id(), reflectionId, purpose, given, textVersion: consentTextVersion, at: when });
  return purposes.flatMap((purpose) => {
    if (!random.chance(consentShares[purpose])) return [];
    const yes = word(purpose, true, at);
    const withdrawnAt = amsterdamTime(addDays(dayOfInstant(at), random.whole(2, 60)), random.whole(9, 16));
    const isWithdrawn = random.chance(withdrawnShare) && withdrawnAt < amsterdamTime(calendar.today, 0);
    return isWithdrawn ? [yes, word(purpose, false, withdrawnAt)] : [yes];
  });
}
