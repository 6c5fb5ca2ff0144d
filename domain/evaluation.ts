import { millisPerDay } from "./calendar.ts";

/** What everybody is asked after a session: four statements, two minutes. The sentences are the client's. */
export const evaluationItems = ["vrijuit", "inbrenger-geholpen", "binnen-de-conditie", "tijd-goed-gebruikt"] as const;
export type EvaluationItem = (typeof evaluationItems)[number];

/** From 1, not at all, to 5, entirely. */
export const evaluationScale = [1, 2, 3, 4, 5] as const;
export type EvaluationScore = (typeof evaluationScale)[number];

/** One person's answers; an item may be left out. */
export type EvaluationAnswers = Partial<Record<EvaluationItem, EvaluationScore>>;

/** From this many answers to an item on, its mean says nothing about one person (design: cells under k). */
export const leastAnswers = 5;

/** How long a session can be evaluated, in ms after its close. */
export const evaluationOpenFor = 3 * millisPerDay;

export type EvaluationResult = {
  answered: number;
  invited: number;
  /** Instant (ms) at which it closes when not everybody has answered by then. */
  closesAt: number;
  /** Null while it is open: whoever saw the mean move could work out the answer that moved it. */
  items: { item: EvaluationItem; count: number | null; mean: number | null }[] | null;
};

/** Whether answers are still taken: until everybody has answered, or three days have gone by. */
export function isEvaluationOpen(
  { answered, invited, closesAt }: Omit<EvaluationResult, "items">,
  now: number,
): boolean {
  return answered < invited && now < closesAt;
}

/**
 * What the group may see of its answers. Means come all at once when it closes, and only of items that at least `least`
 * people answered. Of an item that fewer answered the count stays hidden as well.
 */
export function evaluationResult(
  answers: readonly EvaluationAnswers[],
  { invited, closedAt, now, least = leastAnswers }: { invited: number; closedAt: number; now: number; least?: number },
): EvaluationResult {
  const head = { answered: answers.length, invited, closesAt: closedAt + evaluationOpenFor };
  if (isEvaluationOpen(head, now)) return { ...head, items: null };
  const items = evaluationItems.map((item) => {
    const given = answers.flatMap((one) => one[item] ?? []);
    if (given.length < least) return { item, count: null, mean: null };
    const mean = given.reduce((total: number, score) => total + score, 0) / given.length;
    return { item, count: given.length, mean };
  });
  return { ...head, items };
}
