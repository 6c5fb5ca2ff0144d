import { describe, expect, test } from "vitest";
import {
  addDays,
  addMonths,
  dayFromNumber,
  dayNumber,
  dayOfInstant,
  daysBetween,
  isDay,
  millisPerDay,
  mondayOf,
  weekOfExperiment,
} from "../../domain/calendar.ts";

describe("the calendar", () => {
  test("a day that does not exist is not a day", () => {
    expect(["2021-02-28", "2020-02-29"].every(isDay)).toBe(true);
    expect(["2021-02-29", "2021-2-3", "2021-13-01", "3 mei", ""].some(isDay)).toBe(false);
  });

  test("every day of four centuries follows the one before, as the Gregorian calendar has it", () => {
    const [first, last] = [Date.UTC(1800, 0, 1), Date.UTC(2200, 11, 31)];
    for (let instant = first; instant <= last; instant += millisPerDay) {
      const day = new Date(instant).toISOString().slice(0, 10);
      if (dayFromNumber(instant / millisPerDay) !== day) expect.fail(`${day} is written otherwise`);
      if (dayNumber(day) !== instant / millisPerDay) expect.fail(`${day} is counted otherwise`);
    }
    expect(["0000-02-29", "1600-02-29", "9999-12-31"].map((day) => dayFromNumber(dayNumber(day)))).toEqual([
      "0000-02-29",
      "1600-02-29",
      "9999-12-31",
    ]);
    expect(["1900-02-29", "2100-02-29", "2021-04-31", "2021-00-10", "2021-01-00"].some(isDay)).toBe(false);
  });

  test("arithmetic on a text that is no day fails loudly", () => {
    expect(() => addDays("2021-02-30", 1)).toThrow(RangeError);
  });

  test("the clock change in spring and autumn neither adds nor loses a day", () => {
    expect(daysBetween("2021-03-27", "2021-03-29")).toBe(2);
    expect(addDays("2021-10-30", 2)).toBe("2021-11-01");
  });

  test("a month after the 31st is the last day of a shorter month", () => {
    expect(addMonths("2021-01-31", 1)).toBe("2021-02-28");
    expect(addMonths("2020-03-31", -1)).toBe("2020-02-29");
    expect(addMonths("2021-11-15", 3)).toBe("2022-02-15");
  });

  test("a contact late in the evening belongs to the day on which Amsterdam lives it", () => {
    expect(dayOfInstant(Date.UTC(2021, 0, 4, 22, 59))).toBe("2021-01-04");
    expect(dayOfInstant(Date.UTC(2021, 0, 4, 23, 0))).toBe("2021-01-05");
    expect(dayOfInstant(Date.UTC(2021, 6, 4, 22, 0))).toBe("2021-07-05");
  });

  test("weeks of the experiment begin on Monday and count from one", () => {
    expect(mondayOf("2021-01-10")).toBe("2021-01-04");
    expect(weekOfExperiment("2019-01-07", "2019-01-07")).toBe(1);
    expect(weekOfExperiment("2019-01-07", "2019-01-13")).toBe(1);
    expect(weekOfExperiment("2019-01-07", "2019-01-14")).toBe(2);
    expect(weekOfExperiment("2019-01-07", "2021-02-10")).toBe(110);
    expect(weekOfExperiment("2019-01-07", "2019-01-06")).toBe(0);
  });
});
