import { z } from "zod";
import { weekOfExperiment } from "../../domain/calendar.ts";
import { purposes } from "../../domain/consent.ts";
import { mensbeelden, reflectionPrompts } from "../../domain/reflection.ts";
import type { DrawnReflection } from "../../db/queries/samples.ts";
import { condition, day, instant, text } from "./shapes.ts";
import type { Scrub } from "./scrub.ts";

const readable = z.object({
  kind: z.literal("readable"),
  rank: z.number(),
  reflectionCode: text,
  authorCode: text,
  /** Week of the experiment, counted from 1: a day would say which session it was. */
  week: z.number(),
  condition,
  inclusionProbability: z.number(),
  mensbeeld: z.enum(mensbeelden).nullable(),
  answers: z.array(z.object({ promptId: text, text })),
  ownWords: text,
  /** How many places were masked in this reflection. */
  redactions: z.number(),
});

/** The author withdrew consent after the draw: only that it was drawn remains, so that copies can be removed. */
const withdrawn = z.object({ kind: z.literal("withdrawn"), rank: z.number(), reflectionCode: text });

const sampled = z.discriminatedUnion("kind", [readable, withdrawn]);
export type SampledView = z.infer<typeof sampled>;

/** How a sample was drawn: all that is needed to draw it again. */
export const provenance = z.object({
  id: text,
  drawnAt: instant,
  drawnBy: text,
  purpose: z.enum(purposes),
  reason: text,
  condition: condition.nullable(),
  from: day,
  to: day,
  size: z.number(),
  seed: text,
  algorithm: text,
  frameSize: z.number(),
  frameHash: text,
});

/** A sample as the leader of a team sees it: that and what for, not whose reflections are in it. */
export const overseenSample = z.object({
  drawnAt: instant,
  drawnBy: text,
  reason: text,
  size: z.number(),
  downloadedAt: z.array(instant),
});

export const shownSample = z.object({ sample: provenance, reflections: z.array(sampled) });

/** A drawn reflection as its researcher may read it, on the screen and in every file: codes, weeks and scrubbed text. */
export function sampledView(row: DrawnReflection, scrub: Scrub): SampledView {
  const { rank, reflectionCode } = row;
  if (!row.isConsented) return { kind: "withdrawn", rank, reflectionCode };
  const answers = reflectionPrompts.map(({ id }) => ({ promptId: id, ...scrub(row.answers[id] ?? "") }));
  const ownWords = scrub(row.ownWords);
  return {
    kind: "readable",
    rank,
    reflectionCode,
    authorCode: row.authorCode,
    week: weekOfExperiment(row.startsOn, row.on),
    condition: row.condition,
    inclusionProbability: row.inclusionProbability,
    mensbeeld: row.mensbeeld,
    answers: answers.map(({ promptId, text }) => ({ promptId, text })),
    ownWords: ownWords.text,
    redactions: answers.reduce((sum, answer) => sum + answer.redactions, ownWords.redactions),
  };
}
