import { and, asc, desc, eq, gte, inArray, isNotNull, or, sql } from "drizzle-orm";
import { millisPerDay } from "../../domain/calendar.ts";
import type { SessionCommand } from "../../domain/session/command.ts";
import type { Part, SessionState } from "../../domain/session/state.ts";
import type { Db, Write } from "../database.ts";
import {
  afspraak,
  answer,
  card,
  casus,
  dossier,
  experiment,
  group,
  invitation,
  member,
  score,
  session,
  sessionEvent,
  team,
} from "../schema/index.ts";

const listed = {
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
};

/** Which sessions someone lists: those of the team, or those they were invited to. */
export type SessionReach = { teamId: string } | { invitedId: string };

const within = (reach: SessionReach) =>
  "teamId" in reach
    ? eq(session.teamId, reach.teamId)
    : sql`exists (select 1 from ${invitation} where ${invitation.sessionId} = ${session.id} and ${invitation.memberId} = ${reach.invitedId})`;

/** Sessions still to be held or going on, soonest first, and those that would have come but were called off. */
export function comingSessions(db: Db, reach: SessionReach, now: number) {
  const isCalledOff = and(eq(session.status, "cancelled"), gte(session.plannedAt, now - millisPerDay));
  return db
    .select(listed)
    .from(session)
    .leftJoin(group, eq(group.id, session.groupId))
    .where(and(within(reach), or(inArray(session.status, ["planned", "open"]), isCalledOff)))
    .orderBy(asc(session.plannedAt));
}

/** The newest closed sessions, at most `limit`. */
export function pastSessions(db: Db, reach: SessionReach, limit: number) {
  return db
    .select(listed)
    .from(session)
    .leftJoin(group, eq(group.id, session.groupId))
    .where(and(within(reach), eq(session.status, "closed")))
    .orderBy(desc(session.plannedAt))
    .limit(limit);
}

export type StoredSession = { id: string; teamId: string; version: number; state: SessionState };

/** The authoritative state of one session and the version it was read at. */
export function loadSession(db: Db, sessionId: string): Promise<StoredSession | undefined> {
  return db
    .select({ id: session.id, teamId: session.teamId, version: session.version, state: session.state })
    .from(session)
    .where(eq(session.id, sessionId))
    .get();
}

/** What is shown of a session around its state: where it belongs and when it is. */
export function sessionHeading(db: Db, sessionId: string) {
  return db
    .select({
      id: session.id,
      plannedAt: session.plannedAt,
      status: session.status,
      version: session.version,
      state: session.state,
      record: session.record,
      teamId: session.teamId,
      teamName: team.name,
      groupName: group.name,
      experimentStartsOn: experiment.startsOn,
    })
    .from(session)
    .innerJoin(team, eq(team.id, session.teamId))
    .innerJoin(experiment, eq(experiment.id, team.experimentId))
    .leftJoin(group, eq(group.id, session.groupId))
    .where(eq(session.id, sessionId))
    .get();
}

/** Everybody who is invited to a session, by id. */
export async function partsIn(db: Db, sessionId: string): Promise<Record<string, Part>> {
  const rows = await db
    .select({ memberId: invitation.memberId, part: invitation.part })
    .from(invitation)
    .where(eq(invitation.sessionId, sessionId));
  return Object.fromEntries(rows.map(({ memberId, part }) => [memberId, part]));
}

/** Everybody invited to a session. */
export function invitedTo(db: Db, sessionId: string) {
  return db
    .select({
      id: member.id,
      name: member.name,
      color: member.color,
      groupName: group.name,
      part: invitation.part,
      joinedAt: invitation.joinedAt,
    })
    .from(invitation)
    .innerJoin(member, eq(member.id, invitation.memberId))
    .leftJoin(group, eq(group.id, member.groupId))
    .where(eq(invitation.sessionId, sessionId))
    .orderBy(asc(invitation.part), asc(member.name));
}

/** The casussen of a session in the order of its agenda, each with the dossier it brings. */
export function casussenOf(db: Db, sessionId: string) {
  return db
    .select({
      id: casus.id,
      question: casus.question,
      inbrengerId: casus.inbrengerId,
      kern: casus.kern,
      insight: casus.insight,
      lesson: casus.lesson,
      dossierId: dossier.id,
      code: dossier.code,
      condition: dossier.condition,
      variant: dossier.variant,
    })
    .from(casus)
    .innerJoin(dossier, eq(dossier.id, casus.dossierId))
    .where(eq(casus.sessionId, sessionId))
    .orderBy(asc(casus.position));
}

