import { z } from "zod";
import { evaluationsOf, keepEvaluation } from "../../db/queries/evaluations.ts";
import { Refusal } from "../../domain/errors.ts";
import { evaluationItems, evaluationResult, isEvaluationOpen } from "../../domain/evaluation.ts";
import type { SignedIn } from "../context.ts";
import { may, router } from "../trpc.ts";
import { writeChange } from "../write-change.ts";
import { instant, nothing } from "../views/shapes.ts";
import { idSchema } from "./session-command.ts";

const about = z.strictObject({ sessionId: idSchema });
const item = z.enum(evaluationItems);
const score = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
const answers = z.partialRecord(item, score);

const shown = z.object({
  /** Null for somebody who was not there, and before they answered. */
  mine: answers.nullable(),
  mayAnswer: z.boolean(),
  result: z.object({
    answered: z.number(),
    invited: z.number(),
    closesAt: instant,
    items: z.array(z.object({ item, count: z.number().nullable(), mean: z.number().nullable() })).nullable(),
  }),
});

/** The evaluation of a session as this person may see it; refuses "evaluation.closed" before the session is closed. */
async function evaluated(ctx: SignedIn, sessionId: string) {
  const { id: memberId } = ctx.login.member;
  const found = await evaluationsOf(ctx.db, sessionId);
  if (!found?.record) throw new Refusal("evaluation.closed");
  const { attendance, closedAt } = found.record;
  const there = attendance.filter(({ part }) => part === "participant");
  const now = ctx.now();
  const all = found.answers.map((one) => one.answers);
  const result = evaluationResult(all, { invited: there.length, closedAt, now });
  const wasThere = there.some((one) => one.memberId === memberId);
  return {
    mine: found.answers.find((one) => one.memberId === memberId)?.answers ?? null,
    mayAnswer: wasThere && isEvaluationOpen(result, now),
    result,
  };
}

/** The short evaluation after a session. */
export const evaluationRouter = router({
  show: may("session:take-part")
    .input(about)
    .output(shown)
    .query(({ ctx, input }) => evaluated(ctx, input.sessionId)),

  /** Keeps the caller's answers. Refuses "evaluation.closed" once the group may see its means, or to who was not there. */
  answer: may("session:take-part")
    .input(about.extend({ answers }))
    .output(nothing)
    .mutation(async ({ ctx, input: { sessionId, answers } }) => {
      const { mayAnswer } = await evaluated(ctx, sessionId);
      if (!mayAnswer) throw new Refusal("evaluation.closed");
      const { id: memberId } = ctx.actor;
      await keepEvaluation(ctx.db, { sessionId, memberId, answers, updatedAt: ctx.now() });
      await writeChange(ctx, { kind: "session", id: sessionId }, { what: "evaluated" });
    }),
});
