import { expect, test } from "vitest";
import { amsterdamTime, makeCalendar, workday } from "../../db/demo/calendar.ts";
import { makeRandom, splitMix64 } from "../../db/demo/random.ts";

test("SplitMix64 gives the published numbers for seed 1234567", () => {
  const next = splitMix64(1234567n);
  expect([next(), next(), next(), next(), next()]).toEqual([
    6457827717110365317n,
    3203168211198807973n,
    9817491932198370423n,
    4593380528125082431n,
    16408922859458223821n,
  ]);
});

test("a stream gives the same chances whatever was drawn from its neighbours", () => {
  const one = makeRandom(7n);
  const other = makeRandom(7n);
  other.stream("contacts").id();
  other.whole(1, 6);
  expect(one.stream("people").id()).toBe(other.stream("people").id());
  expect(one.stream("people").id()).not.toBe(one.stream("contacts").id());
});

test("ids look like every other id of the product", () => {
  expect(makeRandom(7n).id()).toMatch(/^[0-7][0-9a-hjkmnp-tv-z]{25}$/);
});

test("two in the afternoon in Amsterdam is noon UTC in summer and one o'clock in winter", () => {
  expect(new Date(amsterdamTime("2021-07-01", 14)).toISOString()).toBe("2021-07-01T12:00:00.000Z");
  expect(new Date(amsterdamTime("2021-01-05", 14)).toISOString()).toBe("2021-01-05T13:00:00.000Z");
  expect(new Date(amsterdamTime("2021-03-27", 14)).toISOString()).toBe("2021-03-27T13:00:00.000Z");
  expect(new Date(amsterdamTime("2021-03-28", 14)).toISOString()).toBe("2021-03-28T12:00:00.000Z");
  expect(new Date(amsterdamTime("2021-10-31", 14)).toISOString()).toBe("2021-10-31T13:00:00.000Z");
});

test("the calendar is laid so that today lies in week 110, whatever day of the week it is", () => {
  for (const today of ["2026-11-16", "2026-11-18", "2026-11-22"]) {
    const calendar = makeCalendar(today);
    expect(calendar.weekOf(today)).toBe(110);
    expect(calendar.startsOn).toBe("2024-10-14");
  }
});

test("what would fall on a weekend is done on Monday", () => {
  expect(["2026-11-20", "2026-11-21", "2026-11-22"].map(workday)).toEqual(["2026-11-20", "2026-11-23", "2026-11-23"]);
});
