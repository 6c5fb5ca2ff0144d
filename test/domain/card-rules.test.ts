import { describe, expect, test } from "vitest";
import { looksLikeAdvice } from "../../domain/methods/advice.ts";
import { countSentences, countWords, problemOf, soundCards } from "../../domain/methods/card-rules.ts";
import { moreelBeraad } from "../../domain/methods/moreel-beraad.ts";

const advice = [
  "Waarom bel je hem niet gewoon?",
  "Zou je niet eens langsgaan?",
  "Kun je niet beter een brief sturen?",
  "Heb je al eens geprobeerd om langs te gaan?",
  "Heb je overwogen om de teamleider te vragen?",
  "Als ik jou was, zou ik stoppen, toch?",
  "Denk je niet dat hij meer ruimte nodig heeft?",
  "Is het niet een goed idee om te wachten?",
  "Wat denk je van een huisbezoek?",
  "Je zou toch kunnen bellen?",
];
const questions = [
  "Wanneer sprak u hem voor het laatst?",
  "Hoe vaak hebben jullie contact gehad?",
  "Heb je gebeld?",
  "Wat zei hij toen?",
  "Wie was erbij?",
  "Waarom werd ze boos?",
  "Hoe weet u dat hij dit niet wil?",
  "Wat denkt u dat zij nodig heeft?",
  "Kan hij zelf reizen?",
  "Moet hij solliciteren volgens zijn plan?",
];

describe("a question round", () => {
  test.each(advice)("hears the advice in: %s", (text) => {
    expect(looksLikeAdvice(text)).toBe(true);
    expect(problemOf({ form: "question" }, { text })).toBe("card.advice");
  });
  test.each(questions)("lets through: %s", (text) => {
    expect(problemOf({ form: "question" }, { text })).toBeUndefined();
  });
  test("takes no statement for a question", () => {
    expect(problemOf({ form: "question" }, { text: "Hij wil niet." })).toBe("card.not-a-question");
  });
});

describe("a card", () => {
  test("has at most the words and sentences that its phase allows", () => {
    const fifteen = Array.from({ length: 15 }, (_, at) => `woord${at}`).join(" ");
    expect(problemOf({ words: 15 }, { text: `${fifteen} –` })).toBeUndefined();
    expect(problemOf({ words: 15 }, { text: `${fifteen} zestien` })).toBe("card.words");
    expect(countWords("  één,  twee – drie ")).toBe(3);
    expect(problemOf({ sentences: 3 }, { text: "Een. Twee? Drie!" })).toBeUndefined();
    expect(problemOf({ sentences: 3 }, { text: "Een. Twee? Drie! Vier" })).toBe("card.sentences");
    expect(countSentences("Om 9.30 uur belde hij…")).toBe(1);
  });

  test("is said in the first person where the method asks for it", () => {
    expect(problemOf({ form: "ik" }, { text: "Ik durf niet los te laten." })).toBeUndefined();
    expect(problemOf({ form: "ik" }, { text: "Ikea heeft banen." })).toBe("card.not-ik");
    expect(problemOf({ form: "ik" }, { text: "Hij durft niet." })).toBe("card.not-ik");
  });

  test("of the moreel beraad has all five parts of the afweging, and a choice that exists", () => {
    const workspace = moreelBeraad.phases.find(({ id }) => id === "afweging")?.workspace;
    if (workspace?.kind !== "cards") throw new Error("step 7 is a card");
    const fields = { keuze: "a", waarde: "vrijheid", schade: "stilte", beperken: "één brief", nodig: "tijd" };
    expect(problemOf(workspace, { text: "", fields })).toBeUndefined();
    expect(problemOf(workspace, { text: "", fields: { ...fields, nodig: " " } })).toBe("card.field-missing");
    expect(problemOf(workspace, { text: "", fields: { ...fields, keuze: "c" } })).toBe("card.field-unknown");
    expect(problemOf(workspace, { text: "", fields: { ...fields, advies: "bel" } })).toBe("card.field-unknown");
    expect(problemOf(workspace, { text: "Ik kies A" })).toBe("card.field-missing");
  });

  test("that breaks a rule stays behind, and so does one too many", () => {
    const cards = ["Wie?", "Bel hem.", "Wat?", "Waar?", "Hoe?"].map((text) => ({ text }));
    const laid = soundCards({ form: "question", perPerson: { max: 3 } }, cards);
    expect(laid.map(({ text }) => text)).toEqual(["Wie?", "Wat?", "Waar?"]);
  });
});
