import { and, asc, eq, inArray, isNotNull, or } from "drizzle-orm";
import type { Db } from "../database.ts";
import { answer, card, cardGroup, cardMark, casus, judgement, score } from "../schema/index.ts";

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
