import type { Answer } from "./checklists/checklist.ts";
import type { GivenAnswer } from "./checklists/score.ts";

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
 */
export function gwetAc1(ratings: Ratings, categories?: readonly string[]): Agreement {
  const counts = countsOf(ratings);
  const used = new Set(counts.flatMap((unit) => [...unit.keys()]));
  const observed = observedAgreement(counts);
  const coverage = coverageOf(ratings);
  if (observed === null || used.size < 2) return { ...coverage, value: null };
  const scale = new Set([...used, ...(categories ?? [])]);
  const rated = counts.filter((unit) => unit.size > 0);
  let chance = 0;
  for (const category of used) {
    const prevalence = mean(rated.map((unit) => (unit.get(category) ?? 0) / totalOf(unit)));
    chance += prevalence * (1 - prevalence);
  }
  chance /= scale.size - 1;
  return { ...coverage, value: (observed - chance) / (1 - chance) };
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

function observedAgreement(counts: readonly UnitCounts[]): number | null {
  const shares = counts.flatMap((unit) => {
    const raters = totalOf(unit);
    if (raters < 2) return [];
    const agreeing = [...unit.values()].reduce((pairs, count) => pairs + count * (count - 1), 0);
    return [agreeing / (raters * (raters - 1))];
  });
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
