import { z } from "zod";
import { newId } from "../../db/id.ts";
import {
  findPrecedents,
  insertPrecedent,
  insertVersion,
  precedentHistory,
  setRevoked,
} from "../../db/queries/precedents.ts";
import { findCasus } from "../../db/queries/sessions.ts";
import { dayOfInstant } from "../../domain/calendar.ts";
import { conditions, variants } from "../../domain/conditions/condition.ts";
import { Refusal } from "../../domain/errors.ts";
import { precedentLengths } from "../../domain/precedent.ts";
import type { SignedIn } from "../context.ts";
import { refusePersonalData } from "../personal-data.ts";
import { may, router } from "../trpc.ts";
import { writeChange } from "../write-change.ts";
import { condition, created, day, instant, nothing, text, variant } from "../views/shapes.ts";
import { idSchema } from "./session-command.ts";

/** More than one screen shows; a search narrows. */
const mostFound = 100;

const words = {
  situation: z.string().trim().min(3).max(precedentLengths.situation),
  ruling: z.string().trim().min(3).max(precedentLengths.ruling),
  basis: z.string().trim().max(precedentLengths.basis),
};

const shown = z.object({
  id: text,
  condition,
  variant,
  sessionId: text.nullable(),
  casusId: text.nullable(),
  version: z.number(),
  situation: text,
  ruling: text,
  basis: text,
  on: day,
  writtenBy: text,
  revokedAt: instant.nullable(),
  revokedBy: text.nullable(),
  revokedReason: text.nullable(),
});

const versions = z.array(
  z.object({
    version: z.number(),
    situation: text,
    ruling: text,
    basis: text,
    on: day,
    writtenAt: instant,
    writtenBy: text,
  }),
);

function refuseInAny(texts: Record<string, string>): void {
  for (const one of Object.values(texts)) refusePersonalData(one);
}

const changed = (ctx: SignedIn, precedentId: string, what: string) =>
  writeChange(ctx, { kind: "precedent", id: precedentId }, { what });

/** The register of rulings: how the team reads a condition in a kind of situation. */
export const precedentRouter = router({
  /** Searches the register of the own team. */
  list: may("precedent:list")
    .input(
      z.strictObject({
        condition: z.enum(conditions).optional(),
        variant: z.enum(variants).nullish(),
        sessionId: idSchema.optional(),
        text: z.string().max(200).optional(),
        withRevoked: z.boolean().default(false),
        limit: z.int().min(1).max(mostFound).default(mostFound),
      }),
    )
    .output(z.array(shown))
    .query(({ ctx, input }) => findPrecedents(ctx.db, { ...input, teamId: ctx.actor.teamId ?? "" })),

  /** What a precedent said before. */
  history: may("precedent:read")
    .input(z.strictObject({ precedentId: idSchema }))
    .output(versions)
    .query(({ ctx, input }) => precedentHistory(ctx.db, input.precedentId)),

  /**
   * Makes a precedent of the lesson of a casus, by whoever was at its table. Refuses "precedent.no-lesson" while the group
   * wrote none, "precedent.exists" when the casus has become one already.
   */
  make: may("casus:take-part")
    .input(z.strictObject({ casusId: idSchema, ...words, isForVariant: z.boolean() }))
    .output(created)
    .mutation(async ({ ctx, input: { casusId, isForVariant, ...said } }) => {
      refuseInAny(said);
      const found = await findCasus(ctx.db, casusId);
      if (!found) throw new Refusal("not-found");
      if (found.lesson.trim() === "") throw new Refusal("precedent.no-lesson");
      const id = newId();
      const now = ctx.now();
      const { sessionId, teamId, condition } = found;
      const row = { id, teamId, sessionId, casusId, condition, variant: isForVariant ? found.variant : null };
      const by = { on: dayOfInstant(now), writtenById: ctx.actor.id, writtenAt: now };
      const isMade = await insertPrecedent(ctx.db, row, { version: 1, ...said, ...by });
      if (!isMade) throw new Refusal("precedent.exists");
      await changed(ctx, id, "made");
      return { id };
    }),

  /** Writes a new version on top of the one that was read; refuses "precedent.changed" when there is a newer one. */
  revise: may("precedent:write")
    .input(z.strictObject({ precedentId: idSchema, version: z.int().min(1), ...words }))
    .output(nothing)
    .mutation(async ({ ctx, input: { precedentId, version, ...said } }) => {
      refuseInAny(said);
      const now = ctx.now();
      const by = { on: dayOfInstant(now), writtenById: ctx.actor.id, writtenAt: now };
      const isWritten = await insertVersion(ctx.db, { precedentId, version: version + 1, ...said, ...by });
      if (!isWritten) throw new Refusal("precedent.changed");
      await changed(ctx, precedentId, "revised");
    }),

  /** Says that the team no longer goes by it, and why; it stays readable. */
  revoke: may("precedent:write")
    .input(z.strictObject({ precedentId: idSchema, reason: z.string().trim().min(3).max(precedentLengths.reason) }))
    .output(nothing)
    .mutation(async ({ ctx, input: { precedentId, reason } }) => {
      refusePersonalData(reason);
      const revocation = { revokedAt: ctx.now(), revokedById: ctx.actor.id, revokedReason: reason };
      await setRevoked(ctx.db, precedentId, revocation);
      await changed(ctx, precedentId, "revoked");
    }),

  /** Lets a revoked one hold again: the undo of `revoke`. */
  restore: may("precedent:write")
    .input(z.strictObject({ precedentId: idSchema }))
    .output(nothing)
    .mutation(async ({ ctx, input: { precedentId } }) => {
      await setRevoked(ctx.db, precedentId, { revokedAt: null, revokedById: null, revokedReason: null });
      await changed(ctx, precedentId, "restored");
    }),
});
