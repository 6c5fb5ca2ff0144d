import { addDays, type Day } from "../../domain/calendar.ts";
import type { Condition } from "../../domain/conditions/condition.ts";
import type { Drukbron, Initiatief, Kanaal, Onderwerp } from "../../domain/contact.ts";
import { type Assignment, klantmanagerOn } from "./assignments.ts";
import { aContact } from "./builders.ts";
import { amsterdamTime, type Calendar, isLockdown, workday } from "./calendar.ts";
import type { Dossier } from "./dossiers.ts";
import type { Random } from "./random.ts";
import { writeAnswer, writeSummary } from "./summaries.ts";

export type Contact = ReturnType<typeof aContact>;

/**
 * Days between two contacts that a klantmanager begins. Four a year is customary, so extra aandacht comes to about
 * twice as often; in zelfregie nothing is planned but the yearly talk that the law asks for.
 */
const rhythm: Record<Condition, { low: number; high: number; initiatief: Initiatief }> = {
  "extra-aandacht": { low: 27, high: 55, initiatief: "klantmanager" },
  vergelijking: { low: 80, high: 124, initiatief: "klantmanager" },
  zelfregie: { low: 330, high: 390, initiatief: "wettelijk" },
};

/** Days between two contacts that a deelnemer begins, for someone who asks often, and for someone who rarely does. */
const askingOften = { low: 40, high: 150 } as const;
const askingRarely = { low: 150, high: 400 } as const;
/** Share of deelnemers in zelfregie who ask often; a few never ask anything. */
const oftenShare = 0.6;
const neverShare = 0.07;

/** Share of written questions that nobody got round to. */
const unansweredShare = 0.03;

const kanalen: Record<Condition, Partial<Record<Kanaal, number>>> = {
  zelfregie: { telefoon: 5, mail: 3, kantoor: 2, buurt: 1, brief: 0.3 },
  "extra-aandacht": { telefoon: 4, kantoor: 3, buurt: 3, mail: 1, beeldbellen: 0.4 },
  vergelijking: { kantoor: 4, telefoon: 4, brief: 1.5, mail: 1 },
};
const kanalenInLockdown: Partial<Record<Kanaal, number>> = { telefoon: 7, beeldbellen: 3, mail: 1.5 };

const onderwerpen: Record<Condition, Partial<Record<Onderwerp, number>>> = {
  zelfregie: { werk: 5, verrekening: 5, "brief-uitleggen": 4, scholing: 3, prive: 1.5, vrijwilligerswerk: 2 },
  "extra-aandacht": {
    werk: 4,
    "gezondheid-welzijn": 4,
    prive: 3.5,
    scholing: 2.5,
    schulden: 2,
    verrekening: 2.5,
    "brief-uitleggen": 2,
    vrijwilligerswerk: 1.5,
  },
  vergelijking: { werk: 6, verrekening: 3, "brief-uitleggen": 2, scholing: 1, schulden: 1, "gezondheid-welzijn": 1 },
};

const drukbronnen: Record<Condition, Partial<Record<Drukbron, number>>> = {
  zelfregie: { "brief-systeem": 5, omgeving: 2, klantmanager: 1, handhaving: 1 },
  "extra-aandacht": { "brief-systeem": 5, omgeving: 3, klantmanager: 1.5, handhaving: 1 },
  vergelijking: { "brief-systeem": 5, klantmanager: 3, handhaving: 2, omgeving: 1 },
};
const drukShare: Record<Condition, number> = { zelfregie: 0.14, "extra-aandacht": 0.16, vergelijking: 0.24 };

const minutes: Record<Kanaal, readonly [low: number, high: number]> = {
  kantoor: [6, 12],
  buurt: [6, 14],
  telefoon: [2, 7],
  beeldbellen: [4, 8],
  mail: [1, 3],
  brief: [1, 2],
};

type Moment = { on: Day; initiatief: Initiatief; isUnasked: boolean };

/** Everything that happened with one deelnemer, in order. */
export function makeContacts(
  random: Random,
  dossier: Dossier,
  { assignments, calendar }: { assignments: readonly Assignment[]; calendar: Calendar },
): Contact[] {
  const until = dossier.endedOn ?? addDays(calendar.today, -1);
  return moments(random, dossier, until, calendar)
    .filter(({ on }) => on <= until)
    .toSorted((one, other) => one.on.localeCompare(other.on))
    .flatMap((moment) => {
      const memberId = klantmanagerOn(assignments, moment.on);
      if (!memberId) return [];
      const contact = contactAt(random, dossier, { ...moment, memberId, week: calendar.weekOf(moment.on) });
      return [contact, ...answerTo(random, contact, { assignments, until })];
    });
}

