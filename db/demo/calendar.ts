import { addDays, type Day, daysBetween, mondayOf } from "../../domain/calendar.ts";

/** The week of the experiment in which the demo's today lies. */
export const currentWeek = 110;

/** The weeks in which the offices were closed. */
export const lockdownWeeks = { first: 60, last: 72 } as const;

export type Calendar = ReturnType<typeof makeCalendar>;

/** The calendar of the demo experiment, laid so that `today` falls in its current week. */
export function makeCalendar(today: Day) {
  const startsOn = addDays(mondayOf(today), -7 * (currentWeek - 1));
  return {
    today,
    startsOn,
    /** A day of a week of the experiment; Monday is 0. */
    dayOf: (week: number, weekday = 0): Day => addDays(startsOn, (week - 1) * 7 + weekday),
    /** The week of the experiment in which a day lies, counted from 1. */
    weekOf: (day: Day): number => Math.floor(daysBetween(startsOn, day) / 7) + 1,
  };
}

/** Whether offices were closed in a week of the experiment. */
export function isLockdown(week: number): boolean {
  return week >= lockdownWeeks.first && week <= lockdownWeeks.last;
}

/** The first of these days that is a working day, so that nothing happens at a weekend. */
export function workday(day: Day): Day {
  const weekday = daysBetween(mondayOf(day), day);
  return weekday > 4 ? addDays(day, 7 - weekday) : day;
}

const lastSunday = (year: number, month: number): Day => {
  const lastDay = new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
  return addDays(mondayOf(addDays(lastDay, 1)), -1);
};

const summers = new Map<number, { from: Day; until: Day }>();

function summerOf(year: number): { from: Day; until: Day } {
  const known = summers.get(year) ?? { from: lastSunday(year, 3), until: lastSunday(year, 10) };
  summers.set(year, known);
  return known;
}

/**
 * The instant (ms, UTC) of a wall clock time in Amsterdam. Summer time runs from the last Sunday of March to the last
 * Sunday of October (Directive 2000/84/EC); nobody meets in the hour in which it changes.
 */
export function amsterdamTime(day: Day, hour: number, minute = 0): number {
  const { from, until } = summerOf(Number(day.slice(0, 4)));
  const isSummer = day >= from && day < until;
  return Date.parse(`${day}T00:00:00Z`) + ((hour - (isSummer ? 2 : 1)) * 60 + minute) * 60_000;
}
