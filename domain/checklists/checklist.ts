import type { Condition, Variant } from "../conditions/condition.ts";

/**
 * Dimensions of fidelity (Dane & Schneider 1998): A adherence, D dose, K quality (kwaliteit), R responsiveness of the
 * deelnemer, O differentiation from the other conditions (onderscheid).
 */
export const dimensions = ["A", "D", "K", "R", "O"] as const;
export type Dimension = (typeof dimensions)[number];

export const answers = ["ja", "deels", "nee", "nvt"] as const;
export type Answer = (typeof answers)[number];

/** Where an answer is to be found: in the log, the note, the talk itself, with the deelnemer, or in the registration. */
export const evidenceSources = ["contactlog", "notitie", "gesprek", "deelnemer", "registratie"] as const;
export type EvidenceSource = (typeof evidenceSources)[number];

export type ChecklistItem = {
  id: string;
  /** A statement about what was seen. */
  text: string;
  dimension: Dimension;
  /**
   * "ja": the statement is to be true.
   * 0: the statement says that a count in the contact log is none; it is true or it is not, so "deels" has no meaning.
   * null: only measured; no answer is better than another, and the item never counts.
   */
  desired: "ja" | 0 | null;
  weight: number;
  /** Failing this one item breaks the condition, whatever the rest says. */
  critical: boolean;
  /** The product may propose the answer from what is registered. */
  auto: boolean;
  evidence: EvidenceSource;
  /** When "n.v.t." is a fair answer; null when the item always applies. */
  nvtWhen: string | null;
  /** The only variant the item belongs to; null for all. */
  variant: Variant | null;
};

export type Checklist = {
  condition: Condition;
  version: string;
  items: readonly ChecklistItem[];
};

/** The items that count for a dossier in this variant; items of another variant do not exist for it. */
export function itemsFor(checklist: Checklist, variant: Variant | null): ChecklistItem[] {
  return checklist.items.filter((item) => item.variant === null || item.variant === variant);
}

/** The answers that may be given to an item. */
export function answersTo(item: ChecklistItem): Answer[] {
  return answers.filter((answer) => {
    if (answer === "nvt") return item.nvtWhen !== null;
    return !(answer === "deels" && item.desired === 0);
  });
}
