import type { Variant } from "../conditions/condition.ts";
import { answersTo, itemsFor, type Answer, type Checklist } from "./checklist.ts";

/** One answer to one item. With "nvt" a reason belongs, or the answer counts as not given. */
export type GivenAnswer = { itemId: string; answer: Answer; reason?: string | null };

export type ChecklistScore = {
  /** Weighted share of what was desired, 0..1; null when too little of the checklist applied to say anything. */
  value: number | null;
  /** Share of the weight that was answered and applied, 0..1. */
  applicable: number;
  /** Ids of the critical items that were answered "nee". */
  criticalFailures: string[];
};

/** Below this share of applicable weight there is no score, only "onvoldoende gegevens". */
export const minimumApplicable = 0.6;

/** A broken critical item can never leave a score that reads as moderate. */
export const criticalCap = 0.49;

const points: Record<Exclude<Answer, "nvt">, number> = { ja: 1, deels: 0.5, nee: 0 };

/**
 * The fidelity score of one filled-in checklist: Σ w·s / Σ w over the items that apply, where s is 1 for "ja", ½ for
 * "deels" and 0 for "nee". "N.v.t." with a reason and items without an answer leave the denominator. An item that is
 * only measured never counts.
 */
export function scoreChecklist(
  checklist: Checklist,
  given: readonly GivenAnswer[],
  variant: Variant | null,
): ChecklistScore {
  const byItem = new Map(given.map((answer) => [answer.itemId, answer.answer]));
  const criticalFailures: string[] = [];
  let total = 0;
  let applicable = 0;
  let earned = 0;
  for (const item of itemsFor(checklist, variant)) {
    if (item.desired === null) continue;
    total += item.weight;
    const answer = byItem.get(item.id);
    if (answer === undefined || answer === "nvt") continue;
    applicable += item.weight;
    earned += item.weight * points[answer];
    if (item.critical && answer === "nee") criticalFailures.push(item.id);
  }
  const share = total === 0 ? 0 : applicable / total;
  if (share < minimumApplicable) return { value: null, applicable: share, criticalFailures };
  const value = earned / applicable;
  return {
    value: criticalFailures.length > 0 ? Math.min(value, criticalCap) : value,
    applicable: share,
    criticalFailures,
  };
}

export type AnswerProblem = {
  itemId: string;
  code: "item-unknown" | "item-answered-twice" | "answer-not-allowed" | "reason-missing";
};

/** What is wrong with a set of answers; an empty list means that it may be kept. */
export function problemsWith(
  checklist: Checklist,
  given: readonly GivenAnswer[],
  variant: Variant | null,
): AnswerProblem[] {
  const items = new Map(itemsFor(checklist, variant).map((item) => [item.id, item]));
  const seen = new Set<string>();
  const problems: AnswerProblem[] = [];
  for (const { itemId, answer, reason } of given) {
    const item = items.get(itemId);
    if (!item) problems.push({ itemId, code: "item-unknown" });
    else if (seen.has(itemId)) problems.push({ itemId, code: "item-answered-twice" });
    else if (!answersTo(item).includes(answer)) problems.push({ itemId, code: "answer-not-allowed" });
    else if (answer === "nvt" && !reason?.trim()) problems.push({ itemId, code: "reason-missing" });
    seen.add(itemId);
  }
  return problems;
}

export type FidelityLevel = "high" | "moderate" | "low";

/** The customary reading of a score: from 0.80 high, up to and including 0.50 low (after Borrelli; to be validated). */
export function levelOf(value: number): FidelityLevel {
  if (value >= 0.8) return "high";
  return value > 0.5 ? "moderate" : "low";
}
