import type { CardRules } from "../../domain/methods/workspace.ts";

export type Said = { text: string; fields?: Record<string, string> };
type Broken = { said: Said; problem: string };

/** A card that keeps the rules of its phase and holds this word. */
export function soundCard(rules: CardRules, word: string): Said {
  if (rules.fields) {
    const fields = rules.fields.map(({ id, choices }) => [id, choices?.[0]?.id ?? `${word} ${id}`]);
    return { text: "", fields: Object.fromEntries(fields) };
  }
  if (rules.form === "question") return { text: `Wanneer begon ${word}?` };
  return { text: rules.form === "ik" ? `Ik zie ${word}` : `Kaart ${word}` };
}

/** Cards that each break a rule of the phase, with what the server says of it; every one holds a word of its own. */
export function brokenCards(rules: CardRules, newWord: () => string): Broken[] {
  if (rules.fields) {
    const whole = () => soundCard(rules, newWord()).fields ?? {};
    const [first = ""] = Object.keys(whole());
    return [
      { said: { text: "", fields: { ...whole(), [first]: "" } }, problem: "card.field-missing" },
      { said: { text: "", fields: { ...whole(), extra: newWord() } }, problem: "card.field-unknown" },
    ];
  }
  const broken: Broken[] = [{ said: { text: newWord(), fields: { extra: newWord() } }, problem: "card.field-unknown" }];
  const add = (text: string, problem: string) => broken.push({ said: { text }, problem });
  if (rules.words !== undefined) add(`${newWord()} ${"woord ".repeat(rules.words)}`, "card.words");
  if (rules.sentences !== undefined) add(`Zin ${newWord()}. `.repeat(rules.sentences + 1), "card.sentences");
  if (rules.form === "question") {
    add(`Bel ${newWord()} eens.`, "card.not-a-question");
    add(`Waarom bel je ${newWord()} niet gewoon?`, "card.advice");
  }
  if (rules.form === "ik") add(`De inbrenger ziet ${newWord()}`, "card.not-ik");
  return broken;
}
