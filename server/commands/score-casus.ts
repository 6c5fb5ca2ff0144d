import { and, eq } from "drizzle-orm";
import type { Write } from "../../db/database.ts";
import { newId } from "../../db/id.ts";
import { answer, score } from "../../db/schema/index.ts";
import { checklistOf } from "../../domain/checklists/checklists.ts";
import { problemsWith, scoreChecklist, type GivenAnswer } from "../../domain/checklists/score.ts";
import { dayOfInstant } from "../../domain/calendar.ts";
import { Refusal } from "../../domain/errors.ts";
import type { SignedIn } from "../context.ts";
import { refusePersonalData } from "../personal-data.ts";
import { casusOf, requireWritable, writeAtTable, type CasusOnTable } from "./at-table.ts";
import { answersOfLog } from "./score-self.ts";
import { runSessionCommand } from "./session-command.ts";

type Scoring = { casusId: string; given: GivenAnswer[] };

/**
 * Keeps one person's blind answers; they are shown to nobody until the reveal opens them. Answers may be incomplete. In
 * the same batch the table hears that this person put something on paper, and never what.
 */
export async function scoreBlind(ctx: SignedIn, { casusId, given }: Scoring): Promise<void> {
  const on = await casusOf(ctx, casusId);
  const raterId = ctx.login.member.id;
  const kind = on.inbrengerId === raterId ? "self" : "peer";
  await runSessionCommand(ctx, { sessionId: on.sessionId, command: { type: "written" } }, (before) => {
    requireWritable(ctx, before, casusId, "rating");
    return scoreWrites(ctx, on, { kind, raterId, given, revealedAt: null });
  });
}

/** Keeps what the group agreed on, all items together; the rater of record is whoever led when it was first agreed. */
export async function agree(ctx: SignedIn, { casusId, given }: Scoring): Promise<void> {
  await writeAtTable(ctx, { casusId, what: "consensus" }, async (on, session) => {
    const previous = await ctx.db
      .select({ raterId: score.raterId })
      .from(score)
      .where(and(eq(score.casusId, casusId), eq(score.kind, "consensus")))
      .get();
    const raterId = previous?.raterId ?? session.state.leadId;
    return scoreWrites(ctx, on, { kind: "consensus", raterId, given, revealedAt: ctx.now() });
  });
}

type Kept = {
  kind: "self" | "peer" | "consensus";
  raterId: string;
  given: GivenAnswer[];
  revealedAt: number | null;
};

/**
 * The writes that keep a checklist. What the contact log answers is fixed for everybody, as in a checklist that someone
 * fills in alone. Refuses "request.malformed" with the problem, "personal-data.found" in a reason.
 */
async function scoreWrites(ctx: SignedIn, on: CasusOnTable, { kind, raterId, given, revealedAt }: Kept) {
  const { db } = ctx;
  const { dossierId, condition, variant } = on;
  const checklist = checklistOf(condition);
  const fixed = await answersOfLog(ctx, { id: dossierId, condition, variant });
  const isFixed = new Set(fixed.map(({ itemId }) => itemId));
  const own = given.filter(({ itemId }) => !isFixed.has(itemId));
  for (const { reason } of own) refusePersonalData(reason ?? "");
  const [problem] = problemsWith(checklist, own, variant);
  if (problem) throw new Refusal("request.malformed", `${problem.itemId}:${problem.code}`);
  const all = [...own, ...fixed];
  const { value, criticalFailures } = scoreChecklist(checklist, all, variant);
  const same = and(eq(score.casusId, on.id), eq(score.kind, kind), eq(score.raterId, raterId));
  const existing = await db.select({ id: score.id }).from(score).where(same).get();
  const id = existing?.id ?? newId();
  const now = ctx.now();
  const figures = { value, hasCriticalFailure: criticalFailures.length > 0, updatedAt: now };
  const row = { id, dossierId, condition, kind, raterId, casusId: on.id, revealedAt, on: dayOfInstant(now) };
  return [
    db
      .insert(score)
      .values({ ...row, ...figures, checklistVersion: checklist.version })
      .onConflictDoUpdate({ target: score.id, set: figures }),
    db.delete(answer).where(eq(answer.scoreId, id)),
    ...all.map(({ itemId, answer: value, reason }): Write =>
      db.insert(answer).values({ scoreId: id, itemId, value, reason: reason ?? null }),
    ),
  ];
}
