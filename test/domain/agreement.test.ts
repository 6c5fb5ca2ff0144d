import { describe, expect, test } from "vitest";
import { gwetAc1, gwetAc1ByGroup, itemsBySpread, percentAgreement, type Ratings } from "../../domain/agreement.ts";
import type { Answer } from "../../domain/checklists/checklist.ts";

/** Krippendorff's 12 units by 4 coders with missing ratings, in the order of R's `irr`. */
const krippendorff: Ratings = [
  ["1", "1", null, "1"],
  ["2", "2", "3", "2"],
  ["3", "3", "3", "3"],
  ["3", "3", "3", "3"],
  ["2", "2", "2", "2"],
  ["1", "2", "3", "4"],
  ["4", "4", "4", "4"],
  ["1", "1", "2", "1"],
  ["2", "2", "2", "2"],
  [null, "5", "5", "5"],
  [null, null, "1", "1"],
  [null, null, "3", null],
];

/** Two raters' cross table as a list of units: row is what the first said, column the second. */
function fromTable(table: number[][]): Ratings {
  return table.flatMap((row, first) =>
    row.flatMap((count, second) => Array.from({ length: count }, () => [String(first), String(second)])),
  );
}

describe("agreement between raters", () => {
  test("Krippendorff's table gives the published AC1 0.775 and observed agreement 0.818", () => {
    expect(gwetAc1(krippendorff).value).toBeCloseTo(0.775, 3);
    expect(percentAgreement(krippendorff).value).toBeCloseTo(0.818, 3);
    expect(gwetAc1(krippendorff)).toMatchObject({ units: 11, ratings: 41, missing: 7 / 48 });
  });

  test("Gwet's three by three table gives the published AC1 0.849331", () => {
    const table = [
      [13, 0, 0],
      [0, 20, 7],
      [0, 4, 56],
    ];
    expect(gwetAc1(fromTable(table)).value).toBeCloseTo(0.849331, 6);
  });

  test.each([
    [
      [
        [118, 5],
        [2, 0],
      ],
      0.9408,
    ],
    [
      [
        [80, 10],
        [5, 5],
      ],
      0.808,
    ],
    [
      [
        [40, 9],
        [6, 45],
      ],
      0.7007,
    ],
  ])("the tables of the kappa paradox give their published AC1: %j", (table, expected) => {
    expect(gwetAc1(fromTable(table)).value).toBeCloseTo(expected, 4);
  });

  test("Krippendorff's table gives the interval that irrCAC publishes for AC1, 0.461 to 1", () => {
    const { value, interval } = gwetAc1(krippendorff);
    expect(interval?.low).toBeCloseTo(0.461, 3);
    expect(interval?.high).toBe(1);
    // Its standard error is published as 0.143; t at 11 degrees of freedom is 2.201.
    expect(((value ?? 0) - (interval?.low ?? 0)) / 2.201).toBeCloseTo(0.143, 3);
  });

  test("two groups at one table agree as computed by hand: A 0.704, B 0.111, and together 0.5", () => {
    // Of A and B each the first two columns: agreement 3/4 and 1/4, chance 0.15625 over four categories.
    const scores: Ratings = [
      ["ja", "ja", "ja", "nee"],
      ["ja", "ja", "ja", "nee"],
      ["nee", "nee", "nee", "nee"],
      ["ja", "nee", "nee", "ja"],
    ];
    const kinds = ["ja", "deels", "nee", "nvt"];
    const [a, b, ...more] = gwetAc1ByGroup(scores, ["A", "A", "B", "B"], kinds);
    expect([a?.group, a?.raters, b?.group, b?.raters, more]).toEqual(["A", 2, "B", 2, []]);
    expect(a?.agreement.value).toBeCloseTo(0.59375 / 0.84375, 10);
    expect(b?.agreement.value).toBeCloseTo(0.09375 / 0.84375, 10);
    expect(gwetAc1(scores, kinds).value).toBeCloseTo(0.5, 10);
  });

  test("a group of one has no agreement, a rater of no group counts in none, and one group needs no figure of its own", () => {
    const scores: Ratings = [
      ["ja", "nee", "ja", "nee"],
      ["nee", "nee", "nee", "ja"],
    ];
    const found = gwetAc1ByGroup(scores, ["B", "B", "A", null]);
    expect(found.map(({ group, raters, agreement }) => [group, raters, agreement.value === null])).toEqual([
      ["A", 1, true],
      ["B", 2, false],
    ]);
    expect(gwetAc1ByGroup(scores, ["A", "A", "A", null])).toEqual([]);
  });

  test("too few units, or no difference at all, leave it open how far the figure may lie off", () => {
    const units = (count: number): Ratings =>
      Array.from({ length: count }, (_, at) => ["ja", at === 0 ? "nee" : at % 2 === 0 ? "nee" : "ja"]);
    expect(gwetAc1(units(4)).value).not.toBeNull();
    expect(gwetAc1(units(4)).interval).toBeNull();
    expect(gwetAc1(units(5)).interval).not.toBeNull();
    const alike: Ratings = Array.from({ length: 12 }, (_, at) => (at < 6 ? ["ja", "ja"] : ["nee", "nee"]));
    expect(gwetAc1(alike)).toMatchObject({ value: 1, interval: null });
  });

  test("without any variation agreement is not defined, and certainly not perfect", () => {
    expect(
      gwetAc1(
        [
          ["ja", "ja"],
          ["ja", "ja"],
        ],
        ["ja", "nee"],
      ).value,
    ).toBeNull();
    expect(
      percentAgreement([
        ["ja", "ja"],
        ["ja", "ja"],
      ]).value,
    ).toBe(1);
  });

  test("with nobody rating the same unit there is nothing to agree on", () => {
    expect(
      gwetAc1([
        ["ja", null],
        [null, "nee"],
      ]),
    ).toEqual({ value: null, interval: null, units: 0, ratings: 2, missing: 0.5 });
    expect(percentAgreement([]).value).toBeNull();
  });
});

describe("where raters differ most", () => {
  const rater = (given: Record<string, Answer>) =>
    Object.entries(given).map(([itemId, answer]) => ({ itemId, answer }));

  test("an even split of ja and nee comes before a half step, and full agreement last", () => {
    const raters = [
      rater({ ZR1: "ja", ZR2: "ja", ZR3: "ja" }),
      rater({ ZR1: "ja", ZR2: "deels", ZR3: "nee" }),
      rater({ ZR1: "ja", ZR2: "ja", ZR3: "ja" }),
      rater({ ZR1: "ja", ZR2: "deels", ZR3: "nee" }),
    ];
    expect(itemsBySpread(["ZR1", "ZR2", "ZR3"], raters)).toEqual([
      { itemId: "ZR3", raters: 4, spread: 4 / 6 },
      { itemId: "ZR2", raters: 4, spread: 2 / 6 },
      { itemId: "ZR1", raters: 4, spread: 0 },
    ]);
  });

  test("a doubt whether an item applies is a difference too", () => {
    const [item] = itemsBySpread(["EA9"], [rater({ EA9: "nvt" }), rater({ EA9: "ja" })]);
    expect(item).toEqual({ itemId: "EA9", raters: 2, spread: 0.5 });
  });

  test("an item that one person scored has no spread and comes at the end", () => {
    const raters = [rater({ ZR1: "ja", ZR2: "ja" }), rater({ ZR2: "ja" })];
    expect(itemsBySpread(["ZR1", "ZR2"], raters).map(({ itemId, spread }) => [itemId, spread])).toEqual([
      ["ZR2", 0],
      ["ZR1", null],
    ]);
  });
});
