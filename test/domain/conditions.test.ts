import { describe, expect, test } from "vitest";
import { conditionCardOn, type ConditionCard } from "../../domain/conditions/card.ts";
import { conditionCards } from "../../domain/conditions/cards.ts";

describe("the condition cards", () => {
  test("every condition has a card today, and zelfregie one for each variant", () => {
    const on = "2021-02-10";
    expect(conditionCardOn(conditionCards, { condition: "zelfregie", variant: "loslaten", on })).toBeDefined();
    expect(conditionCardOn(conditionCards, { condition: "zelfregie", variant: "faciliteren", on })).toBeDefined();
    expect(conditionCardOn(conditionCards, { condition: "extra-aandacht", variant: null, on })).toBeDefined();
    expect(conditionCardOn(conditionCards, { condition: "vergelijking", variant: null, on })).toBeDefined();
  });

  test("a casus of last year is read with the card of last year", () => {
    const [card] = conditionCards;
    if (!card) throw new Error("there are no cards");
    const old: ConditionCard = { ...card, version: "old", validFrom: "2019-01-01", validTo: "2020-06-30" };
    const renewed: ConditionCard = { ...card, version: "new", validFrom: "2020-07-01", validTo: null };
    const on = (day: string) =>
      conditionCardOn([old, renewed], { condition: card.condition, variant: card.variant, on: day })?.version;
    expect(on("2018-12-31")).toBeUndefined();
    expect(on("2020-06-30")).toBe("old");
    expect(on("2020-07-01")).toBe("new");
  });
});
