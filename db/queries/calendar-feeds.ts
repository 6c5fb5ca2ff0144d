import { and, asc, eq, gte, isNull, sql } from "drizzle-orm";
import type { Db } from "../database.ts";
import { calendarFeed, group, invitation, member, session, sessionEvent } from "../schema/index.ts";
import { isAbsent } from "./absence.ts";

/** The feed of a member, without its secret; undefined when they have none. */
export function feedOf(db: Db, memberId: string) {
  return db
    .select({ since: calendarFeed.createdAt, readAt: calendarFeed.readAt })
    .from(calendarFeed)
    .where(eq(calendarFeed.memberId, memberId))
    .get();
}

/** Gives a member a new feed in the place of the old one, whose address stops working. */
export async function renewFeed(db: Db, row: { memberId: string; tokenHash: string; createdAt: number }) {
  const { tokenHash, createdAt } = row;
  await db
    .insert(calendarFeed)
    .values(row)
    .onConflictDoUpdate({ target: calendarFeed.memberId, set: { tokenHash, createdAt, readAt: null } });
}

export async function removeFeed(db: Db, memberId: string): Promise<void> {
  await db.delete(calendarFeed).where(eq(calendarFeed.memberId, memberId));
}

/** Whose feed this is, if it is the feed of somebody who still works here. */
export function ownerOfFeed(db: Db, tokenHash: string) {
  return db
    .select({ id: member.id, role: member.role, teamId: member.teamId })
    .from(calendarFeed)
    .innerJoin(member, eq(member.id, calendarFeed.memberId))
    .where(and(eq(calendarFeed.tokenHash, tokenHash), isNull(member.disabledAt)))
    .get();
}

export async function noteFeedRead(db: Db, { memberId, readAt }: { memberId: string; readAt: number }): Promise<void> {
  await db.update(calendarFeed).set({ readAt }).where(eq(calendarFeed.memberId, memberId));
}

/**
 * The sessions that somebody was invited to, from an instant on, soonest first. What is on their agenda is left out:
 * a calendar lies open on more screens than this product.
 */
export function sessionsInFeed(db: Db, { memberId, from }: { memberId: string; from: number }) {
  return db
    .select({
      id: session.id,
      plannedAt: session.plannedAt,
      minutes: session.minutes,
      kind: session.kind,
      status: session.status,
      groupName: group.name,
      methodTitle: sql<string>`json_extract(${session.state}, '$.method.title')`,
      sequence: session.planSequence,
      changedAt: session.planChangedAt,
      isAbsent: sql<number>`${isAbsent(memberId)}`.mapWith(Boolean),
      /** When the member last said whether they would be there, and when they came; null for never. */
      saidAt: sql<
        number | null
      >`(select max(${sessionEvent.at}) from ${sessionEvent} where ${sessionEvent.sessionId} = ${session.id} and ${sessionEvent.actorId} = ${memberId} and json_extract(${sessionEvent.command}, '$.type') = 'absence')`,
      joinedAt: invitation.joinedAt,
    })
    .from(session)
    .innerJoin(invitation, eq(invitation.sessionId, session.id))
    .leftJoin(group, eq(group.id, session.groupId))
    .where(and(eq(invitation.memberId, memberId), gte(session.plannedAt, from)))
    .orderBy(asc(session.plannedAt))
    .all();
}
