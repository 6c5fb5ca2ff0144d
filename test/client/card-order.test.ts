import { expect, test } from "vitest";
import { byWeight, isPiled } from "../../client/pages/session/card-order.ts";
import { temperatures } from "../../domain/methods/workspace.ts";

const labels = temperatures.map(({ id }) => id);
const card = (id: string, dots: number, ...tags: string[]) => ({ id, dots, tags: tags.map((tag) => ({ tag })) });
const order = (...cards: ReturnType<typeof card>[]) => byWeight(cards, labels).map(({ id }) => id);

test("a table takes up warm questions first, then neutral and cold ones, and last what nobody labelled", () => {
  expect(order(card("a", 0), card("b", 0, "koud"), card("c", 0, "warm"), card("d", 0, "neutraal"))).toEqual([
    "c",
    "d",
    "b",
    "a",
  ]);
});

test("dots weigh more than labels, and what weighs the same stays as it lay", () => {
  expect(order(card("a", 0, "warm"), card("b", 2, "koud"), card("c", 2, "koud"))).toEqual(["b", "c", "a"]);
});

test("labels of several people count as their middle", () => {
  expect(order(card("a", 0, "koud", "warm", "koud"), card("b", 0, "neutraal"))).toEqual(["b", "a"]);
});

test("cards lie by whoever wrote them only where somebody wrote two, and never where writers are not known", () => {
  const by = (...writers: (string | null)[]) => writers.map((memberId) => ({ memberId }));
  expect(isPiled(by("daan", "fatima", "daan"))).toBe(true);
  expect(isPiled(by("daan", "fatima", "sevda"))).toBe(false);
  expect(isPiled(by(null, null))).toBe(false);
  expect(isPiled([])).toBe(false);
});
