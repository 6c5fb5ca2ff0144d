import { countSentences, countWords, problemOf, type CardProblem } from "../../../domain/methods/card-rules.ts";
import type { CardRules } from "../../../domain/methods/workspace.ts";
import { t } from "../../state/i18n.ts";

/** What a card says, whether it is one text or a small form. */
export type Said = { text: string; fields?: Readonly<Record<string, string>> | null };

export const isBlank = ({ text, fields }: Said): boolean =>
  [text, ...Object.values(fields ?? {})].every((each) => each.trim() === "");

/** The rules that a card has to keep, a sentence each, as they stand above it. */
export function askedOf({ perPerson, words, sentences, form, isAnonymous }: CardRules): string[] {
  const { min = 0, max } = perPerson ?? {};
  return [
    min > 0 && min === max && t("cards.asks.exactly", min),
    min > 0 && min !== max && t("cards.asks.min", min),
    max !== undefined && min !== max && t("cards.asks.max", max),
    words !== undefined && t("cards.asks.words", words),
    sentences !== undefined && t("cards.asks.sentences", sentences),
    form === "question" && t("cards.asks.question"),
    form === "ik" && t("cards.asks.ik"),
    isAnonymous === true && t("cards.asks.anonymous"),
  ].filter((sentence) => sentence !== false);
}

/** How far a text is with what is counted in it, and whether that is more than may be. */
export function countsOf({ words, sentences }: CardRules, text: string): { text: string; isOver: boolean }[] {
  const counted = (count: number, most: number | undefined, say: (count: number, most: number) => string) =>
    most === undefined ? [] : [{ text: say(count, most), isOver: count > most }];
  return [
    ...counted(countWords(text), words, (count, most) => t("cards.count.words", count, most)),
    ...counted(countSentences(text), sentences, (count, most) => t("cards.count.sentences", count, most)),
  ];
}

/** Rules that nobody can keep yet in the middle of a card: they are spoken of when it is left. */
const atTheEnd = new Set<CardProblem>(["card.empty", "card.not-a-question", "card.not-ik", "card.field-missing"]);

/** The rule that a card breaks, by the very function of the server; undefined for one that is blank, or still being written. */
export function breaks(rules: CardRules, said: Said, isWriting: boolean): CardProblem | undefined {
  if (isBlank(said)) return undefined;
  const problem = problemOf(rules, rules.fields ? { text: "", fields: trimmed(said.fields) } : { text: said.text });
  return problem !== undefined && isWriting && atTheEnd.has(problem) ? undefined : problem;
}

/** A few words by which a card can be told from the others. */
export function nameOfCard({ text, fields }: Said): string {
  const said = [text, ...Object.values(fields ?? {})].filter((each) => each.trim() !== "").join(" · ");
  return said.length > longestName ? `${said.slice(0, longestName).trimEnd()}…` : said;
}

const longestName = 60;

/** The fields that hold something. */
export const trimmed = (fields: Said["fields"]): Record<string, string> =>
  Object.fromEntries(
    Object.entries(fields ?? {}).flatMap(([id, value]) => (value.trim() === "" ? [] : [[id, value.trim()]])),
  );
