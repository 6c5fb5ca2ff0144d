import type { Day } from "../calendar.ts";
import type { Condition, Variant } from "./condition.ts";

/** What a condition asks of a klantmanager and what breaks it, as it held during a period. */
export type ConditionCard = {
  condition: Condition;
  /** Only zelfregie has variants. */
  variant: Variant | null;
  version: string;
  validFrom: Day;
  /** Last day on which the card held; null while it holds. */
  validTo: Day | null;
  /** Read aloud at the start of a casus. */
  intention: string;
  asks: readonly string[];
  breaks: readonly string[];
};

export type CardQuestion = { condition: Condition; variant: Variant | null; on: Day };

/** The card that held on a day, or undefined when there was none. Of two that overlap the one that began last holds. */
export function conditionCardOn(
  cards: readonly ConditionCard[],
  { condition, variant, on }: CardQuestion,
): ConditionCard | undefined {
  return cards
    .filter((card) => card.condition === condition && card.variant === variant)
    .filter((card) => card.validFrom <= on && (card.validTo === null || on <= card.validTo))
    .toSorted((a, b) => b.validFrom.localeCompare(a.validFrom))[0];
}
