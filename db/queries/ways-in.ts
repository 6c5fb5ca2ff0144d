import { and, eq, gt, isNotNull, isNull, lt, or } from "drizzle-orm";
import type { Db } from "../database.ts";
import { identity, login, member, memberInvitation, password, secondFactor } from "../schema/index.ts";

/** A member who has not left. */
export function findMember(db: Db, by: { id: string } | { slug: string }) {
  const which = "id" in by ? eq(member.id, by.id) : eq(member.slug, by.slug);
  return db
    .select({ id: member.id })
    .from(member)
    .where(and(which, isNull(member.disabledAt)))
    .get();
}

/** What a member with this e-mail address signs in with; undefined without both a password and a second factor. */
export function findPassword(db: Db, email: string) {
  return db
    .select({
      memberId: member.id,
      hash: password.hash,
      sealedSecret: secondFactor.sealedSecret,
    })
    .from(member)
    .innerJoin(password, eq(password.memberId, member.id))
    .innerJoin(secondFactor, eq(secondFactor.memberId, member.id))
    .where(and(eq(member.email, email), isNull(member.disabledAt)))
    .get();
}

/** Uses up the step of a TOTP code; false when that step or a later one was used before. */
export async function useStep(db: Db, { memberId, step }: { memberId: string; step: number }): Promise<boolean> {
  const isUnused = and(eq(secondFactor.memberId, memberId), lt(secondFactor.lastStep, step));
  const used = await db
    .update(secondFactor)
    .set({ lastStep: step })
    .where(isUnused)
    .returning({ step: secondFactor.lastStep });
  return used.length === 1;
}

/** The member who is this subject at this issuer. */
export function findIdentity(db: Db, { issuer, subject }: { issuer: string; subject: string }) {
  return db
    .select({ memberId: member.id })
    .from(identity)
    .innerJoin(member, eq(member.id, identity.memberId))
    .where(and(eq(identity.issuer, issuer), eq(identity.subject, subject), isNull(member.disabledAt)))
    .get();
}

/** Whether some beheerder who has not left can sign in. */
export async function hasBeheerder(db: Db): Promise<boolean> {
  const found = await db
    .select({ id: member.id })
    .from(member)
    .leftJoin(password, eq(password.memberId, member.id))
    .leftJoin(identity, eq(identity.memberId, member.id))
    .where(
      and(
        eq(member.role, "beheerder"),
        isNull(member.disabledAt),
        or(isNotNull(password.memberId), isNotNull(identity.memberId)),
      ),
    )
    .get();
  return found !== undefined;
}

/** Adds a beheerder with this e-mail address, or finds the one there is; undefined when it is somebody else's. */
export async function ensureBeheerder(db: Db, row: { name: string; email: string; createdAt: number }) {
  await db
    .insert(member)
    .values({ ...row, role: "beheerder" })
    .onConflictDoNothing();
  const isThis = and(eq(member.email, row.email), eq(member.role, "beheerder"), isNull(member.disabledAt));
  return db.select({ id: member.id }).from(member).where(isThis).get();
}

/** Stores an invitation; the one before it no longer works. */
export async function replaceInvitation(db: Db, row: typeof memberInvitation.$inferInsert): Promise<void> {
  await db.insert(memberInvitation).values(row).onConflictDoUpdate({ target: memberInvitation.memberId, set: row });
}

/** The open invitation with this token hash, with whom it is for. */
export function findInvitation(db: Db, { tokenHash, now }: { tokenHash: string; now: number }) {
  return db
    .select({
      memberId: member.id,
      name: member.name,
      email: member.email,
      sealedSecret: memberInvitation.sealedSecret,
    })
    .from(memberInvitation)
    .innerJoin(member, eq(member.id, memberInvitation.memberId))
    .where(
      and(eq(memberInvitation.tokenHash, tokenHash), gt(memberInvitation.expiresAt, now), isNull(member.disabledAt)),
    )
    .get();
}

/**
 * Claims an invitation: of two who hold the same link one gets true. It is taken first, because D1 has no transaction to
 * look and write in; should the write after it fail, the beheerder invites again.
 */
export async function takeInvitation(db: Db, tokenHash: string): Promise<boolean> {
  const isThis = eq(memberInvitation.tokenHash, tokenHash);
  return (await db.delete(memberInvitation).where(isThis).returning({ id: memberInvitation.memberId })).length === 1;
}

type PasswordWayIn = { memberId: string; hash: string; sealedSecret: string; step: number; now: number };

/** Gives a member a new password and authenticator in place of the old, and ends the logins made with those. */
export async function setPassword(db: Db, { memberId, hash, sealedSecret, step, now }: PasswordWayIn): Promise<void> {
  const factor = { sealedSecret, lastStep: step };
  await db.batch([
    db
      .insert(password)
      .values({ memberId, hash, changedAt: now })
      .onConflictDoUpdate({ target: password.memberId, set: { hash, changedAt: now } }),
    db
      .insert(secondFactor)
      .values({ memberId, ...factor })
      .onConflictDoUpdate({ target: secondFactor.memberId, set: factor }),
    db.delete(login).where(eq(login.memberId, memberId)),
  ]);
}

type NewIdentity = { memberId: string; issuer: string; subject: string; now: number };

/** Links a member to who they are at the provider. False when that identity already belongs to someone. */
export async function linkIdentity(db: Db, { memberId, issuer, subject, now }: NewIdentity): Promise<boolean> {
  const row = { memberId, issuer, subject, linkedAt: now };
  return (
    (await db.insert(identity).values(row).onConflictDoNothing().returning({ id: identity.memberId })).length === 1
  );
}
