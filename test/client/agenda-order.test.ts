import { expect, test } from "vitest";
import { movedTo } from "../../client/pages/session/agenda-order.ts";

const agenda = ["eerste", "tweede", "derde"];

test("a casus that is moved takes the place of another, and the rest keep their order", () => {
  expect(movedTo(agenda, "derde", 0)).toEqual(["derde", "eerste", "tweede"]);
  expect(movedTo(agenda, "eerste", 2)).toEqual(["tweede", "derde", "eerste"]);
  expect(movedTo(agenda, "tweede", 1)).toEqual(agenda);
});

test("past the ends of the agenda there is no place, and a casus that is not on it moves nothing", () => {
  expect(movedTo(agenda, "eerste", -1)).toBe(agenda);
  expect(movedTo(agenda, "derde", 3)).toBe(agenda);
  expect(movedTo(agenda, "vierde", 0)).toBe(agenda);
});
