import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { newId } from "../../db/id.ts";
import { loadSession } from "../../db/queries/sessions.ts";
import { afspraak, casus } from "../../db/schema/index.ts";
import { isDay } from "../../domain/calendar.ts";
import { answers } from "../../domain/checklists/checklist.ts";
import { Refusal } from "../../domain/errors.ts";
import { agree, casusOnTable, scoreBlind } from "../commands/score-casus.ts";
import { announce } from "../commands/session-command.ts";
import type { SignedIn } from "../context.ts";
import { may, router } from "../trpc.ts";
import { idSchema } from "./session-command.ts";

const given = z
  .array(
    z.strictObject({ itemId: z.string().max(12), answer: z.enum(answers), reason: z.string().max(300).nullish() }),
  )
  .max(40);

const scoring = z.strictObject({ casusId: idSchema, given });

async function tellTable(ctx: SignedIn, sessionId: string): Promise<void> {
  const session = await loadSession(ctx.db, sessionId);
  if (session) await announce(ctx, sessionId, session);
}

/** What people put down about the casus on the table, besides the shared text. */
export const casusRouter = router({
  score: may("casus:take-part")
    .input(scoring)
    .mutation(({ ctx, input }) => scoreBlind(ctx, input)),

  agree: may("casus:take-part")
    .input(scoring)
    .mutation(async ({ ctx, input }) => {
      const { session } = await casusOnTable(ctx, input.casusId, "consensus");
      await agree(ctx, input);
      await tellTable(ctx, session.id);
    }),

  addAfspraak: may("casus:take-part")
    .input(
      z.strictObject({
        casusId: idSchema,
        text: z.string().trim().min(3).max(300),
        whoId: idSchema,
        dueOn: z.string().refine(isDay),
      }),
    )
    .mutation(async ({ ctx, input }) => {
      const { casus: on, session } = await casusOnTable(ctx, input.casusId, "afspraak");
      if (session.state.participants[input.whoId]?.part !== "participant") throw new Refusal("not-found");
      const id = newId();
      const { dossierId, teamId } = on;
      const made = { createdById: ctx.actor.id, createdAt: ctx.now() };
      await ctx.db.insert(afspraak).values({ ...input, ...made, id, dossierId, teamId });
      await tellTable(ctx, session.id);
      return { id };
    }),

  removeAfspraak: may("casus:take-part")
    .input(z.strictObject({ casusId: idSchema, id: idSchema }))
    .mutation(async ({ ctx, input }) => {
      const { session } = await casusOnTable(ctx, input.casusId, "afspraak");
      await ctx.db.delete(afspraak).where(and(eq(afspraak.id, input.id), eq(afspraak.casusId, input.casusId)));
      await tellTable(ctx, session.id);
    }),

  /** What the inbrenger takes along, in own words, and what the group learned. */
  conclude: may("casus:take-part")
    .input(z.strictObject({ casusId: idSchema, what: z.enum(["insight", "lesson"]), text: z.string().trim().max(600) }))
    .mutation(async ({ ctx, input }) => {
      const { session } = await casusOnTable(ctx, input.casusId, input.what);
      await ctx.db.update(casus).set({ [input.what]: input.text }).where(eq(casus.id, input.casusId));
      await tellTable(ctx, session.id);
    }),
});
