import type { sessionsInFeed } from "../../db/queries/calendar-feeds.ts";
import { calendarText } from "../../domain/calendar-feed.ts";

type Planned = Awaited<ReturnType<typeof sessionsInFeed>>[number];

/**
 * Sessions as a calendar. Only when, which table and by which method: no casus, no code of a deelnemer and no name, as
 * a calendar is synchronised to phones and shared with others. In Dutch, like the sessions themselves.
 */
export function sessionCalendar(origin: string, sessions: readonly Planned[]): string {
  const events = sessions.map(
    ({ id, plannedAt, minutes, kind, status, groupName, methodTitle, sequence, changedAt }) => {
      const table = groupName ?? "hele team";
      const url = `${origin}/sessies/${id}`;
      return {
        id,
        startsAt: plannedAt,
        minutes,
        title: kind === "calibration" ? `Kalibratiesessie, ${table}` : `Casuïstiek, ${table}`,
        description: `${methodTitle}\n${url}`,
        url,
        isCancelled: status === "cancelled",
        sequence,
        changedAt,
      };
    },
  );
  return calendarText("Casustafel", events);
}
