import { and, eq } from "drizzle-orm";
import { newId } from "../../db/id.ts";
import { casussenOf, loadSession, nextPosition } from "../../db/queries/sessions.ts";
import { casus, dossier, invitation } from "../../db/schema/index.ts";
import { Refusal } from "../../domain/errors.ts";
import type { SignedIn } from "../context.ts";
import { runSessionCommand } from "./session-command.ts";

type Proposal = { sessionId: string; dossierId: string; question: string };

/**
 * Brings a dossier to a session as a casus with a question; the proposer is its inbrenger and is invited if not already.
 * Refuses "not-found" for a dossier or session of another team, "session.refused" for a dossier that is on the agenda.
 */
export async function proposeCasus(ctx: SignedIn, { sessionId, dossierId, question }: Proposal): Promise<string> {
  const { db, login } = ctx;
  const { id: inbrengerId, teamId } = login.member;
  const brought = await db.select({ teamId: dossier.teamId }).from(dossier).where(eq(dossier.id, dossierId)).get();
  const session = await loadSession(db, sessionId);
  if (!teamId || brought?.teamId !== teamId || session?.teamId !== teamId) throw new Refusal("not-found");
  await db.insert(invitation).values({ sessionId, memberId: inbrengerId, part: "participant" }).onConflictDoNothing();
  const id = newId();
  await runSessionCommand(ctx, { sessionId, command: { type: "bring", casusId: id, inbrengerId } }, async () => {
    const agenda = await casussenOf(db, sessionId);
    if (agenda.some((other) => other.dossierId === dossierId)) {
      throw new Refusal("session.refused", "casus.already-brought");
    }
    const position = await nextPosition(db, sessionId);
    return [db.insert(casus).values({ id, sessionId, dossierId, inbrengerId, question, position })];
  });
  await ctx.audit.write({ actorId: inbrengerId, action: "change", subjectKind: "session", subjectId: sessionId });
  return id;
}

/** Takes a casus that has not begun off the agenda; the question goes with it. */
export async function withdrawCasus(ctx: SignedIn, { sessionId, casusId }: { sessionId: string; casusId: string }) {
  const { db } = ctx;
  const mine = and(eq(casus.id, casusId), eq(casus.sessionId, sessionId));
  await runSessionCommand(ctx, { sessionId, command: { type: "withdraw", casusId } }, () => [
    db.delete(casus).where(mine),
  ]);
}
