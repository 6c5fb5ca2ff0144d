import { and, desc, eq, inArray, or } from "drizzle-orm";
import type { GivenAnswer } from "../../domain/checklists/score.ts";
import type { Db } from "../database.ts";
import { newId } from "../id.ts";
import { answer, score } from "../schema/index.ts";

/** Scores shown of one dossier; a dossier of two years has about ten. */
const most = 40;

/**
 * The checklists about a dossier that a person may see, newest first, each with its answers: what the group agreed on, and
 * the person's own. What others filled in is theirs; side by side it is shown in the session that reveals it.
 */
export async function scoresFor(db: Db, { dossierId, memberId }: { dossierId: string; memberId: string }) {
  const isOwn = and(eq(score.raterId, memberId), inArray(score.kind, ["self", "peer"]));
  const isShown = and(eq(score.dossierId, dossierId), or(eq(score.kind, "consensus"), isOwn));
  const newest = db
    .select({ id: score.id })
    .from(score)
    .where(isShown)
    .orderBy(desc(score.on), desc(score.updatedAt))
    .limit(most);
  const [scores, answers] = await db.batch([
    db.select().from(score).where(inArray(score.id, newest)).orderBy(desc(score.on), desc(score.updatedAt)),
    db.select().from(answer).where(inArray(answer.scoreId, newest)),
  ]);
  return scores.map((row) => ({ ...row, answers: answers.filter(({ scoreId }) => scoreId === row.id) }));
}

export type ScoreRow = Awaited<ReturnType<typeof scoresFor>>[number];

type SelfScore = Omit<typeof score.$inferInsert, "id" | "kind" | "casusId" | "revealedAt"> & {
  given: readonly GivenAnswer[];
};

/** Keeps the checklist a person filled in alone. A second one on the same day takes the place of the first. */
export async function saveSelfScore(db: Db, { given, ...row }: SelfScore): Promise<{ id: string }> {
  const id = newId();
  const sameDay = and(
    eq(score.dossierId, row.dossierId),
    eq(score.raterId, row.raterId),
    eq(score.kind, "self"),
    eq(score.on, row.on),
  );
  const values = given.map(({ itemId, answer: value, reason }) => ({
    scoreId: id,
    itemId,
    value,
    reason: reason ?? null,
  }));
  const replace = [db.delete(score).where(sameDay), db.insert(score).values({ ...row, id, kind: "self" })] as const;
  await db.batch(values.length > 0 ? [...replace, db.insert(answer).values(values)] : replace);
  return { id };
}
