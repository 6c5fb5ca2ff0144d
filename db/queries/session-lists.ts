import { and, asc, desc, eq, gte, inArray, or, sql } from "drizzle-orm";
import { millisPerDay } from "../../domain/calendar.ts";
import type { Db } from "../database.ts";
import { casus, group, invitation, member, session } from "../schema/index.ts";
import { isAbsent } from "./absence.ts";

/** What a list says of a session; of its absentees only those who are still invited, and what `memberId` said of themselves. */
const listedTo = (memberId: string) => ({
  id: session.id,
  plannedAt: session.plannedAt,
  status: session.status,
  kind: session.kind,
  seriesId: session.seriesId,
  minutes: session.minutes,
  groupId: session.groupId,
  groupName: group.name,
  methodTitle: sql<string>`json_extract(${session.state}, '$.method.title')`,
  leadName: sql<
    string | null
  >`(select ${member.name} from ${member} where ${member.id} = json_extract(${session.state}, '$.leadId'))`,
  casusCount: sql<number>`(select count(*) from ${casus} where ${casus.sessionId} = ${session.id})`,
  absentCount: sql<number>`(select count(*) from ${invitation} where ${invitation.sessionId} = ${session.id} and ${isAbsent(invitation.memberId)})`,
  /** Null for who is not invited. */
  mine: sql<
    "coming" | "absent" | null
  >`(select iif(${isAbsent(invitation.memberId)}, 'absent', 'coming') from ${invitation} where ${invitation.sessionId} = ${session.id} and ${invitation.memberId} = ${memberId})`,
});

/** Which sessions someone lists: those of the team, or those they were invited to. */
export type SessionReach = { teamId: string } | { invitedId: string };

const within = (reach: SessionReach) =>
  "teamId" in reach
    ? eq(session.teamId, reach.teamId)
    : sql`exists (select 1 from ${invitation} where ${invitation.sessionId} = ${session.id} and ${invitation.memberId} = ${reach.invitedId})`;

/** Sessions still to be held or going on, soonest first, and those that would have come but were called off. */
export function comingSessions(db: Db, reach: SessionReach, memberId: string, now: number) {
  const isCalledOff = and(eq(session.status, "cancelled"), gte(session.plannedAt, now - millisPerDay));
  return db
    .select(listedTo(memberId))
    .from(session)
    .leftJoin(group, eq(group.id, session.groupId))
    .where(and(within(reach), or(inArray(session.status, ["planned", "open"]), isCalledOff)))
    .orderBy(asc(session.plannedAt));
}

/** The newest closed sessions, at most `limit`. */
export function pastSessions(db: Db, reach: SessionReach, memberId: string, limit: number) {
  return db
    .select(listedTo(memberId))
    .from(session)
    .leftJoin(group, eq(group.id, session.groupId))
    .where(and(within(reach), eq(session.status, "closed")))
    .orderBy(desc(session.plannedAt))
    .limit(limit);
}

/** The sessions that were closed at `since` (ms) or later, with the state they were closed in. */
export async function closedSince(db: Db, since: number) {
  return db
    .select({ id: session.id, state: session.state })
    .from(session)
    .where(and(eq(session.status, "closed"), gte(session.closedAt, since)));
}
