import { expect, test } from "vitest";
import { givenOf, openItems, withChanges, type Choices } from "../../client/pages/session/answers.ts";
import { compare, median } from "../../client/pages/session/compared.ts";
import { itemsFor, type Answer } from "../../domain/checklists/checklist.ts";
import { checklistOf } from "../../domain/checklists/checklists.ts";

test("n.v.t. without a reason is not kept and leaves its point open", () => {
  const choices = { ZR2: { answer: "nvt" as const, reason: " " }, ZR3: { answer: "ja" as const, reason: "oud" } };
  expect(givenOf(choices)).toEqual([{ itemId: "ZR3", answer: "ja", reason: null }]);
  const items = itemsFor(checklistOf("zelfregie"), "loslaten").filter(({ id }) => ["ZR1", "ZR2", "ZR3"].includes(id));
  expect(openItems(items, choices, { ZR1: "ja" }).map(({ id }) => id)).toEqual(["ZR2"]);
});

const row = (raterId: string, kind: "self" | "peer" | "consensus", itemId: string, answer: Answer, value: number) => ({
  raterId,
  kind,
  itemId,
  answer,
  value,
  reason: itemId === "ZR1" ? "contactlog" : null,
});

test("what was stored from another tab stays, and what was chosen here since lies over it", () => {
  const stored = [
    { itemId: "ZR1", answer: "ja" as const, reason: null },
    { itemId: "ZR2", answer: "ja" as const, reason: null },
    { itemId: "ZR3", answer: "nee" as const, reason: null },
  ];
  const changed: Choices = { ZR2: { answer: "deels", reason: "" }, ZR3: { answer: "nvt", reason: " " } };
  expect(withChanges(stored, changed)).toEqual([
    { itemId: "ZR1", answer: "ja", reason: null },
    { itemId: "ZR2", answer: "deels", reason: null },
  ]);
});

test("scores stand side by side with the largest difference on top, and the log apart from the people", () => {
  const dossier = { id: null, code: "Z-1", condition: "zelfregie" as const, variant: "loslaten" as const };
  const compared = compare({
    dossier,
    answers: [
      row("fatima", "self", "ZR1", "nee", 0.9),
      row("fatima", "self", "ZR3", "ja", 0.9),
      row("fatima", "self", "ZR2", "ja", 0.9),
      row("sevda", "peer", "ZR1", "nee", 0.4),
      row("sevda", "peer", "ZR3", "ja", 0.4),
      row("sevda", "peer", "ZR2", "nee", 0.4),
      row("daan", "peer", "ZR1", "nee", 0.6),
      row("daan", "peer", "ZR3", "deels", 0.6),
      row("daan", "consensus", "ZR2", "deels", 0.5),
    ],
  });
  expect(compared.rows.slice(0, 2).map(({ item }) => item.id)).toEqual(["ZR2", "ZR3"]);
  expect(compared.rows[0]).toMatchObject({ isMostDifferent: true, agreed: "deels", missing: ["daan"] });
  expect(compared.rows[0]?.raters).toMatchObject({ ja: ["fatima"], nee: ["sevda"] });
  expect(compared.fixed.map(({ item, answer }) => [item.id, answer])).toEqual([["ZR1", "nee"]]);
  expect(compared.rows.some(({ item }) => item.id === "ZR1")).toBe(false);
  expect(compared).toMatchObject({ own: 0.9, colleagues: { median: 0.5, count: 2 }, agreement: { units: 2 } });
});

test("the middle of an even number lies between the two in the middle, and of nothing there is none", () => {
  expect(median([0.9, 0.1, 0.5])).toBe(0.5);
  expect(median([0.2, 0.4])).toBeCloseTo(0.3, 12);
  expect(median([])).toBeNull();
});
