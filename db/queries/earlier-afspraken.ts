import { and, asc, eq, inArray, isNotNull, isNull, ne, or } from "drizzle-orm";
import { type AfspraakDecision, afterDecision } from "../../domain/afspraak.ts";
import type { Db, Write } from "../database.ts";
import { afspraak, afspraakDecision, casus, dossier, invitation, member } from "../schema/index.ts";

/** More than a table goes through; the oldest come first. */
const most = 40;

/**
 * What a table comes back to: afspraken of the people invited to it that were made elsewhere and are still open, and
 * those it has decided about already, each with what it decided. The oldest first.
 */
export function earlierAfspraken(db: Db, { sessionId, teamId }: { sessionId: string; teamId: string }) {
  const invited = db.select({ id: invitation.memberId }).from(invitation).where(eq(invitation.sessionId, sessionId));
  const isOpen = and(isNull(afspraak.doneAt), isNull(afspraak.droppedAt));
  const isFromElsewhere = or(isNull(casus.sessionId), ne(casus.sessionId, sessionId));
  return db
    .select({
      id: afspraak.id,
      text: afspraak.text,
      whoId: afspraak.whoId,
      whoName: member.name,
      dueOn: afspraak.dueOn,
      code: dossier.code,
      outcome: afspraakDecision.outcome,
      dueOnBefore: afspraakDecision.dueOnBefore,
      decidedById: afspraakDecision.decidedById,
    })
    .from(afspraak)
    .innerJoin(member, eq(member.id, afspraak.whoId))
    .leftJoin(casus, eq(casus.id, afspraak.casusId))
    .leftJoin(dossier, eq(dossier.id, afspraak.dossierId))
    .leftJoin(
      afspraakDecision,
      and(eq(afspraakDecision.afspraakId, afspraak.id), eq(afspraakDecision.sessionId, sessionId)),
    )
    .where(
      and(
        eq(afspraak.teamId, teamId),
        inArray(afspraak.whoId, invited),
        isFromElsewhere,
        or(isOpen, isNotNull(afspraakDecision.outcome)),
      ),
    )
    .orderBy(asc(afspraak.createdAt), asc(afspraak.id))
    .limit(most);
}

type Decided = {
  afspraakId: string;
  sessionId: string;
  /** The day it was due before this table came to it. */
  dueOnBefore: string;
  /** Null takes back what was decided. */
  decision: AfspraakDecision | null;
  byId: string;
  now: number;
};

/** The writes that keep what a table decided about an afspraak, and make the afspraak what it then is. */
export function decisionWrites(db: Db, { afspraakId, sessionId, dueOnBefore, decision, byId, now }: Decided): Write[] {
  const it = and(eq(afspraakDecision.afspraakId, afspraakId), eq(afspraakDecision.sessionId, sessionId));
  const kept = decision && { ...decision, dueOnBefore, decidedById: byId, decidedAt: now };
  return [
    kept
      ? db
          .insert(afspraakDecision)
          .values({ afspraakId, sessionId, ...kept })
          .onConflictDoUpdate({ target: [afspraakDecision.afspraakId, afspraakDecision.sessionId], set: kept })
      : db.delete(afspraakDecision).where(it),
    db
      .update(afspraak)
      .set(afterDecision(dueOnBefore, decision, now))
      .where(eq(afspraak.id, afspraakId)),
  ];
}

/** What a session decided about afspraken of before, for its record. */
export function decisionsOf(db: Db, sessionId: string) {
  return db
    .select({
      text: afspraak.text,
      whoId: afspraak.whoId,
      outcome: afspraakDecision.outcome,
      dueOn: afspraakDecision.dueOn,
    })
    .from(afspraakDecision)
    .innerJoin(afspraak, eq(afspraak.id, afspraakDecision.afspraakId))
    .where(eq(afspraakDecision.sessionId, sessionId))
    .orderBy(asc(afspraak.createdAt), asc(afspraak.id));
}
