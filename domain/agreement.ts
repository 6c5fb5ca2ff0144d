import type { Answer } from "./checklists/checklist.ts";
import type { GivenAnswer } from "./checklists/score.ts";
import { studentT95 } from "./student-t.ts";

/**
 * Ratings of many units by many raters: one row a unit, one column a rater, `null` where a rater gave none. Categories
 * are names without order.
 */
export type Ratings = readonly (readonly (string | null)[])[];

export type Agreement = {
  /** The coefficient; null when it is not defined, which is something else than full agreement. */
  value: number | null;
  /** Units with at least two ratings: the ones in which people can agree. */
  units: number;
  /** Ratings given, and the share of the table that stayed empty, 0..1. */
  ratings: number;
  missing: number;
};

/** With how far the coefficient may lie off: its 95 % interval, null when there is too little to say. */
export type AgreementWithin = Agreement & { interval: { low: number; high: number } | null };

/** Units with two ratings or more below which an interval would promise a precision that nobody has. */
const fewestForInterval = 5;

/**
 * Observed agreement p_a: the chance that two raters, drawn from those who rated a unit, chose the same category, over
 * all units with two or more ratings.
 */
export function percentAgreement(ratings: Ratings): Agreement {
  return { ...coverageOf(ratings), value: observedAgreement(countsOf(ratings)) };
}

/**
 * Gwet's AC1 for any number of raters, categories and missing ratings (Gwet 2014, Handbook of Inter-Rater Reliability,
 * 4th ed., ch. 2 and 5): (p_a − p_e) / (1 − p_e), with p_e = Σ π_k (1 − π_k) / (q − 1). A unit with one rating tells
 * nothing of agreement but does count in the prevalence π_k. Not defined when fewer than two of the q categories were used:
 * without variation nothing was put to the test.
 *
 * The interval holds for other units like these, the raters being who they are: the variance is Gwet's (2008, Br. J. Math.
 * Stat. Psychol. 61, eq. 34; 2014, ch. 5), with t on one degree of freedom fewer than there are units, and ends at 1.
 */
export function gwetAc1(ratings: Ratings, categories?: readonly string[]): AgreementWithin {
  const counts = countsOf(ratings);
  const used = new Set(counts.flatMap((unit) => [...unit.keys()]));
  const observed = observedAgreement(counts);
  const coverage = coverageOf(ratings);
  if (observed === null || used.size < 2) return { ...coverage, value: null, interval: null };
  const others = new Set([...used, ...(categories ?? [])]).size - 1;
  const rated = counts.filter((unit) => unit.size > 0);
  const share = (unit: UnitCounts, category: string) => (unit.get(category) ?? 0) / totalOf(unit);
  const rarity = new Map([...used].map((each) => [each, 1 - mean(rated.map((unit) => share(unit, each)))]));
  /** What a unit adds to the agreement by chance; the mean over all units is p_e. */
  const chanceIn = (unit: UnitCounts) =>
    [...rarity].reduce((sum, [category, rare]) => sum + share(unit, category) * rare, 0) / others;
  const chance = mean(rated.map(chanceIn));
  const value = (observed - chance) / (1 - chance);
  if (coverage.units < fewestForInterval) return { ...coverage, value, interval: null };
  const weight = rated.length / coverage.units;
  const deviations = rated.map((unit) => {
    const agreeing = agreementIn(unit);
    const own = agreeing === null ? 0 : (weight * (agreeing - chance)) / (1 - chance);
    return own - (2 * (1 - value) * (chanceIn(unit) - chance)) / (1 - chance) - value;
  });
  const squares = deviations.reduce((sum, deviation) => sum + deviation ** 2, 0);
  const reach = studentT95(rated.length - 1) * Math.sqrt(squares / (rated.length * (rated.length - 1)));
  // Units that are all alike leave no spread to measure, which is not the same as being certain.
  const interval = reach < 1e-9 ? null : { low: value - reach, high: Math.min(1, value + reach) };
  return { ...coverage, value, interval };
}

