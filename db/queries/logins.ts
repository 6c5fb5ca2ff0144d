import { and, eq, gt, isNull, lte, or, sql, type SQL } from "drizzle-orm";
import type { Db, Write } from "../database.ts";
import { newId } from "../id.ts";
import { prepared, type Value } from "../prepared.ts";
import { login, member, memberInvitation, signInAttempt } from "../schema/index.ts";

/** A login ends after half an hour without use, and after twelve hours whatever happens (ASVS 7.3.1, 7.3.2), in ms. */
export const idleTime = 30 * 60_000;
export const longestTime = 12 * 3_600_000;

const hasEnded = (now: number) => or(lte(login.seenAt, now - idleTime), lte(login.createdAt, now - longestTime));

/** When a login ends if it is not used again, ms since 1970. */
export function endOf(times: { createdAt: number; seenAt: number }): number {
  return Math.min(times.seenAt + idleTime, times.createdAt + longestTime);
}

function loginsWhere(db: Db, which: SQL, value: Value) {
  const hasNotEnded = and(gt(login.seenAt, value("seenAfter")), gt(login.createdAt, value("begunAfter")));
  return db
    .select({
      id: login.id,
      createdAt: login.createdAt,
      seenAt: login.seenAt,
      member: {
        id: member.id,
        name: member.name,
        role: member.role,
        teamId: member.teamId,
        groupId: member.groupId,
        color: member.color,
        slug: member.slug,
      },
    })
    .from(login)
    .innerJoin(member, eq(member.id, login.memberId))
    .where(and(which, hasNotEnded, isNull(member.disabledAt)))
    .prepare();
}

const loginOfToken = prepared((db, value) => loginsWhere(db, eq(login.tokenHash, value("tokenHash")), value));
const loginOfId = prepared((db, value) => loginsWhere(db, eq(login.id, value("id")), value));
// The ids as one value: D1 takes a hundred at most, and a room may hold more logins.
const loginsOfIds = prepared((db, value) =>
  loginsWhere(db, sql`${login.id} in (select value from json_each(${value("ids")}))`, value),
);

const notEnded = (now: number) => ({ seenAfter: now - idleTime, begunAfter: now - longestTime });

/** The login with this token hash or id that has not ended, with its member, unless the member has left. */
export function findLogin(db: Db, by: { tokenHash: string } | { id: string }, now: number) {
  return ("id" in by ? loginOfId : loginOfToken)(db).get({ ...by, ...notEnded(now) });
}

/** Those of the logins with these ids that have not ended, with their members, without who has left. */
export function findLogins(db: Db, ids: readonly string[], now: number) {
  return loginsOfIds(db).all({ ids: JSON.stringify(ids), ...notEnded(now) });
}

/** Moves the half hour on. */
export async function markSeen(db: Db, loginId: string, now: number): Promise<void> {
  await db.update(login).set({ seenAt: now }).where(eq(login.id, loginId));
}

/** Stores a new login and forgets the ended ones, in one batch. */
export async function startLogin(db: Db, row: typeof login.$inferInsert & { createdAt: number }): Promise<void> {
  const now = row.createdAt;
  await db.batch([db.delete(login).where(hasEnded(now)), db.insert(login).values(row)]);
}

/** Forgets what nobody can sign in with any more: ended logins, attempts that count no longer, and invitations with their secrets. */
export async function forgetEnded(db: Db, now: number): Promise<void> {
  await db.batch([
    db.delete(login).where(hasEnded(now)),
    db.delete(signInAttempt).where(isOldAttempt(now)),
    db.delete(memberInvitation).where(lte(memberInvitation.expiresAt, now)),
  ]);
}

/** Ends one login; tells whose it was, or undefined when it had already gone. */
export function endLogin(db: Db, tokenHash: string) {
  return db
    .delete(login)
    .where(eq(login.tokenHash, tokenHash))
    .returning({ loginId: login.id, memberId: login.memberId })
    .get();
}

/**
 * The write that ends every login of a member: for a batch that disables the member or changes the role. Close the
 * member's rooms after it (`Rooms.closeMember`); an open socket does not ask again by itself.
 */
export function endLoginsOf(db: Db, memberId: string): Write {
  return db.delete(login).where(eq(login.memberId, memberId));
}

export const attemptWindow = 60_000;

const isOldAttempt = (now: number) => lte(signInAttempt.at, now - attemptWindow);

/**
 * Counts an attempt under `key` unless `most` were counted in the last minute; answers its id, or null when refused. One
 * statement, so that attempts at the same moment cannot slip past the limit together.
 */
export async function beginAttempt(db: Db, { key, most, now }: { key: string; most: number; now: number }) {
  const id = newId();
  const since = now - attemptWindow;
  const rows = await db.all(sql`
    insert into ${signInAttempt} (id, key, at)
    select ${id}, ${key}, ${now}
    where (select count(*) from ${signInAttempt} where key = ${key} and at > ${since}) < ${most}
    returning id`);
  return rows.length === 1 ? id : null;
}

/** Takes back attempts that succeeded, and those older than the window. */
export async function forgetAttempts(db: Db, ids: readonly string[], now: number): Promise<void> {
  await db.delete(signInAttempt).where(or(isOldAttempt(now), ...ids.map((id) => eq(signInAttempt.id, id))));
}
