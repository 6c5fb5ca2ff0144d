import { and, asc, desc, eq, gte, inArray, isNull, lte, ne, or, sql } from "drizzle-orm";
import type { Day } from "../../domain/calendar.ts";
import type { Db } from "../database.ts";
import {
  casus,
  contextEvent,
  dossier,
  experiment,
  group,
  invitation,
  member,
  reflection,
  session,
  team,
} from "../schema/index.ts";

/** The experiment a team works in, and what disturbs it on a day. */
export async function experimentOfTeam(db: Db, { teamId, on }: { teamId: string; on: Day }) {
  const isTeam = eq(team.id, teamId);
  const [found, events] = await db.batch([
    db
      .select({ id: experiment.id, name: experiment.name, startsOn: experiment.startsOn })
      .from(experiment)
      .innerJoin(team, eq(team.experimentId, experiment.id))
      .where(isTeam),
    db
      .select({ id: contextEvent.id, title: contextEvent.title, from: contextEvent.from, to: contextEvent.to })
      .from(contextEvent)
      .innerJoin(team, eq(team.experimentId, contextEvent.experimentId))
      .where(and(isTeam, lte(contextEvent.from, on), or(isNull(contextEvent.to), gte(contextEvent.to, on))))
      .orderBy(asc(contextEvent.from)),
  ]);
  return found[0] && { ...found[0], contextEvents: events };
}

type Whose = { teamId: string; groupId: string | null; memberId: string };

/**
 * Sessions to come or under way of a person's group, and those they were invited to; all of the team for who is in no
 * group. A planned session whose day passed by without it being opened is not one to go to.
 */
export async function sessionsOfWeek(
  db: Db,
  { teamId, groupId, memberId, from, limit }: Whose & { from: number; limit: number },
) {
  const invited = db.select({ id: invitation.sessionId }).from(invitation).where(eq(invitation.memberId, memberId));
  const isTheirs =
    groupId === null
      ? undefined
      : or(eq(session.groupId, groupId), isNull(session.groupId), inArray(session.id, invited));
  const isAhead = or(eq(session.status, "open"), and(eq(session.status, "planned"), gte(session.plannedAt, from)));
  const ahead = and(eq(session.teamId, teamId), ne(session.status, "closed"), isTheirs, isAhead);
  const soonest = db.select({ id: session.id }).from(session).where(ahead).orderBy(asc(session.plannedAt)).limit(limit);
  const [sessions, casussen] = await db.batch([
    db
      .select({
        id: session.id,
        plannedAt: session.plannedAt,
        methodTitle: sql<string>`json_extract(${session.state}, '$.method.title')`,
        status: session.status,
        groupName: group.name,
      })
      .from(session)
      .leftJoin(group, eq(group.id, session.groupId))
      .where(inArray(session.id, soonest))
      .orderBy(asc(session.plannedAt)),
    db
      .select({
        id: casus.id,
        sessionId: casus.sessionId,
        question: casus.question,
        dossierCode: dossier.code,
        condition: dossier.condition,
        inbrenger: member.name,
      })
      .from(casus)
      .innerJoin(dossier, eq(dossier.id, casus.dossierId))
      .innerJoin(member, eq(member.id, casus.inbrengerId))
      .where(inArray(casus.sessionId, soonest))
      .orderBy(asc(casus.position)),
  ]);
  return sessions.map((row) => ({ ...row, casussen: casussen.filter(({ sessionId }) => sessionId === row.id) }));
}

/** Reflections a person has not handed in yet, the newest session first. */
export function reflectionsToWrite(db: Db, memberId: string) {
  return db
    .select({
      id: reflection.id,
      sessionId: reflection.sessionId,
      on: reflection.on,
      condition: reflection.condition,
      groupName: group.name,
    })
    .from(reflection)
    .innerJoin(session, eq(session.id, reflection.sessionId))
    .leftJoin(group, eq(group.id, session.groupId))
    .where(and(eq(reflection.authorId, memberId), isNull(reflection.submittedAt)))
    .orderBy(desc(reflection.on))
    .all();
}

/** The colleagues of a team who carry out its work, by name. */
export function teamMembers(db: Db, teamId: string) {
  return db
    .select({ id: member.id, name: member.name, color: member.color, role: member.role })
    .from(member)
    .where(and(eq(member.teamId, teamId), isNull(member.disabledAt)))
    .orderBy(asc(member.name))
    .all();
}
