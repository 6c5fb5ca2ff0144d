import { describe, expect, test } from "vitest";
import { continuityOf, klantmanagerCount } from "../../domain/continuity.ts";

const today = "2021-02-10";
const served = (memberId: string, from: string, to: string | null = null) => ({ memberId, from, to });

describe("continuity of guidance", () => {
  test("a klantmanager of seven days was a stand-in, one of eight days counts", () => {
    expect(klantmanagerCount([served("anna", "2020-01-01", "2020-01-07")], today)).toBe(0);
    expect(klantmanagerCount([served("anna", "2020-01-01", "2020-01-08")], today)).toBe(1);
  });

  test("an assignment that still runs counts up to today", () => {
    expect(klantmanagerCount([served("anna", "2021-02-04")], today)).toBe(0);
    expect(klantmanagerCount([served("anna", "2021-02-03")], today)).toBe(1);
  });

  test("someone who comes back is not a new klantmanager", () => {
    const back = [
      served("anna", "2019-01-07", "2019-06-01"),
      served("bram", "2019-06-02", "2020-01-01"),
      served("anna", "2020-01-02"),
    ];
    expect(klantmanagerCount(back, today)).toBe(2);
  });

  test("the mean and the share with one fixed klantmanager leave out who had none", () => {
    const one = [served("anna", "2019-01-07")];
    const three = [
      served("anna", "2019-01-07", "2019-06-01"),
      served("bram", "2019-06-02", "2020-01-01"),
      served("chris", "2020-01-02"),
    ];
    expect(continuityOf([one, one, three, []], today)).toEqual({
      deelnemers: 3,
      mean: 5 / 3,
      shareWithOneFixed: 2 / 3,
    });
    expect(continuityOf([[]], today)).toEqual({ deelnemers: 0, mean: null, shareWithOneFixed: null });
  });
});
