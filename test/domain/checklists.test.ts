import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { answersTo, itemsFor, type Answer, type Checklist } from "../../domain/checklists/checklist.ts";
import { checklistOf, checklists, checklistVersion } from "../../domain/checklists/checklists.ts";
import { levelOf, problemsWith, scoreChecklist, type GivenAnswer } from "../../domain/checklists/score.ts";
import { conditions } from "../../domain/conditions/condition.ts";

const zelfregie = checklistOf("zelfregie");
const extraAandacht = checklistOf("extra-aandacht");

function everyItem(checklist: Checklist, answer: Answer, except: Record<string, Answer> = {}): GivenAnswer[] {
  return itemsFor(checklist, "faciliteren").map(({ id }) => ({ itemId: id, answer: except[id] ?? answer }));
}

describe("the checklists", () => {
  test("each condition has its own list, with ids that occur once and never change their meaning", () => {
    expect(checklists.map(({ condition, items }) => [condition, items.length])).toEqual([
      ["zelfregie", 12],
      ["extra-aandacht", 12],
      ["vergelijking", 9],
    ]);
    const ids = checklists.flatMap(({ items }) => items.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    for (const condition of conditions) expect(checklistVersion(condition, "0.1")).toBe(checklistOf(condition));
  });

  test("the critical items are the initiative and the absence of pressure, of contact, and of the dedicated team", () => {
    const critical = checklists.flatMap(({ items }) => items.filter((item) => item.critical).map(({ id }) => id));
    expect(critical).toEqual(["ZR1", "ZR2", "EA1", "EA6", "VG1"]);
  });

  test("the weights are those of the draft", () => {
    const weights = checklists.map(({ items }) => items.map(({ weight }) => weight));
    expect(weights).toEqual([
      [3, 3, 3, 2, 2, 2, 1, 1, 2, 1, 2, 2],
      [3, 3, 2, 2, 2, 3, 2, 2, 1, 1, 2, 1],
      [3, 2, 2, 2, 2, 1, 1, 1, 0],
    ]);
  });

  test("repeating one's availability is asked only where zelfregie means faciliteren", () => {
    const ids = (variant: "loslaten" | "faciliteren") => itemsFor(zelfregie, variant).map(({ id }) => id);
    expect(ids("faciliteren")).toContain("ZR10");
    expect(ids("loslaten")).not.toContain("ZR10");
  });

  test("a count that is to be none is met or not, never partly", () => {
    const unasked = zelfregie.items.find(({ id }) => id === "ZR9");
    expect(unasked && answersTo(unasked)).toEqual(["ja", "nee"]);
  });
});

describe("scoring a checklist", () => {
  test("doing everything the condition asks scores one, nothing of it zero", () => {
    expect(scoreChecklist(extraAandacht, everyItem(extraAandacht, "ja"), null).value).toBe(1);
    expect(scoreChecklist(extraAandacht, everyItem(extraAandacht, "nee"), null).value).toBe(0);
  });

  test("deels counts for half of the weight", () => {
    const score = scoreChecklist(extraAandacht, everyItem(extraAandacht, "ja", { EA2: "deels" }), null);
    expect(score.value).toBeCloseTo((24 - 1.5) / 24, 12);
  });

  test("what does not apply leaves the denominator instead of counting against someone", () => {
    const given = everyItem(extraAandacht, "ja", { EA9: "nvt", EA12: "nvt", EA3: "nee" });
    const score = scoreChecklist(extraAandacht, given, null);
    expect(score.value).toBeCloseTo(20 / 22, 12);
    expect(score.applicable).toBeCloseTo(22 / 24, 12);
  });

  test("with less than 60 percent of the weight there is no score, only too little data", () => {
    const given: GivenAnswer[] = ["ZR1", "ZR2", "ZR3", "ZR9", "ZR11"].map((itemId) => ({ itemId, answer: "ja" }));
    expect(scoreChecklist(zelfregie, given, "faciliteren")).toMatchObject({ value: null, applicable: 13 / 24 });
    const enough = [...given, { itemId: "ZR12", answer: "ja" as const }];
    expect(scoreChecklist(zelfregie, enough, "faciliteren").value).toBe(1);
  });

  test("one broken critical item is named and holds the score below the middle", () => {
    const score = scoreChecklist(zelfregie, everyItem(zelfregie, "ja", { ZR2: "nee" }), "faciliteren");
    expect(score).toMatchObject({ value: 0.49, criticalFailures: ["ZR2"] });
    expect(levelOf(score.value ?? 1)).toBe("low");
  });

  test("a broken critical item is named even when there is too little for a score", () => {
    const score = scoreChecklist(zelfregie, [{ itemId: "ZR1", answer: "nee" }], null);
    expect(score).toMatchObject({ value: null, criticalFailures: ["ZR1"] });
  });

  test("whether a deelnemer knows the group is measured and never scored", () => {
    const vergelijking = checklistOf("vergelijking");
    const knows = scoreChecklist(vergelijking, everyItem(vergelijking, "ja"), null);
    const doesNot = scoreChecklist(vergelijking, everyItem(vergelijking, "ja", { VG9: "nee" }), null);
    expect(doesNot).toEqual(knows);
  });

  test("answers to items of the other variant change nothing", () => {
    const given = everyItem(zelfregie, "ja", { ZR10: "nee" });
    expect(scoreChecklist(zelfregie, given, "loslaten").value).toBe(1);
  });

  test("a score lies between 0 and 1 and never rises when an answer gets worse", () => {
    const answer = fc.constantFrom<Answer>("ja", "deels", "nee", "nvt");
    const ids = itemsFor(zelfregie, "faciliteren").map(({ id }) => id);
    fc.assert(
      fc.property(fc.tuple(...ids.map(() => answer)), fc.nat(ids.length - 1), (chosen, worse) => {
        const given = ids.map((itemId, index) => ({ itemId, answer: chosen[index] ?? "nee" }));
        const before = scoreChecklist(zelfregie, given, "faciliteren").value;
        fc.pre(before !== null && given[worse]?.answer !== "nvt");
        const lowered = given.map((one, index) => (index === worse ? { ...one, answer: "nee" as const } : one));
        const after = scoreChecklist(zelfregie, lowered, "faciliteren").value ?? Number.NaN;
        expect(before).toBeLessThanOrEqual(1);
        expect(after).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(before);
      }),
    );
  });
});

describe("which answers may be kept", () => {
  test("not applicable needs a reason", () => {
    const without = problemsWith(extraAandacht, [{ itemId: "EA9", answer: "nvt", reason: "  " }], null);
    expect(without).toEqual([{ itemId: "EA9", code: "reason-missing" }]);
    const given: GivenAnswer = { itemId: "EA9", answer: "nvt", reason: "Er lag geen brief." };
    expect(problemsWith(extraAandacht, [given], null)).toEqual([]);
  });

  test("an item that always applies cannot be waved away", () => {
    const given: GivenAnswer = { itemId: "EA6", answer: "nvt", reason: "Liever niet." };
    expect(problemsWith(extraAandacht, [given], null)).toEqual([{ itemId: "EA6", code: "answer-not-allowed" }]);
  });

  test("an answer to no item of this list, and a second answer to one, are refused", () => {
    const given: GivenAnswer[] = [
      { itemId: "ZR1", answer: "ja" },
      { itemId: "EA2", answer: "ja" },
      { itemId: "EA2", answer: "nee" },
    ];
    expect(problemsWith(extraAandacht, given, null)).toEqual([
      { itemId: "ZR1", code: "item-unknown" },
      { itemId: "EA2", code: "item-answered-twice" },
    ]);
  });
});
