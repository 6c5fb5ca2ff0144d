import { language } from "./i18n.ts";

/** The experiment runs in one country: everybody reads the same clock, wherever the laptop thinks it is. */
const timeZone = "Europe/Amsterdam";
const locale = () => (language() === "nl" ? "nl-NL" : "en-GB");

const yearOf = (ms: number) => new Intl.DateTimeFormat("en", { year: "numeric", timeZone }).format(ms);
/** The year, for a day that is not in this one: the experiment takes longer than that. */
const yearUnlessNow = (ms: number) => (yearOf(ms) === yearOf(Date.now()) ? undefined : "numeric");

const dayOf = (day: string) => new Date(`${day}T12:00:00Z`);

/** "YYYY-MM-DD" as "12 november 2026". */
export const formatDay = (day: string): string =>
  new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long", year: "numeric", timeZone: "UTC" }).format(
    dayOf(day),
  );

/** "YYYY-MM-DD" as "donderdag 12 november 2026". */
export const formatLongDay = (day: string): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: "full", timeZone: "UTC" }).format(dayOf(day));

/** "YYYY-MM-DD" as "donderdag". */
export const formatWeekday = (day: string): string =>
  new Intl.DateTimeFormat(locale(), { weekday: "long", timeZone: "UTC" }).format(dayOf(day));

/** "YYYY-MM-DD" as "do 12 nov", with the year when it is not this one. */
export const formatShortDay = (day: string): string =>
  new Intl.DateTimeFormat(locale(), {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: yearUnlessNow(dayOf(day).getTime()),
    timeZone: "UTC",
  }).format(dayOf(day));

/** An instant (ms) as "do 12 nov 14:05", with the year when it is not this one. */
export const formatInstant = (ms: number): string =>
  new Intl.DateTimeFormat(locale(), {
    weekday: "short",
    day: "numeric",
    month: "short",
    year: yearUnlessNow(ms),
    hour: "2-digit",
    minute: "2-digit",
    timeZone,
  }).format(ms);

/** An instant (ms) as "12 november 2026 om 14:05": for what is still read in another year. */
export const formatMoment = (ms: number): string =>
  new Intl.DateTimeFormat(locale(), { dateStyle: "long", timeStyle: "short", timeZone }).format(ms);

/** An instant (ms) as "12 november 2026". */
export const formatInstantDay = (ms: number): string =>
  new Intl.DateTimeFormat(locale(), { day: "numeric", month: "long", year: "numeric", timeZone }).format(ms);

/** An instant (ms) as "14:05". */
export const formatTime = (ms: number): string =>
  new Intl.DateTimeFormat(locale(), { hour: "2-digit", minute: "2-digit", timeZone }).format(ms);

/** A number with at most `digits` decimals, "0,48" in Dutch. */
export const formatNumber = (value: number, digits = 2): string =>
  new Intl.NumberFormat(locale(), { maximumFractionDigits: digits }).format(value);

/** A fraction of 1 as "31%". */
export const formatShare = (fraction: number): string =>
  new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: 0 }).format(fraction);

/** Words as "a, b en c". */
export const formatList = (words: readonly string[]): string => new Intl.ListFormat(locale()).format(words);
