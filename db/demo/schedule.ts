import { addDays, type Day } from "../../domain/calendar.ts";
import { amsterdamTime, type Calendar, currentWeek } from "./calendar.ts";
import type { Organisation } from "./organisation.ts";

type Person = Organisation["members"][number];

/** A weekly session of one intervisie group, held or still to come; without a group it is for the whole team. */
export type Meeting = {
  week: number;
  on: Day;
  plannedAt: number;
  groupId: string | null;
  members: readonly Person[];
  facilitator: Person;
  /** The onderzoeker who is invited to watch, in one session of four. */
  observer: Person | undefined;
  isPast: boolean;
};

const weeksAhead = 2;
const firstWeek = 2;

/** Nobody meets in the weeks of Christmas and New Year. */
function isHoliday(monday: Day): boolean {
  return Array.from({ length: 7 }, (_, index) => addDays(monday, index).slice(5)).some(
    (date) => date === "12-25" || date === "01-01",
  );
}

/**
 * Every session of both groups: group A on Tuesday afternoon and group B on Thursday morning, from the second week until
 * two weeks ahead. In the current week group A meets today, at two in the afternoon.
 */
export function makeSchedule(calendar: Calendar, { groups, people }: Organisation): Meeting[] {
  const tables = [
    { groupId: groups.a.id, members: people.groupA, weekday: 1, hour: 14 },
    { groupId: groups.b.id, members: people.groupB, weekday: 3, hour: 10 },
  ];
  const meetings: Meeting[] = [];
  for (let week = firstWeek; week <= currentWeek + weeksAhead; week += 1) {
    tables.forEach(({ groupId, members, weekday, hour }, table) => {
      const isToday = week === currentWeek && table === 0;
      if (isHoliday(calendar.dayOf(week)) && !isToday) return;
      const on = isToday ? calendar.today : calendar.dayOf(week, weekday);
      // Counted back from the current week, so that the person with whom the demo opens leads today.
      const turn = (((week - currentWeek) % members.length) + members.length) % members.length;
      const facilitator = members[turn];
      if (!facilitator) throw new Error("demo: a group without klantmanagers");
      meetings.push({
        week,
        on,
        plannedAt: amsterdamTime(on, hour),
        groupId,
        members,
        facilitator,
        observer: isToday || (week + 2 * table) % 4 === 0 ? people.onderzoekers[(week >> 2) % 2] : undefined,
        isPast: on < calendar.today,
      });
    });
  }
  return meetings.toSorted((one, other) => one.plannedAt - other.plannedAt);
}
