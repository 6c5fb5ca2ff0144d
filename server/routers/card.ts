import { z } from "zod";
import { ownJudgements } from "../../db/queries/contributions.ts";
import { maxCardLength } from "../../domain/documents.ts";
import { casusOf } from "../commands/at-table.ts";
import {
  addOpenCard,
  groupCards,
  judge,
  moveCard,
  removeOpenCard,
  renameGroup,
  tagCard,
  voteForCard,
} from "../commands/contribute.ts";
import { ownJudgementsView } from "../views/contributions.ts";
import { may, router } from "../trpc.ts";
import { created, nothing } from "../views/shapes.ts";
import { idSchema } from "./session-command.ts";

const text = z.string().trim().max(maxCardLength);
const title = z.string().trim().min(1).max(80);
const name = z.string().max(24);
const about = { casusId: idSchema, cardId: idSchema };

/** What people do with cards that lie open, and with judgements of their own. */
export const cardRouter = router({
  add: may("casus:take-part")
    .input(z.strictObject({ casusId: idSchema, text, fields: z.record(name, text).optional() }))
    .output(created)
    .mutation(async ({ ctx, input }) => ({ id: await addOpenCard(ctx, input) })),

  remove: may("casus:take-part")
    .input(z.strictObject(about))
    .output(nothing)
    .mutation(({ ctx, input }) => removeOpenCard(ctx, input)),

  tag: may("casus:take-part")
    .input(z.strictObject({ ...about, tag: name.nullable() }))
    .output(nothing)
    .mutation(({ ctx, input }) => tagCard(ctx, input)),

  vote: may("casus:take-part")
    .input(z.strictObject({ ...about, isGiven: z.boolean() }))
    .output(nothing)
    .mutation(({ ctx, input }) => voteForCard(ctx, input)),

  group: may("casus:take-part")
    .input(z.strictObject({ casusId: idSchema, cardIds: z.array(idSchema).min(1).max(200), title }))
    .output(created)
    .mutation(async ({ ctx, input }) => ({ id: await groupCards(ctx, input) })),

  /** Out of every group when `groupId` is null. */
  move: may("casus:take-part")
    .input(z.strictObject({ ...about, groupId: idSchema.nullable() }))
    .output(nothing)
    .mutation(({ ctx, input }) => moveCard(ctx, input)),

  renameGroup: may("casus:take-part")
    .input(z.strictObject({ casusId: idSchema, groupId: idSchema, title }))
    .output(nothing)
    .mutation(({ ctx, input }) => renameGroup(ctx, input)),

  /** The caller's own judgements, which nobody else gets to see before the reveal. */
  myJudgements: may("casus:take-part")
    .input(z.strictObject({ casusId: idSchema }))
    .output(ownJudgementsView)
    .query(({ ctx, input }) => ownJudgements(ctx.db, input.casusId, ctx.actor.id)),

  /** The caller's own answers by the instrument of the phase, or the place of the mensbeeld. */
  judge: may("casus:take-part")
    .input(z.strictObject({ casusId: idSchema, values: z.record(name, z.int().min(0).max(100)) }))
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      const { sessionId } = await casusOf(ctx, input.casusId);
      await judge(ctx, sessionId, input);
    }),
});
