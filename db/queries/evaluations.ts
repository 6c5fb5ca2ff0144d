import { eq } from "drizzle-orm";
import type { EvaluationAnswers } from "../../domain/evaluation.ts";
import type { Db } from "../database.ts";
import { evaluation, session } from "../schema/index.ts";

/** The record of a session with all that was answered about it; undefined when there is no such session. */
export async function evaluationsOf(db: Db, sessionId: string) {
  const [sessions, answers] = await db.batch([
    db.select({ record: session.record }).from(session).where(eq(session.id, sessionId)),
    db
      .select({ memberId: evaluation.memberId, answers: evaluation.answers })
      .from(evaluation)
      .where(eq(evaluation.sessionId, sessionId)),
  ]);
  return sessions[0] && { record: sessions[0].record, answers };
}

type Row = { sessionId: string; memberId: string; answers: EvaluationAnswers; updatedAt: number };

/** Keeps one person's answers; later ones replace them. */
export async function keepEvaluation(db: Db, row: Row): Promise<void> {
  const { answers, updatedAt } = row;
  await db
    .insert(evaluation)
    .values(row)
    .onConflictDoUpdate({ target: [evaluation.sessionId, evaluation.memberId], set: { answers, updatedAt } });
}
