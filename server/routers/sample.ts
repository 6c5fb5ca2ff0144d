import { z } from "zod";
import {
  drawnReflections,
  experimentsOf,
  frameSize,
  loadSample,
  memberNames,
  samplesDrawnBy,
  samplesOfTeam,
} from "../../db/queries/samples.ts";
import { isDay } from "../../domain/calendar.ts";
import { conditions } from "../../domain/conditions/condition.ts";
import { Refusal } from "../../domain/errors.ts";
import { findPersonalData } from "../../domain/personal-data.ts";
import { drawSample } from "../commands/draw-sample.ts";
import { may, router } from "../trpc.ts";
import { overseenSample, provenance, sampledView, shownSample } from "../views/sample.ts";
import { text } from "../views/shapes.ts";
import { makeScrub } from "../views/scrub.ts";
import { idSchema } from "./session-command.ts";

const day = z.string().refine(isDay);
const period = { from: day, to: day, condition: z.enum(conditions).nullable() };
/** Research is the one purpose samples are drawn for. */
const purpose = z.literal("onderzoek");
/** Samples shown to the leader of a team: about a year of them. */
const mostOverseen = 12;
const isInOrder = ({ from, to }: { from: string; to: string }) => from <= to;

export const sampleRouter = router({
  /** The experiments by whose weeks a period is chosen. */
  experiments: may("sample:draw")
    .output(z.array(z.object({ name: text, startsOn: day })))
    .query(({ ctx }) => experimentsOf(ctx.db)),

  /** How many reflections could be drawn: the number and nothing else. */
  frame: may("sample:draw")
    .input(z.strictObject(period).refine(isInOrder))
    .output(z.object({ size: z.number() }))
    .query(async ({ ctx, input }) => ({ size: await frameSize(ctx.db, { ...input, purpose: purpose.value }) })),

  draw: may("sample:draw")
    .input(
      z
        .strictObject({
          ...period,
          purpose,
          size: z.int().min(1).max(10_000),
          seed: z.string().trim().min(1).max(80),
          reason: z.string().trim().min(10).max(400),
        })
        .refine(isInOrder),
    )
    .output(z.object({ sampleId: text }))
    .mutation(async ({ ctx, input }) => {
      const found = findPersonalData(`${input.reason}\n${input.seed}`)[0];
      if (found) throw new Refusal("personal-data.found", found.kind);
      return { sampleId: await drawSample(ctx, input) };
    }),

  list: may("sample:list")
    .output(z.array(provenance))
    .query(({ ctx }) => samplesDrawnBy(ctx.db, ctx.actor.id)),

  /** Which samples took reflections of the caller's team, what for, and when they left as a file (ASVS 16.3.3). */
  ofTeam: may("sample:oversee")
    .output(z.array(overseenSample))
    .query(({ ctx }) => samplesOfTeam(ctx.db, { teamId: ctx.actor.teamId ?? "", limit: mostOverseen })),

  /** Exactly what was drawn, under codes, by week, without what could lead to a person. */
  show: may("sample:read")
    .input(z.strictObject({ sampleId: idSchema }))
    .output(shownSample)
    .query(async ({ ctx, input: { sampleId } }) => {
      const [sample, rows, names] = await Promise.all([
        loadSample(ctx.db, sampleId),
        drawnReflections(ctx.db, sampleId),
        memberNames(ctx.db),
      ]);
      if (!sample) throw new Refusal("not-found");
      const scrub = makeScrub(names);
      const reflections = rows.map((row) => sampledView(row, scrub));
      await ctx.audit.write({ actorId: ctx.actor.id, action: "view", subjectKind: "sample", subjectId: sampleId });
      return { sample, reflections };
    }),
});
