import { and, asc, desc, eq, exists, gt, lt, sql } from "drizzle-orm";
import type { Role } from "../../domain/permissions.ts";
import { type Db, writeTogether } from "../database.ts";
import { audit, group, identity, member, memberInvitation, password, team } from "../schema/index.ts";
import { endLoginsOf } from "./logins.ts";
import { seatWrites } from "./seats.ts";

/** Everybody who may or might sign in, by name, with what they have to do it with. */
export function allMembers(db: Db, now: number) {
  const has = (table: typeof password | typeof identity) =>
    exists(
      db
        .select({ one: sql`1` })
        .from(table)
        .where(eq(table.memberId, member.id)),
    ).mapWith(Boolean);
  return db
    .select({
      id: member.id,
      name: member.name,
      email: member.email,
      role: member.role,
      color: member.color,
      teamId: member.teamId,
      teamName: team.name,
      groupId: member.groupId,
      groupName: group.name,
      slug: member.slug,
      disabledAt: member.disabledAt,
      hasPassword: has(password),
      hasIdentity: has(identity),
      invitedUntil: memberInvitation.expiresAt,
    })
    .from(member)
    .leftJoin(team, eq(team.id, member.teamId))
    .leftJoin(group, eq(group.id, member.groupId))
    .leftJoin(memberInvitation, and(eq(memberInvitation.memberId, member.id), gt(memberInvitation.expiresAt, now)))
    .orderBy(asc(member.name));
}

/** Teams with their intervisie groups, by name. */
export async function teamsAndGroups(db: Db) {
  const [teams, groups] = await db.batch([
    db.select({ id: team.id, name: team.name }).from(team).orderBy(asc(team.name)),
    db.select({ id: group.id, name: group.name, teamId: group.teamId }).from(group).orderBy(asc(group.name)),
  ]);
  return teams.map((team) => ({ ...team, groups: groups.filter((group) => group.teamId === team.id) }));
}

/** Everybody who is or was a member, by id, as they are shown beside what they wrote. */
export async function peopleById(db: Db): Promise<Map<string, { id: string; name: string; color: number }>> {
  const rows = await db.select({ id: member.id, name: member.name, color: member.color }).from(member);
  return new Map(rows.map((row) => [row.id, row]));
}

export function findMemberById(db: Db, memberId: string) {
  const columns = {
    id: member.id,
    name: member.name,
    role: member.role,
    teamId: member.teamId,
    groupId: member.groupId,
    disabledAt: member.disabledAt,
  };
  return db.select(columns).from(member).where(eq(member.id, memberId)).get();
}

/** Adds a member, with a seat at the sessions to come; false when the e-mail address is somebody's already. */
export async function addMember(db: Db, row: typeof member.$inferInsert & { id: string }): Promise<boolean> {
  const added = await db
    .insert(member)
    .values(row)
    .onConflictDoNothing({ target: member.email })
    .returning({ id: member.id });
  if (added.length === 0) return false;
  const { id: memberId, role, teamId = null, groupId = null } = row;
  await writeTogether(db, seatWrites(db, { memberId, role, teamId, groupId }));
  return true;
}

/** How many members there are: the next one's colour follows from it. */
export async function countMembers(db: Db): Promise<number> {
  return db.$count(member);
}

type Place = { role: Role; teamId: string | null; groupId: string | null };
type Disabled = Place & { memberId: string; disabledAt: number | null };

/** Gives a member another role or team, with its sessions, and ends every login: no login keeps rights that were taken. */
export async function changeMember(db: Db, { memberId, ...place }: Place & { memberId: string }): Promise<void> {
  await writeTogether(db, [
    db.update(member).set(place).where(eq(member.id, memberId)),
    ...seatWrites(db, { memberId, ...place }),
    endLoginsOf(db, memberId),
  ]);
}

/** Closes (an instant in ms) or opens (null) the door for a member, with their sessions to come; every login ends. */
export async function setDisabled(db: Db, { memberId, disabledAt, ...place }: Disabled): Promise<void> {
  await writeTogether(db, [
    db.update(member).set({ disabledAt }).where(eq(member.id, memberId)),
    ...seatWrites(db, { memberId, ...place, role: disabledAt === null ? place.role : null }),
    endLoginsOf(db, memberId),
  ]);
}

type Page = { before: number; limit: number; action: string | null };

/** A page of the audit trail, newest first, with the names of those who acted and of members acted upon. */
export function auditPage(db: Db, { before, limit, action }: Page) {
  return db
    .select({
      sequence: audit.sequence,
      at: audit.at,
      actorName: member.name,
      action: audit.action,
      subjectKind: audit.subjectKind,
      subjectId: audit.subjectId,
      subjectName: sql<
        string | null
      >`(select s.name from ${member} s where s.id = ${audit.subjectId} and ${audit.subjectKind} = 'member')`,
      detail: audit.detail,
    })
    .from(audit)
    .leftJoin(member, eq(member.id, audit.actorId))
    .where(and(lt(audit.sequence, before), action === null ? undefined : eq(audit.action, action)))
    .orderBy(desc(audit.sequence))
    .limit(limit);
}
