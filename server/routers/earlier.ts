import { z } from "zod";
import { earlierAfspraken } from "../../db/queries/earlier-afspraken.ts";
import { afspraakOutcomes } from "../../domain/afspraak.ts";
import { isDay } from "../../domain/calendar.ts";
import { decideAfspraak } from "../commands/decide-afspraak.ts";
import { may, router } from "../trpc.ts";
import { day, nothing, text } from "../views/shapes.ts";
import { idSchema } from "./session-command.ts";

const afspraken = z.array(
  z.object({
    id: text,
    text,
    whoId: text,
    whoName: text,
    dueOn: day,
    code: text.nullable(),
    /** What this table decided; null while it has not come to it. */
    outcome: z.enum(afspraakOutcomes).nullable(),
  }),
);

/** Afspraken of before, which come first on the agenda of a session. */
export const earlierRouter = router({
  /** What the people at this table had agreed before; of a team's own sessions only. */
  list: may("session:read")
    .input(z.strictObject({ sessionId: idSchema }))
    .output(afspraken)
    .query(async ({ ctx, input: { sessionId } }) => {
      const { teamId } = ctx.actor;
      return teamId ? earlierAfspraken(ctx.db, { sessionId, teamId }) : [];
    }),

  /** Says what became of one: done, not done, or that it continues until a new day; null takes that back. */
  decide: may("session:take-part")
    .input(
      z.strictObject({
        sessionId: idSchema,
        afspraakId: idSchema,
        outcome: z.enum(afspraakOutcomes).nullable(),
        dueOn: z.string().refine(isDay).nullable(),
      }),
    )
    .output(nothing)
    .mutation(({ ctx, input }) => decideAfspraak(ctx, input)),
});
