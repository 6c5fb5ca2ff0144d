import { type EvaluationAnswers, type EvaluationItem, evaluationItems } from "../../domain/evaluation.ts";
import type { evaluation } from "../schema/index.ts";
import { currentWeek } from "./calendar.ts";
import type { Held } from "./held.ts";
import type { Random } from "./random.ts";

type Evaluation = typeof evaluation.$inferInsert;

/** Sessions have been evaluated since half a year; most people do it at once. */
const weeksOfEvaluation = 26;
const answeredShare = 0.92;

/** How people find these sessions: safe and useful, and always short of time. */
const weights: Record<EvaluationItem, Record<"1" | "2" | "3" | "4" | "5", number>> = {
  vrijuit: { 1: 0, 2: 1, 3: 2, 4: 6, 5: 5 },
  "inbrenger-geholpen": { 1: 0, 2: 1, 3: 3, 4: 6, 5: 4 },
  "binnen-de-conditie": { 1: 0, 2: 2, 3: 4, 4: 5, 5: 2 },
  "tijd-goed-gebruikt": { 1: 1, 2: 4, 3: 4, 4: 3, 5: 1 },
};

const scores = { 1: 1, 2: 2, 3: 3, 4: 4, 5: 5 } as const;

/** What everyone who took part in a session thought of it. */
export function evaluate(random: Random, { meeting, presentIds, session, closedAt }: Held): Evaluation[] {
  if (meeting.week <= currentWeek - weeksOfEvaluation) return [];
  return presentIds.flatMap((memberId) => {
    if (!random.chance(answeredShare)) return [];
    const answers: EvaluationAnswers = {};
    for (const item of evaluationItems) answers[item] = scores[random.weighted(weights[item])];
    return [{ sessionId: session.id, memberId, answers, updatedAt: closedAt + random.whole(2, 90) * 60_000 }];
  });
}
