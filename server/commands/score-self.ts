import { logOf } from "../../db/queries/contacts.ts";
import { saveSelfScore } from "../../db/queries/scores.ts";
import { dayOfInstant } from "../../domain/calendar.ts";
import { autoAnswers } from "../../domain/checklists/auto-answers.ts";
import { itemsFor } from "../../domain/checklists/checklist.ts";
import { checklistOf } from "../../domain/checklists/checklists.ts";
import { problemsWith, scoreChecklist, type GivenAnswer } from "../../domain/checklists/score.ts";
import type { Condition, Variant } from "../../domain/conditions/condition.ts";
import { Refusal } from "../../domain/errors.ts";
import type { SignedIn } from "../context.ts";
import { refusePersonalData } from "../personal-data.ts";

type Scored = { id: string; condition: Condition; variant: Variant | null };

/** Stored as the reason of an answer that the contact log gave, and not a person. */
export const reasonOfLog = "contactlog";

/** What the contact log of a dossier answers by itself today. */
export async function answersOfLog({ db, now }: SignedIn, { id, condition, variant }: Scored): Promise<GivenAnswer[]> {
  const log = await logOf(db, id);
  const known = autoAnswers({ ...log, today: dayOfInstant(now()), condition, variant });
  return itemsFor(checklistOf(condition), variant).flatMap((item) => {
    const answer = known[item.id];
    return answer === undefined ? [] : [{ itemId: item.id, answer, reason: reasonOfLog }];
  });
}

/**
 * Keeps a checklist that someone filled in alone. What the log answers is fixed: a self score overstates,
 * and the log is what keeps it honest. Refuses "request.malformed" with the problem, "personal-data.found" in a reason.
 */
export async function scoreSelf(ctx: SignedIn, scored: Scored, given: readonly GivenAnswer[]) {
  const checklist = checklistOf(scored.condition);
  const fixed = await answersOfLog(ctx, scored);
  const isFixed = new Set(fixed.map(({ itemId }) => itemId));
  const own = given.filter(({ itemId }) => !isFixed.has(itemId));
  for (const { reason } of own) refusePersonalData(reason ?? "");
  const [problem] = problemsWith(checklist, own, scored.variant);
  if (problem) throw new Refusal("request.malformed", `${problem.itemId}:${problem.code}`);
  const all = [...own, ...fixed];
  const { value, criticalFailures } = scoreChecklist(checklist, all, scored.variant);
  const now = ctx.now();
  const { id } = await saveSelfScore(ctx.db, {
    dossierId: scored.id,
    condition: scored.condition,
    checklistVersion: checklist.version,
    raterId: ctx.login.member.id,
    on: dayOfInstant(now),
    updatedAt: now,
    value,
    hasCriticalFailure: criticalFailures.length > 0,
    given: all,
  });
  return { id, value, hasCriticalFailure: criticalFailures.length > 0 };
}
