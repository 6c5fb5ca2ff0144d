import { addDays } from "../../domain/calendar.ts";
import type { sessionSeries } from "../schema/index.ts";
import { amsterdamTime, type Calendar, currentWeek } from "./calendar.ts";
import type { Organisation } from "./organisation.ts";
import type { Random } from "./random.ts";
import type { Meeting } from "./schedule.ts";

type Series = typeof sessionSeries.$inferInsert & { id: string };

/** When the sessions of both groups were planned: in the first week, for as long as the experiment lasts. */
export const plannedOn = (calendar: Calendar): number => amsterdamTime(calendar.dayOf(1, 4), 15);

/** The weekly series of each intervisie group, by the id of the group. */
export function makeSeries(random: Random, calendar: Calendar, { dedicated, groups, people }: Organisation) {
  const one = (groupId: string, createdById: string): readonly [string, Series] => [
    groupId,
    { id: random.id(), teamId: dedicated.id, everyWeeks: 1, createdById, createdAt: plannedOn(calendar) },
  ];
  const first = (list: Organisation["people"]["groupA"]) => list[0]?.id ?? "";
  return new Map([one(groups.a.id, first(people.groupA)), one(groups.b.id, first(people.groupB))]);
}

/** The calibration that is still to come: everybody of both groups, next week on Friday morning, with an onderzoeker. */
export function makeCalibration(calendar: Calendar, { people }: Organisation): Meeting {
  const on = addDays(calendar.dayOf(currentWeek + 1), 4);
  const [facilitator] = people.groupB;
  if (!facilitator) throw new Error("demo: a group without klantmanagers");
  return {
    week: currentWeek + 1,
    on,
    plannedAt: amsterdamTime(on, 10),
    groupId: null,
    members: [...people.groupA, ...people.groupB],
    facilitator,
    observer: people.onderzoekers[0],
    isPast: false,
  };
}
