import { and, asc, eq, sql } from "drizzle-orm";
import type { SessionCommand } from "../../domain/session/command.ts";
import type { Part, SessionState } from "../../domain/session/state.ts";
import type { Db, Write } from "../database.ts";
import { prepared } from "../prepared.ts";
import {
  afspraak,
  casus,
  dossier,
  experiment,
  group,
  invitation,
  member,
  session,
  sessionEvent,
  team,
} from "../schema/index.ts";

export type StoredSession = { id: string; teamId: string; version: number; state: SessionState };

const sessionById = prepared((db, value) =>
  db
    .select({ id: session.id, teamId: session.teamId, version: session.version, state: session.state })
    .from(session)
    .where(eq(session.id, value("sessionId")))
    .prepare(),
);

/** The authoritative state of one session and the version it was read at. */
export function loadSession(db: Db, sessionId: string): Promise<StoredSession | undefined> {
  return sessionById(db).get({ sessionId });
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

const partsOfSession = prepared((db, value) =>
  db
    .select({ memberId: invitation.memberId, part: invitation.part })
    .from(invitation)
    .where(eq(invitation.sessionId, value("sessionId")))
    .prepare(),
);

/** Everybody who is invited to a session, by id. */
export async function partsIn(db: Db, sessionId: string): Promise<Record<string, Part>> {
  const rows = await partsOfSession(db).all({ sessionId });
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

const casusWithDossier = prepared((db, value) =>
  db
    .select({
      id: casus.id,
      sessionId: casus.sessionId,
      inbrengerId: casus.inbrengerId,
      lesson: casus.lesson,
      dossierId: dossier.id,
      teamId: dossier.teamId,
      condition: dossier.condition,
      variant: dossier.variant,
    })
    .from(casus)
    .innerJoin(dossier, eq(dossier.id, casus.dossierId))
    .where(eq(casus.id, value("casusId")))
    .prepare(),
);

/** One casus with what has to be known of its dossier. */
export function findCasus(db: Db, casusId: string) {
  return casusWithDossier(db).get({ casusId });
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
