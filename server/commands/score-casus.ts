import { and, eq } from "drizzle-orm";
import { writeTogether } from "../../db/database.ts";
import { newId } from "../../db/id.ts";
import { loadSession, type StoredSession } from "../../db/queries/sessions.ts";
import { answer, casus, dossier, score } from "../../db/schema/index.ts";
import { checklistOf } from "../../domain/checklists/checklists.ts";
import { problemsWith, scoreChecklist, type GivenAnswer } from "../../domain/checklists/score.ts";
import { dayOfInstant } from "../../domain/calendar.ts";
import { Refusal } from "../../domain/errors.ts";
import { mayWrite, type Writing } from "../../domain/session/voice.ts";
import type { SignedIn } from "../context.ts";

/** The casus on the table, provided that this person may now write this; "session.refused" otherwise. */
export async function casusOnTable(ctx: SignedIn, casusId: string, what: Writing) {
  const { db, login } = ctx;
  const found = await db
    .select({
      id: casus.id,
      sessionId: casus.sessionId,
      inbrengerId: casus.inbrengerId,
      dossierId: dossier.id,
      teamId: dossier.teamId,
      condition: dossier.condition,
      variant: dossier.variant,
    })
    .from(casus)
    .innerJoin(dossier, eq(dossier.id, casus.dossierId))
    .where(eq(casus.id, casusId))
    .get();
  const session = found && (await loadSession(db, found.sessionId));
  if (!found || !session) throw new Refusal("not-found");
  requireOnTable(session, casusId);
  if (!mayWrite(session.state, login.member.id, what)) throw new Refusal("session.refused", `phase.no-${what}`);
  return { casus: found, session };
}

function requireOnTable(session: StoredSession, casusId: string): void {
  if (session.state.position?.casusId !== casusId) throw new Refusal("session.refused", "casus.none-on-table");
}

type Scoring = { casusId: string; given: GivenAnswer[] };

/** Keeps one person's blind answers; they are shown to nobody until the reveal opens them. Answers may be incomplete. */
export async function scoreBlind(ctx: SignedIn, { casusId, given }: Scoring): Promise<void> {
  const { casus: on } = await casusOnTable(ctx, casusId, "rating");
  const raterId = ctx.login.member.id;
  await keepScore(ctx, on, { kind: on.inbrengerId === raterId ? "self" : "peer", raterId, given, revealedAt: null });
}

/** Keeps what the group agreed on, all items together; the rater of record is whoever leads. */
export async function agree(ctx: SignedIn, { casusId, given }: Scoring): Promise<void> {
  const { casus: on, session } = await casusOnTable(ctx, casusId, "consensus");
  const previous = await ctx.db
    .select({ raterId: score.raterId })
    .from(score)
    .where(and(eq(score.casusId, casusId), eq(score.kind, "consensus")))
    .get();
  const raterId = previous?.raterId ?? session.state.leadId;
  await keepScore(ctx, on, { kind: "consensus", raterId, given, revealedAt: ctx.now() });
}

type Scored = Awaited<ReturnType<typeof casusOnTable>>["casus"];
type Kept = {
  kind: "self" | "peer" | "consensus";
  raterId: string;
  given: GivenAnswer[];
  revealedAt: number | null;
};

async function keepScore({ db, now }: SignedIn, on: Scored, { kind, raterId, given, revealedAt }: Kept): Promise<void> {
  const checklist = checklistOf(on.condition);
  const [problem] = problemsWith(checklist, given, on.variant);
  if (problem) throw new Refusal("request.malformed", `${problem.itemId}:${problem.code}`);
  const { value, criticalFailures } = scoreChecklist(checklist, given, on.variant);
  const same = and(eq(score.casusId, on.id), eq(score.kind, kind), eq(score.raterId, raterId));
  const existing = await db.select({ id: score.id }).from(score).where(same).get();
  const id = existing?.id ?? newId();
  const figures = { value, hasCriticalFailure: criticalFailures.length > 0, updatedAt: now() };
  const { dossierId, condition } = on;
  const row = { id, dossierId, condition, kind, raterId, casusId: on.id, revealedAt, on: dayOfInstant(now()) };
  await writeTogether(db, [
    db
      .insert(score)
      .values({ ...row, ...figures, checklistVersion: checklist.version })
      .onConflictDoUpdate({ target: score.id, set: figures }),
    db.delete(answer).where(eq(answer.scoreId, id)),
    ...given.map(({ itemId, answer: value, reason }) =>
      db.insert(answer).values({ scoreId: id, itemId, value, reason: reason ?? null }),
    ),
  ]);
}