/** Cards that were revealed in a session; private ones are not in the database at all. */
export function revealedCards(db: Db, sessionId: string) {
  return db
    .select({
      id: card.id,
      casusId: card.casusId,
      phaseId: card.phaseId,
      memberId: card.memberId,
      text: card.text,
      fields: card.fields,
      groupId: card.groupId,
    })
    .from(card)
    .innerJoin(casus, eq(casus.id, card.casusId))
    .where(eq(casus.sessionId, sessionId))
    .orderBy(asc(card.revealedAt), asc(card.id));
}

const scoreRow = {
  casusId: score.casusId,
  raterId: score.raterId,
  kind: score.kind,
  value: score.value,
  itemId: answer.itemId,
  answer: answer.value,
  reason: answer.reason,
};

/** Answers that may be shown to the table: revealed blind scores and what was agreed. */
export function openAnswers(db: Db, sessionId: string) {
  return db
    .select(scoreRow)
    .from(score)
    .innerJoin(casus, eq(casus.id, score.casusId))
    .innerJoin(answer, eq(answer.scoreId, score.id))
    .where(and(eq(casus.sessionId, sessionId), or(isNotNull(score.revealedAt), eq(score.kind, "consensus"))));
}

/** One person's own answers in a session, revealed or not. */
export function ownAnswers(db: Db, sessionId: string, raterId: string) {
  return db
    .select(scoreRow)
    .from(score)
    .innerJoin(casus, eq(casus.id, score.casusId))
    .innerJoin(answer, eq(answer.scoreId, score.id))
    .where(and(eq(casus.sessionId, sessionId), eq(score.raterId, raterId), inArray(score.kind, ["self", "peer"])));
}

/** Afspraken made in a session. */
export function afsprakenOf(db: Db, sessionId: string) {
  return db
    .select({
      id: afspraak.id,
      casusId: afspraak.casusId,
      text: afspraak.text,
      whoId: afspraak.whoId,
      whoName: member.name,
      dueOn: afspraak.dueOn,
      doneAt: afspraak.doneAt,
    })
    .from(afspraak)
    .innerJoin(casus, eq(casus.id, afspraak.casusId))
    .innerJoin(member, eq(member.id, afspraak.whoId))
    .where(eq(casus.sessionId, sessionId))
    .orderBy(asc(afspraak.createdAt));
}

type Commit = {
  sessionId: string;
  version: number;
  state: SessionState;
  command: SessionCommand;
  actorId: string;
  now: number;
};

/**
 * The writes that move a session from `version` to the next. In one batch with whatever follows from the command: when
 * somebody else was first, the event's key is taken and nothing of the batch happens.
 */
export function commitCommand(db: Db, { sessionId, version, state, command, actorId, now }: Commit): Write[] {
  const next = version + 1;
  return [
    db.insert(sessionEvent).values({ sessionId, version: next, actorId, command, at: now }),
    db.update(session).set({ state, version: next, status: state.status }).where(eq(session.id, sessionId)),
  ];
}

/** The next place on a session's agenda. */
export async function nextPosition(db: Db, sessionId: string): Promise<number> {
  const last = await db
    .select({ position: sql<number>`coalesce(max(${casus.position}), 0)` })
    .from(casus)
    .where(eq(casus.sessionId, sessionId))
    .get();
  return (last?.position ?? 0) + 1;
}

/** People of a team who can sit at its table. */
export function tableOf(db: Db, teamId: string) {
  return db
    .select({ id: member.id, name: member.name, color: member.color, groupId: member.groupId })
    .from(member)
    .where(and(eq(member.teamId, teamId), eq(member.role, "klantmanager"), sql`${member.disabledAt} is null`))
    .orderBy(asc(member.name));
}

/** The sessions that were closed at `since` (ms) or later, with the state they were closed in. */
export async function closedSince(db: Db, since: number) {
  return db
    .select({ id: session.id, state: session.state })
    .from(session)
    .where(and(eq(session.status, "closed"), gte(session.closedAt, since)));
}
