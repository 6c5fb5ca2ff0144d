import type { sessionsInFeed } from "../../db/queries/calendar-feeds.ts";
import { calendarText } from "../../domain/calendar-feed.ts";

type Planned = Awaited<ReturnType<typeof sessionsInFeed>>[number];

/**
 * Sessions as a calendar. Only when, which table and by which method: no casus, no code of a deelnemer and no name, as
 * a calendar is synchronised to phones and shared with others. In Dutch, like the sessions themselves.
 */
export function sessionCalendar(origin: string, sessions: readonly Planned[]): string {
  const events = sessions.map((session) => {
    const { id, plannedAt, minutes, kind, groupName, methodTitle, sequence, isAbsent } = session;
    const table = groupName ?? "hele team";
    const title = kind === "calibration" ? `Kalibratiesessie, ${table}` : `Casuïstiek, ${table}`;
    const url = `${origin}/sessies/${id}`;
    return {
      id,
      startsAt: plannedAt,
      minutes,
      title: isAbsent ? `Afgemeld: ${title}` : title,
      description: `${methodTitle}\n${url}`,
      url,
      isCancelled: session.status === "cancelled",
      isFree: isAbsent,
      sequence,
      changedAt: Math.max(session.changedAt, session.saidAt ?? 0, session.joinedAt ?? 0),
    };
  });
  return calendarText("Casustafel", events);
}