/** How far the raters of one group agree among themselves. */
export type GroupAgreement = { group: string; raters: number; agreement: AgreementWithin };

/**
 * AC1 within each group of raters, by name: the same units, with only the columns of that group. `groups` says of every
 * column whose it is; a rater of no group counts in none. Empty for fewer than two groups: there is nothing to set beside
 * the whole then.
 */
export function gwetAc1ByGroup(
  ratings: Ratings,
  groups: readonly (string | null)[],
  categories?: readonly string[],
): GroupAgreement[] {
  const names = [...new Set(groups.filter((group) => group !== null))].toSorted();
  if (names.length < 2) return [];
  return names.map((name) => ({
    group: name,
    raters: groups.filter((group) => group === name).length,
    agreement: gwetAc1(
      ratings.map((unit) => unit.filter((_, rater) => groups[rater] === name)),
      categories,
    ),
  }));
}

/** How far the raters of one item lie apart. */
export type ItemSpread = {
  itemId: string;
  raters: number;
  /** Mean distance of all pairs of raters, 0 (all the same) to 1; null with fewer than two raters. */
  spread: number | null;
};

/**
 * The items of a blind score with the most talked-about first: by spread, and in the order of the checklist where that is
 * equal. "Ja" and "nee" lie 1 apart, every other two answers ½: half a step, or a doubt whether the item applies.
 */
export function itemsBySpread(itemIds: readonly string[], raters: readonly (readonly GivenAnswer[])[]): ItemSpread[] {
  return itemIds
    .map((itemId) => {
      const given = raters.flatMap((answers) => answers.find((answer) => answer.itemId === itemId)?.answer ?? []);
      return { itemId, raters: given.length, spread: spreadOf(given) };
    })
    .toSorted((a, b) => (b.spread ?? -1) - (a.spread ?? -1));
}

function spreadOf(given: readonly Answer[]): number | null {
  const distances = given.flatMap((a, index) => given.slice(index + 1).map((b) => distance(a, b)));
  return distances.length === 0 ? null : mean(distances);
}

function distance(a: Answer, b: Answer): number {
  if (a === b) return 0;
  return (a === "ja" && b === "nee") || (a === "nee" && b === "ja") ? 1 : 0.5;
}

type UnitCounts = ReadonlyMap<string, number>;

function countsOf(ratings: Ratings): UnitCounts[] {
  return ratings.map((unit) => {
    const counts = new Map<string, number>();
    for (const category of unit) if (category !== null) counts.set(category, (counts.get(category) ?? 0) + 1);
    return counts;
  });
}

/** The share of pairs of raters who agree on a unit; null with fewer than two raters. */
function agreementIn(unit: UnitCounts): number | null {
  const raters = totalOf(unit);
  if (raters < 2) return null;
  const agreeing = [...unit.values()].reduce((pairs, count) => pairs + count * (count - 1), 0);
  return agreeing / (raters * (raters - 1));
}

function observedAgreement(counts: readonly UnitCounts[]): number | null {
  const shares = counts.flatMap((unit) => agreementIn(unit) ?? []);
  return shares.length === 0 ? null : mean(shares);
}

function coverageOf(ratings: Ratings): Omit<Agreement, "value"> {
  const cells = ratings.reduce((total, unit) => total + unit.length, 0);
  const given = ratings.map((unit) => unit.filter((category) => category !== null).length);
  const total = given.reduce((sum, count) => sum + count, 0);
  return {
    units: given.filter((count) => count >= 2).length,
    ratings: total,
    missing: cells === 0 ? 0 : (cells - total) / cells,
  };
}

function totalOf(unit: UnitCounts): number {
  return [...unit.values()].reduce((total, count) => total + count, 0);
}

function mean(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0) / values.length;
}
