import { describe, expect, test } from "vitest";
import { evaluationOpenFor, evaluationResult, leastAnswers, type EvaluationAnswers } from "../../domain/evaluation.ts";

const closedAt = Date.UTC(2021, 2, 10, 15);
const later = closedAt + evaluationOpenFor;
const all = (score: 1 | 2 | 3 | 4 | 5): EvaluationAnswers => ({ vrijuit: score, "tijd-goed-gebruikt": score });
const group = (scores: readonly (1 | 2 | 3 | 4 | 5)[]) => scores.map(all);

describe("the evaluation of a session", () => {
  test("the group sees no mean while answers can still come in: whoever saw it move would know the last answer", () => {
    const result = evaluationResult(group([1, 2, 3, 4, 5]), { invited: 6, closedAt, now: closedAt });
    expect(result).toEqual({ answered: 5, invited: 6, closesAt: later, items: null });
  });

  test("once everybody has answered the means are there at once", () => {
    const { items } = evaluationResult(group([1, 2, 3, 4, 5, 3]), { invited: 6, closedAt, now: closedAt });
    expect(items?.find(({ item }) => item === "vrijuit")).toEqual({ item: "vrijuit", count: 6, mean: 3 });
  });

  test("after three days five answers of six are enough, and four are not, also not as a count", () => {
    const at = { invited: 6, closedAt, now: later };
    const five = evaluationResult(group([2, 2, 2, 4, 5]), at).items;
    expect(five?.[0]).toEqual({ item: "vrijuit", count: leastAnswers, mean: 3 });
    const four = evaluationResult(group([2, 2, 2, 4]), at).items;
    expect(four?.every(({ mean, count }) => mean === null && count === null)).toBe(true);
  });

  test("an item that fewer people answered is hidden although the others are shown", () => {
    const answers = [...group([5, 5, 5, 5, 5]), { "inbrenger-geholpen": 1 } as const];
    const { items } = evaluationResult(answers, { invited: 6, closedAt, now: later });
    const shown = new Map(items?.map(({ item, mean }) => [item, mean]));
    expect([shown.get("vrijuit"), shown.get("inbrenger-geholpen")]).toEqual([5, null]);
  });

  test("a table smaller than the least number of answers never sees a mean", () => {
    const { items } = evaluationResult(group([5, 5, 5, 5]), { invited: 4, closedAt, now: closedAt });
    expect(items?.every(({ mean }) => mean === null)).toBe(true);
  });
});
