import { and, eq, exists, inArray, isNull, not, notInArray, or, sql } from "drizzle-orm";
import type { Role } from "../../domain/permissions.ts";
import type { Db, Write } from "../database.ts";
import { casus, invitation, session } from "../schema/index.ts";

/** Who somebody is, and in which team and group; a role of null is that of somebody who has left. */
export type Seat = { memberId: string; role: Role | null; teamId: string | null; groupId: string | null };

/**
 * The writes that seat somebody at the sessions still to come of their team and group, and at no others: a series is
 * planned for a group, and its people change. Whoever is to lead a session or brings a casus to it keeps that seat.
 */
export function seatWrites(db: Db, { memberId, role, teamId, groupId }: Seat): Write[] {
  // A session that was called off may go on after all.
  const isAhead = inArray(session.status, ["planned", "cancelled"]);
  const isForThem = and(
    eq(session.teamId, teamId ?? ""),
    groupId === null ? isNull(session.groupId) : or(isNull(session.groupId), eq(session.groupId, groupId)),
  );
  const isNeeded = or(
    sql`json_extract(${session.state}, '$.leadId') = ${memberId}`,
    exists(
      db
        .select({ id: casus.id })
        .from(casus)
        .where(and(eq(casus.sessionId, session.id), eq(casus.inbrengerId, memberId))),
    ),
  );
  const sits = role === "klantmanager";
  const theirs = db
    .select({ id: session.id })
    .from(session)
    .where(sits ? isForThem : sql`false`);
  const others = db
    .select({ id: session.id })
    .from(session)
    .where(and(isAhead, notInArray(session.id, theirs), not(isNeeded ?? sql`false`)));
  const leave = db
    .delete(invitation)
    .where(
      and(eq(invitation.memberId, memberId), eq(invitation.part, "participant"), inArray(invitation.sessionId, others)),
    );
  if (!sits) return [leave];
  const seats = db
    .select({
      sessionId: session.id,
      memberId: sql<string>`${memberId}`.as("member_id"),
      part: sql<"participant">`'participant'`.as("part"),
      joinedAt: sql<null>`null`.as("joined_at"),
    })
    .from(session)
    .where(and(isAhead, isForThem));
  return [leave, db.insert(invitation).select(seats).onConflictDoNothing()];
}
