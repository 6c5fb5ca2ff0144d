import { expect, test } from "vitest";
import { breaks, nameOfCard } from "../../client/pages/session/card-words.ts";
import { countsByItem, placementsIn } from "../../client/pages/session/judged-counts.ts";
import { judgedIn } from "../../client/pages/session/judged-in.ts";
import { euroMcd } from "../../domain/instruments/euro-mcd.ts";
import { conditiecasuistiek } from "../../domain/methods/conditiecasuistiek.ts";
import { conditiecasuistiekMensbeeld } from "../../domain/methods/conditiecasuistiek-mensbeeld.ts";
import { moreelBeraad } from "../../domain/methods/moreel-beraad.ts";

const isWriting = true;

test("nobody is told in the middle of a question that it lacks its mark, and everybody when it is left", () => {
  const said = { text: "Wie belde er" };
  expect(breaks({ form: "question" }, said, isWriting)).toBeUndefined();
  expect(breaks({ form: "question" }, said, !isWriting)).toBe("card.not-a-question");
});

test("an advice with a question mark and a word too many are told while they are typed", () => {
  expect(breaks({ form: "question" }, { text: "Zou je niet beter eens bellen?" }, isWriting)).toBe("card.advice");
  expect(breaks({ words: 3 }, { text: "dit zijn vier woorden" }, isWriting)).toBe("card.words");
});

test("a blank card breaks no rule, and a form tells of what is missing when it is left", () => {
  const fields = [
    { id: "a", title: "A" },
    { id: "b", title: "B" },
  ];
  expect(breaks({ fields }, { text: "", fields: { a: " " } }, !isWriting)).toBeUndefined();
  expect(breaks({ fields }, { text: "", fields: { a: "wel", b: " " } }, !isWriting)).toBe("card.field-missing");
  expect(breaks({ fields }, { text: "", fields: { a: "wel", b: "ook" } }, !isWriting)).toBeUndefined();
});

test("a card is named by what it says, a form by what is filled in", () => {
  expect(nameOfCard({ text: "", fields: { a: "", b: "bellen", c: "wachten" } })).toBe("bellen · wachten");
  expect(nameOfCard({ text: "x".repeat(80) })).toBe(`${"x".repeat(60)}…`);
});

test("the answers by an instrument are counted by step, and who placed half a mensbeeld has no point", () => {
  const row = (itemId: string, value: number, memberId: string | null = null) => ({
    phaseId: "e",
    itemId,
    value,
    memberId,
  });
  const counted = countsByItem(euroMcd, [row("MC1", 4), row("MC1", 4), row("MC1", 1)], "e", "competence");
  expect(counted[0]).toMatchObject({ counts: [1, 0, 0, 2], given: 3 });
  expect(counted[1]).toMatchObject({ counts: [0, 0, 0, 0], given: 0 });
  const rows = [row("vermogen", 20, "fatima"), row("drijfveer", 80, "fatima"), row("vermogen", 5, "joris")];
  expect(placementsIn(rows, "e")).toEqual([{ memberId: "fatima", place: { vermogen: 20, drijfveer: 80 } }]);
});

test("the checklist is no instrument, and a phase that compares shows what the phase before it asked", () => {
  const { phases } = conditiecasuistiekMensbeeld;
  const verschil = phases.find(({ id }) => id === "mensbeeld-verschil");
  expect(verschil && judgedIn(phases, verschil)).toMatchObject({ phaseId: "mensbeeld", kind: "quadrant" });
  const [evaluatie] = moreelBeraad.phases.slice(-1);
  expect(evaluatie && judgedIn(moreelBeraad.phases, evaluatie)?.instrument?.id).toBe("euro-mcd");
  expect(conditiecasuistiek.phases.map((phase) => judgedIn(conditiecasuistiek.phases, phase))).not.toContainEqual(
    expect.anything(),
  );
});
