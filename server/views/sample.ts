import { weekOfExperiment } from "../../domain/calendar.ts";
import type { Condition } from "../../domain/conditions/condition.ts";
import { reflectionPrompts, type Mensbeeld } from "../../domain/reflection.ts";
import type { DrawnReflection } from "../../db/queries/samples.ts";
import type { Scrub } from "./scrub.ts";

export type SampledView =
  | {
      kind: "readable";
      rank: number;
      reflectionCode: string;
      authorCode: string;
      /** Week of the experiment, counted from 1: a day would say which session it was. */
      week: number;
      condition: Condition;
      inclusionProbability: number;
      mensbeeld: Mensbeeld | null;
      answers: { promptId: string; text: string }[];
      ownWords: string;
      /** How many places were masked in this reflection. */
      redactions: number;
    }
  /** The author withdrew consent after the draw: only that it was drawn remains, so that copies can be removed. */
  | { kind: "withdrawn"; rank: number; reflectionCode: string };

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