/** Who writes gets a call back, nearly always; the contact stays the deelnemer's initiative. */
function answerTo(
  random: Random,
  question: Contact,
  { assignments, until }: { assignments: readonly Assignment[]; until: Day },
): Contact[] {
  const isQuestion = question.initiatief === "deelnemer" && ["mail", "brief"].includes(question.kanaal);
  const on = workday(addDays(question.on, random.whole(1, 4)));
  const memberId = klantmanagerOn(assignments, on);
  if (!isQuestion || !memberId || on > until || random.chance(unansweredShare)) return [];
  const answer = {
    id: random.id(),
    memberId,
    on,
    kanaal: "telefoon" as const,
    minutes: random.whole(1, 3) * 5,
    drukbron: null,
    summary: writeAnswer(random, question.onderwerpen),
    createdAt: amsterdamTime(on, random.whole(9, 16), random.whole(0, 59)),
  };
  return [aContact({ ...question, ...answer })];
}

function moments(random: Random, dossier: Dossier, until: Day, calendar: Calendar): Moment[] {
  const { low, high, initiatief } = rhythm[dossier.condition];
  const planned = series(random, addDays(dossier.startedOn, random.whole(1, 20)), until, { low, high }, initiatief);
  if (dossier.condition !== "zelfregie") {
    const firstAsked = addDays(dossier.startedOn, random.whole(30, 300));
    const asked = random.chance(0.6) ? series(random, firstAsked, until, askingRarely, "deelnemer") : [];
    const firstLetter = addDays(dossier.startedOn, random.whole(100, 300));
    const letters = random.chance(0.3) ? series(random, firstLetter, until, askingRarely, "systeembrief") : [];
    return [...planned, ...asked, ...letters];
  }
  const asking = random.chance(oftenShare) ? askingOften : askingRarely;
  const first = addDays(dossier.startedOn, random.whole(5, asking.high));
  const asked = random.chance(neverShare) ? [] : series(random, first, until, asking, "deelnemer");
  return [...planned, ...asked, ...unaskedContacts(random, dossier, until, calendar)];
}

function series(
  random: Random,
  first: Day,
  until: Day,
  between: { low: number; high: number },
  initiatief: Initiatief,
): Moment[] {
  const list: Moment[] = [];
  for (let on = workday(first); on <= until; on = workday(addDays(on, random.whole(between.low, between.high)))) {
    list.push({ on, initiatief, isUnasked: false });
  }
  return list;
}

/** Zelfregie slips a little every month: klantmanagers who cannot keep from calling. */
function unaskedContacts(random: Random, dossier: Dossier, until: Day, calendar: Calendar): Moment[] {
  const list: Moment[] = [];
  for (let week = calendar.weekOf(dossier.startedOn) + 8; week <= calendar.weekOf(until); week += 4) {
    const likelihood = 0.008 + 0.045 * Math.max(0, (week - 50) / 60) ** 1.4;
    if (random.chance(likelihood)) {
      list.push({ on: calendar.dayOf(week, random.whole(0, 4)), initiatief: "klantmanager", isUnasked: true });
    }
  }
  return list;
}

function contactAt(random: Random, dossier: Dossier, moment: Moment & { memberId: string; week: number }): Contact {
  const { condition } = dossier;
  const isDistant = isLockdown(moment.week);
  const kanaal =
    moment.initiatief === "systeembrief"
      ? "telefoon"
      : random.weighted(isDistant ? kanalenInLockdown : kanalen[condition]);
  const first = random.weighted(onderwerpen[condition]);
  const second = random.chance(0.35) ? random.weighted(onderwerpen[condition]) : first;
  const subjects = first === second ? [first] : [first, second];
  const [low, high] = minutes[kanaal];
  const stretch = condition === "extra-aandacht" ? 1.25 : 1;
  return aContact({
    id: random.id(),
    dossierId: dossier.id,
    memberId: moment.memberId,
    on: moment.on,
    initiatief: moment.initiatief,
    kanaal,
    minutes: Math.round(random.whole(low, high) * stretch) * 5,
    onderwerpen: subjects,
    drukbron: random.chance(drukShare[condition]) ? random.weighted(drukbronnen[condition]) : null,
    summary: writeSummary(random, { condition, subjects, isDistant, ...moment }),
    createdAt: amsterdamTime(moment.on, random.whole(9, 16), random.whole(0, 59)),
  });
}
