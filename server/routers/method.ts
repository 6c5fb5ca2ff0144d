import { z } from "zod";
import { methodFor, methodsFor, ownMethods } from "../../db/queries/team-methods.ts";
import { Refusal } from "../../domain/errors.ts";
import { totalMinutes, type Method } from "../../domain/methods/method.ts";
import { mostPhaseMinutes } from "../../domain/methods/own-version.ts";
import { changeOwnMethod, copyForTeam, retireOwnMethod } from "../commands/own-method.ts";
import { may, router } from "../trpc.ts";
import { created, nothing, text } from "../views/shapes.ts";
import { idSchema } from "./session-command.ts";

const title = z.string().trim().min(3).max(80);
const wording = z.strictObject({
  id: z.string().max(40),
  title,
  instruction: z.string().trim().min(3).max(500),
  minutes: z.int().min(1).max(mostPhaseMinutes),
});

const listed = z.object({
  id: text,
  version: text,
  title: text,
  summary: text,
  suits: text.nullable(),
  validated: z.boolean(),
  minutes: z.number(),
  groupSize: z.object({ min: z.number(), max: z.number() }),
  /** Whether it is a version of the caller's own team, which can be changed. */
  isOwn: z.boolean(),
});

/** Werkvormen: those that every team has, and a team's own versions of them. */
export const methodRouter = router({
  list: may("method:list")
    .output(z.array(listed))
    .query(async ({ ctx }) => {
      const { teamId } = ctx.actor;
      if (!teamId) throw new Refusal("not-found");
      const own = new Set((await ownMethods(ctx.db, teamId)).map(({ id }) => id));
      const all = await methodsFor(ctx.db, teamId);
      return all.map((method) => ({
        id: method.id,
        version: method.version,
        title: method.title,
        summary: method.summary,
        suits: method.suits ?? null,
        validated: method.validated,
        minutes: totalMinutes(method),
        groupSize: method.groupSize,
        isOwn: own.has(method.id),
      }));
    }),

  /** A whole method, as the caller's team can plan with it. */
  show: may("method:list")
    .input(z.strictObject({ id: z.string().max(40) }))
    .output(z.custom<Method>())
    .query(async ({ ctx, input }) => {
      const { teamId } = ctx.actor;
      const method = teamId ? await methodFor(ctx.db, teamId, input.id) : undefined;
      if (!method) throw new Refusal("not-found");
      return method;
    }),

  copy: may("method:copy")
    .input(z.strictObject({ from: z.string().max(40), title }))
    .output(created)
    .mutation(async ({ ctx, input }) => ({ id: await copyForTeam(ctx, input) })),

  change: may("method:change")
    .input(z.strictObject({ methodId: idSchema, version: z.string().max(12), title, phases: z.array(wording).max(40) }))
    .output(nothing)
    .mutation(({ ctx, input }) => changeOwnMethod(ctx, input)),

  retire: may("method:change")
    .input(z.strictObject({ methodId: idSchema }))
    .output(nothing)
    .mutation(({ ctx, input }) => retireOwnMethod(ctx, input.methodId)),
});
