import { and, asc, eq } from "drizzle-orm";
import type { Db } from "../database.ts";
import { card, cardGroup, cardMark, casus, judgement } from "../schema/index.ts";

/** Tags and dots on the cards of a session. */
export function marksOf(db: Db, sessionId: string) {
  return db
    .select({ cardId: cardMark.cardId, memberId: cardMark.memberId, kind: cardMark.kind, value: cardMark.value })
    .from(cardMark)
    .innerJoin(card, eq(card.id, cardMark.cardId))
    .innerJoin(casus, eq(casus.id, card.casusId))
    .where(eq(casus.sessionId, sessionId));
}

/** Groups of cards of a session. */
export function groupsOf(db: Db, sessionId: string) {
  return db
    .select({ id: cardGroup.id, casusId: cardGroup.casusId, phaseId: cardGroup.phaseId, title: cardGroup.title })
    .from(cardGroup)
    .innerJoin(casus, eq(casus.id, cardGroup.casusId))
    .where(eq(casus.sessionId, sessionId))
    .orderBy(asc(cardGroup.id));
}

/** Every judgement of a session, those that are still blind included: a view shows only what lies open. */
export function judgementsOf(db: Db, sessionId: string) {
  return db
    .select({
      casusId: judgement.casusId,
      phaseId: judgement.phaseId,
      memberId: judgement.memberId,
      itemId: judgement.itemId,
      value: judgement.value,
    })
    .from(judgement)
    .innerJoin(casus, eq(casus.id, judgement.casusId))
    .where(eq(casus.sessionId, sessionId));
}

/** One person's own judgements of a casus. */
export function ownJudgements(db: Db, casusId: string, memberId: string) {
  return db
    .select({ phaseId: judgement.phaseId, itemId: judgement.itemId, value: judgement.value })
    .from(judgement)
    .where(and(eq(judgement.casusId, casusId), eq(judgement.memberId, memberId)));
}
