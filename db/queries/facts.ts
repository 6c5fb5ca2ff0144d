import { eq } from "drizzle-orm";
import type { Facts, SubjectKind } from "../../domain/permissions.ts";
import type { Db } from "../database.ts";
import { prepared } from "../prepared.ts";
import {
  afspraak,
  casus,
  dossier,
  invitation,
  member,
  precedent,
  teamMethod,
  reflection,
  sample,
  session,
} from "../schema/index.ts";

const invitedToSession = prepared((db, value) =>
  db
    .select({ teamId: session.teamId, memberId: invitation.memberId })
    .from(session)
    .leftJoin(invitation, eq(invitation.sessionId, session.id))
    .where(eq(session.id, value("sessionId")))
    .prepare(),
);

const sessionOfCasus = prepared((db, value) =>
  db
    .select({ sessionId: casus.sessionId })
    .from(casus)
    .where(eq(casus.id, value("casusId")))
    .prepare(),
);

async function ofSession(db: Db, sessionId: string): Promise<Facts | undefined> {
  const rows = await invitedToSession(db).all({ sessionId });
  return rows[0] && { teamId: rows[0].teamId, invitedIds: rows.flatMap(({ memberId }) => memberId ?? []) };
}

const lookUp = {
  none: async () => ({}),
  dossier: async (db, id) => db.select({ teamId: dossier.teamId }).from(dossier).where(eq(dossier.id, id)).get(),
  session: ofSession,
  casus: async (db, casusId) => {
    const found = await sessionOfCasus(db).get({ casusId });
    return found && ofSession(db, found.sessionId);
  },
  afspraak: async (db, id) => db.select({ teamId: afspraak.teamId }).from(afspraak).where(eq(afspraak.id, id)).get(),
  method: async (db, id) =>
    db.select({ teamId: teamMethod.teamId }).from(teamMethod).where(eq(teamMethod.id, id)).get(),
  precedent: async (db, id) =>
    db.select({ teamId: precedent.teamId }).from(precedent).where(eq(precedent.id, id)).get(),
  reflection: async (db, id) =>
    db.select({ ownerId: reflection.authorId }).from(reflection).where(eq(reflection.id, id)).get(),
  sample: async (db, id) => db.select({ ownerId: sample.drawnById }).from(sample).where(eq(sample.id, id)).get(),
  member: async (db, id) => db.select({ ownerId: member.id }).from(member).where(eq(member.id, id)).get(),
} satisfies Record<SubjectKind, (db: Db, id: string) => Promise<Facts | undefined>>;

/** What the table of rights needs to know about one thing, or undefined when there is no such thing. */
export function factsOf(db: Db, about: SubjectKind, id: string): Promise<Facts | undefined> {
  return lookUp[about](db, id);
}
