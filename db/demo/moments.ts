import { addDays, type Day } from "../../domain/calendar.ts";
import type { Condition } from "../../domain/conditions/condition.ts";
import type { Initiatief } from "../../domain/contact.ts";
import { type Calendar, workday } from "./calendar.ts";
import type { Dossier } from "./dossiers.ts";
import type { Random } from "./random.ts";

/** That there was a contact on a day, and of what kind: the first talk, a planned one, or one that nobody asked for. */
export type Moment = { on: Day; initiatief: Initiatief; kind: "first" | "usual" | "unasked" };

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

/** The days on which there was contact with one deelnemer, in order. */
export function makeMoments(random: Random, dossier: Dossier, until: Day, calendar: Calendar): Moment[] {
  const days = [...plannedMoments(random, dossier, until), ...askedMoments(random, dossier, until)];
  const unasked = dossier.condition === "zelfregie" ? unaskedMoments(random, dossier, until, calendar) : [];
  return [...days, ...unasked].filter(({ on }) => on <= until).toSorted((one, other) => one.on.localeCompare(other.on));
}

function plannedMoments(random: Random, dossier: Dossier, until: Day): Moment[] {
  const { low, high, initiatief } = rhythm[dossier.condition];
  const first = addDays(dossier.startedOn, random.whole(1, 20));
  const planned = series(random, first, until, { low, high }, initiatief);
  return planned.map((moment, index) => (index === 0 ? { ...moment, kind: "first" } : moment));
}

function askedMoments(random: Random, dossier: Dossier, until: Day): Moment[] {
  if (dossier.condition !== "zelfregie") {
    const firstAsked = addDays(dossier.startedOn, random.whole(30, 300));
    const asked = random.chance(0.6) ? series(random, firstAsked, until, askingRarely, "deelnemer") : [];
    const firstLetter = addDays(dossier.startedOn, random.whole(100, 300));
    const letters = random.chance(0.3) ? series(random, firstLetter, until, askingRarely, "systeembrief") : [];
    return [...asked, ...letters];
  }
  const asking = random.chance(oftenShare) ? askingOften : askingRarely;
  const first = addDays(dossier.startedOn, random.whole(25, asking.high));
  return random.chance(neverShare) ? [] : series(random, first, until, asking, "deelnemer");
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
    list.push({ on, initiatief, kind: "usual" });
  }
  return list;
}

/** Zelfregie slips a little every month: klantmanagers who cannot keep from calling. */
function unaskedMoments(random: Random, dossier: Dossier, until: Day, calendar: Calendar): Moment[] {
  const list: Moment[] = [];
  for (let week = calendar.weekOf(dossier.startedOn) + 8; week <= calendar.weekOf(until); week += 4) {
    const likelihood = 0.008 + 0.045 * Math.max(0, (week - 50) / 60) ** 1.4;
    if (random.chance(likelihood)) {
      list.push({ on: calendar.dayOf(week, random.whole(0, 4)), initiatief: "klantmanager", kind: "unasked" });
    }
  }
  return list;
}
