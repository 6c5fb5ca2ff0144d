import { maxCardLength, type Card } from "../documents.ts";
import { looksLikeAdvice } from "./advice.ts";
import type { CardField, CardRules } from "./workspace.ts";

/** Why a card may not lie on the table. */
export const cardProblems = [
  "card.empty",
  "card.too-long",
  "card.words",
  "card.sentences",
  "card.not-a-question",
  "card.advice",
  "card.not-ik",
  "card.field-missing",
  "card.field-unknown",
] as const;
/** Everything that can be said of a card that was not taken. */
export const cardRefusals = [...cardProblems, "card.enough", "tag.unknown", "vote.dots"] as const;
export type CardRefusal = (typeof cardRefusals)[number];
export type CardProblem = (typeof cardProblems)[number];

/** The first rule of its phase that a card breaks; undefined for a card that may be laid on the table. */
export function problemOf(
  rules: CardRules,
  { text, fields = {} }: Pick<Card, "text" | "fields">,
): CardProblem | undefined {
  if (rules.fields) return problemOfFields(rules.fields, fields);
  if (Object.keys(fields).length > 0) return "card.field-unknown";
  if (text.trim() === "") return "card.empty";
  if (text.length > maxCardLength) return "card.too-long";
  if (rules.words !== undefined && countWords(text) > rules.words) return "card.words";
  if (rules.sentences !== undefined && countSentences(text) > rules.sentences) return "card.sentences";
  if (rules.form === "question") {
    if (!text.trim().endsWith("?")) return "card.not-a-question";
    if (looksLikeAdvice(text)) return "card.advice";
  }
  if (rules.form === "ik" && !/^ik\b/i.test(text.trim())) return "card.not-ik";
  return undefined;
}

/** The cards among these that keep the rules of their phase, at most as many as one person may write. */
export function soundCards<T extends Pick<Card, "text" | "fields">>(rules: CardRules, cards: readonly T[]): T[] {
  return cards.filter((card) => problemOf(rules, card) === undefined).slice(0, rules.perPerson?.max ?? cards.length);
}

/** Words as a reader counts them: what stands between spaces and holds a letter or a digit. */
export function countWords(text: string): number {
  return text.split(/\s+/).filter((word) => /[\p{L}\p{N}]/u.test(word)).length;
}

/** Sentences: runs of text that a full stop, question or exclamation mark ends before a space or the end. */
export function countSentences(text: string): number {
  return text.split(/[.?!…]+(?:\s+|$)/).filter((part) => /[\p{L}\p{N}]/u.test(part)).length;
}

function problemOfFields(
  asked: readonly CardField[],
  given: Readonly<Record<string, string>>,
): CardProblem | undefined {
  if (Object.keys(given).some((id) => !asked.some((field) => field.id === id))) return "card.field-unknown";
  for (const { id, choices, isOptional } of asked) {
    const value = (given[id] ?? "").trim();
    if (value.length > maxCardLength) return "card.too-long";
    if (value === "" && !isOptional) return "card.field-missing";
    if (value !== "" && choices && !choices.some((choice) => choice.id === value)) return "card.field-unknown";
  }
  return undefined;
}
