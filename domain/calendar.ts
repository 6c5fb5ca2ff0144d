/** A calendar day, `YYYY-MM-DD`, without a time zone of its own. */
export type Day = string;

export const millisPerDay = 86_400_000;

/** Whether a text is a calendar day that exists; `2021-02-30` is not one. */
export function isDay(text: string): boolean {
  return numberOf(text) !== null;
}

/** Days since 1970-01-01. Throws a RangeError on a text that is not a calendar day. */
export function dayNumber(day: Day): number {
  const number = numberOf(day);
  if (number === null) throw new RangeError(`not a calendar day: ${day}`);
  return number;
}

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
const lengthOf = (year: number, month: number) => (month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0));

/** Days in 400 years, after which the calendar repeats, and from 0000-03-01 to 1970-01-01. */
const daysPerEra = 146_097;
const daysToEpoch = 719_468;

/*
 * Days are counted in years that begin on 1 March, so that a leap day is the last one of its year (H. Hinnant,
 * "chrono-Compatible Low-Level Date Algorithms"). A Date made of text and turned back is about eight times
 * slower, and a dataset counts days by the million.
 */

function numberOf(text: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return null;
  const [year, month, day] = [Number(text.slice(0, 4)), Number(text.slice(5, 7)), Number(text.slice(8))];
  if (day < 1 || day > lengthOf(year, month)) return null;
  const marchYear = month > 2 ? year : year - 1;
  const era = Math.floor(marchYear / 400);
  const yearOfEra = marchYear - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * daysPerEra + dayOfEra - daysToEpoch;
}

/** The calendar day that lies `number` days after 1970-01-01, in the years 0 to 9999. */
export function dayFromNumber(number: number): Day {
  const since = Math.floor(number) + daysToEpoch;
  const era = Math.floor(since / daysPerEra);
  const dayOfEra = since - era * daysPerEra;
  const leapDays = Math.floor(dayOfEra / 1_460) - Math.floor(dayOfEra / 36_524) + Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor((dayOfEra - leapDays) / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const month = ((monthFromMarch + 2) % 12) + 1;
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const year = era * 400 + yearOfEra + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, "0")}-${month < 10 ? "0" : ""}${month}-${day < 10 ? "0" : ""}${day}`;
}

export function addDays(day: Day, days: number): Day {
  return dayFromNumber(dayNumber(day) + days);
}

/** How many midnights lie between two days; negative when `to` comes first. */
export function daysBetween(from: Day, to: Day): number {
  return dayNumber(to) - dayNumber(from);
}

/** The same day of the month, `months` later or earlier, or the last day of that month when it is too short. */
export function addMonths(day: Day, months: number): Day {
  dayNumber(day);
  const [year = 0, month = 0, dayOfMonth = 0] = day.split("-").map(Number);
  const lastOfTarget = new Date(Date.UTC(year, month + months, 0));
  const clipped = Math.min(dayOfMonth, lastOfTarget.getUTCDate());
  return new Date(Date.UTC(lastOfTarget.getUTCFullYear(), lastOfTarget.getUTCMonth(), clipped))
    .toISOString()
    .slice(0, 10);
}

/** The Monday on or before a day (ISO 8601: a week begins on Monday). */
export function mondayOf(day: Day): Day {
  const number = dayNumber(day);
  // Day 0, 1970-01-01, was a Thursday.
  const sinceMonday = (((number + 3) % 7) + 7) % 7;
  return dayFromNumber(number - sinceMonday);
}

/** Week of the experiment, counted from 1; the week in which `startsOn` lies is week 1. Zero or less means before it. */
export function weekOfExperiment(startsOn: Day, day: Day): number {
  return daysBetween(mondayOf(startsOn), mondayOf(day)) / 7 + 1;
}

/**
 * The calendar day of an instant as people in `timeZone` live it.
 * Days are decided where the work is done: at 23:30 UTC in winter it is already tomorrow in Amsterdam.
 */
export function dayOfInstant(instant: number, timeZone = "Europe/Amsterdam"): Day {
  let format = dayFormats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-US", { timeZone, year: "numeric", month: "2-digit", day: "2-digit" });
    dayFormats.set(timeZone, format);
  }
  const parts = new Map(format.formatToParts(instant).map((part) => [part.type, part.value]));
  return `${parts.get("year")}-${parts.get("month")}-${parts.get("day")}`;
}

const dayFormats = new Map<string, Intl.DateTimeFormat>();

/**
 * The instant (ms since 1970) at which a wall clock in a time zone shows this day and time ("HH:MM"). A time that a
 * clock change skips is taken as the one an hour later.
 */
export function instantOfWallClock(day: Day, time: string, timeZone = "Europe/Amsterdam"): number {
  const asUtc = Date.parse(`${day}T${time}:00Z`);
  const first = asUtc - zoneOffset(asUtc, timeZone);
  return asUtc - zoneOffset(first, timeZone);
}

/** What a wall clock in a time zone shows at an instant, "HH:MM". */
export function wallClockOf(instant: number, timeZone = "Europe/Amsterdam"): string {
  return new Date(instant + zoneOffset(instant, timeZone)).toISOString().slice(11, 16);
}

/** How far the wall clock of a zone is ahead of UTC at an instant, in milliseconds. */
function zoneOffset(instant: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    hourCycle: "h23",
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
  });
  const parts = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const shown = Date.parse(`${parts.year}-${parts.month}-${parts.day}T${parts.hour}:${parts.minute}:${parts.second}Z`);
  return shown - Math.floor(instant / 1000) * 1000;
}
