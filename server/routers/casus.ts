import { and, eq } from "drizzle-orm";
import { z } from "zod";
import { newId } from "../../db/id.ts";
import { afspraak, casus } from "../../db/schema/index.ts";
import { isDay } from "../../domain/calendar.ts";
import { answers } from "../../domain/checklists/checklist.ts";
import { requireSeat, writeAtTable } from "../commands/at-table.ts";
import { changeAfspraak } from "../commands/change-afspraak.ts";
import { agree, scoreBlind } from "../commands/score-casus.ts";
import { refusePersonalData } from "../personal-data.ts";
import { may, router } from "../trpc.ts";
import { created, nothing } from "../views/shapes.ts";
import { idSchema } from "./session-command.ts";

const given = z
  .array(z.strictObject({ itemId: z.string().max(12), answer: z.enum(answers), reason: z.string().max(300).nullish() }))
  .max(40);

const scoring = z.strictObject({ casusId: idSchema, given });

const agreed = { text: z.string().trim().min(3).max(300), whoId: idSchema, dueOn: z.string().refine(isDay) };

/** What people put down about the casus on the table, besides the shared text. */
export const casusRouter = router({
  score: may("casus:take-part")
    .input(scoring)
    .output(nothing)
    .mutation(({ ctx, input }) => scoreBlind(ctx, input)),

  agree: may("casus:take-part")
    .input(scoring)
    .output(nothing)
    .mutation(({ ctx, input }) => agree(ctx, input)),

  addAfspraak: may("casus:take-part")
    .input(z.strictObject({ casusId: idSchema, ...agreed }))
    .output(created)
    .mutation(async ({ ctx, input }) => {
      refusePersonalData(input.text);
      const id = newId();
      await writeAtTable(ctx, { casusId: input.casusId, what: "afspraak" }, ({ dossierId, teamId }, session) => {
        requireSeat(session, input.whoId);
        const made = { createdById: ctx.actor.id, createdAt: ctx.now() };
        return [ctx.db.insert(afspraak).values({ ...input, ...made, id, dossierId, teamId })];
      });
      return { id };
    }),

  /** Changes an afspraak; `seen` is what the caller had before them when they began. */
  changeAfspraak: may("casus:take-part")
    .input(z.strictObject({ casusId: idSchema, id: idSchema, seen: z.strictObject(agreed), ...agreed }))
    .output(nothing)
    .mutation(async ({ ctx, input: { casusId, id, seen, ...changed } }) => {
      refusePersonalData(changed.text);
      await changeAfspraak(ctx, { casusId, id, seen, changed });
    }),

  removeAfspraak: may("casus:take-part")
    .input(z.strictObject({ casusId: idSchema, id: idSchema }))
    .output(nothing)
    .mutation(({ ctx, input: { casusId, id } }) =>
      writeAtTable(ctx, { casusId, what: "afspraak" }, () => [
        ctx.db.delete(afspraak).where(and(eq(afspraak.id, id), eq(afspraak.casusId, casusId))),
      ]),
    ),

  /** What it is about at heart, what the inbrenger takes along, in own words, and what the group learned. */
  conclude: may("casus:take-part")
    .input(
      z.strictObject({
        casusId: idSchema,
        what: z.enum(["kern", "insight", "lesson"]),
        text: z.string().trim().max(600),
      }),
    )
    .output(nothing)
    .mutation(async ({ ctx, input: { casusId, what, text } }) => {
      refusePersonalData(text);
      await writeAtTable(ctx, { casusId, what }, () => [
        ctx.db
          .update(casus)
          .set({ [what]: text })
          .where(eq(casus.id, casusId)),
      ]);
    }),
});
