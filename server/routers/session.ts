import { z } from "zod";
import { ownAnswers } from "../../db/queries/contributions.ts";
import { comingSessions, pastSessions } from "../../db/queries/session-lists.ts";
import { withdrawCasus } from "../commands/propose-casus.ts";
import { runSessionCommand, shownOutcome } from "../commands/session-command.ts";
import type { SignedIn } from "../context.ts";
import { may, router } from "../trpc.ts";
import { commandedSession } from "../views/session-state.ts";
import { ownAnswersView, sessionList, showSession, shownSession } from "../views/session.ts";
import { nothing } from "../views/shapes.ts";
import { idSchema, sessionCommand } from "./session-command.ts";

/** Past sessions asked for at once, at most: four years of weeks. */
const mostPast = 200;

function reachOf({ login }: SignedIn) {
  const { id, role, teamId } = login.member;
  return role === "onderzoeker" || !teamId ? { invitedId: id } : { teamId };
}

export const sessionRouter = router({
  /** Coming sessions, and the `past` newest of the past ones. */
  list: may("session:list")
    .input(z.strictObject({ past: z.int().min(1).max(mostPast) }))
    .output(sessionList)
    .query(async ({ ctx, input }) => {
      const reach = reachOf(ctx);
      const [coming, past] = await Promise.all([
        comingSessions(ctx.db, reach, ctx.actor.id, ctx.now()),
        pastSessions(ctx.db, reach, ctx.actor.id, input.past + 1),
      ]);
      return { coming, past: past.slice(0, input.past), hasMore: past.length > input.past && input.past < mostPast };
    }),

  /** The session as everybody at its table may see it. */
  show: may("session:read")
    .input(z.strictObject({ sessionId: idSchema }))
    .output(shownSession)
    .query(async ({ ctx, input }) => {
      const { sessionId } = input;
      const shown = await showSession(ctx, sessionId);
      // Who sits at an open table entered by its socket, which is in the trail; here they ask again at every change.
      if (shown.status !== "open" || shown.me.part === null) {
        await ctx.audit.write({ actorId: ctx.actor.id, action: "view", subjectKind: "session", subjectId: sessionId });
      }
      return shown;
    }),

  /** The caller's own blind answers, which nobody else gets to see before the reveal. */
  mine: may("session:take-part")
    .input(z.strictObject({ sessionId: idSchema }))
    .output(ownAnswersView)
    .query(({ ctx, input }) => ownAnswers(ctx.db, input.sessionId, ctx.actor.id)),

  withdrawCasus: may("session:prepare")
    .input(z.strictObject({ sessionId: idSchema, casusId: idSchema }))
    .output(nothing)
    .mutation(({ ctx, input }) => withdrawCasus(ctx, input)),

  /** Gives a command; answers the session as it then is, so that a screen without its socket is not left behind. */
  command: may("session:enter")
    .input(z.strictObject({ sessionId: idSchema, command: sessionCommand }))
    .output(commandedSession)
    .mutation(async ({ ctx, input }) => shownOutcome(ctx, await runSessionCommand(ctx, input))),
});
