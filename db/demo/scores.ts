import { autoAnswers } from "../../domain/checklists/auto-answers.ts";
import {
  type Answer,
  answersTo,
  type Checklist,
  type ChecklistItem,
  itemsFor,
} from "../../domain/checklists/checklist.ts";
import { checklistOf } from "../../domain/checklists/checklists.ts";
import { scoreChecklist } from "../../domain/checklists/score.ts";
import type { Day } from "../../domain/calendar.ts";
import type { answer } from "../schema/index.ts";
import { aScore } from "./builders.ts";
import type { Dossier } from "./dossiers.ts";
import { likelihoodOf } from "./likelihoods.ts";
import type { Random } from "./random.ts";
import type { DossierLog } from "./log.ts";

export type Score = ReturnType<typeof aScore>;
export type AnswerRow = typeof answer.$inferInsert;
export type Rated = ReadonlyMap<ChecklistItem, Answer>;

/** How often someone sees what there is to see. */
const agreementShare = 0.86;
/** How often somebody who falls short gives themselves the benefit of the doubt: self-report overstates. */
const flatteryShare = 0.4;

const scale: readonly Answer[] = ["nee", "deels", "ja"];

/** Stored as the reason of an answer that the contact log gave, and not a person. */
const reasonOfLog = "contactlog";

/** What the contact log answers by itself on a day, by item id. */
function answersOfLog({ dossier, facts }: DossierLog, on: Day) {
  return autoAnswers({ ...facts, today: on, condition: dossier.condition, variant: dossier.variant ?? null });
}

/** What a checklist about this dossier ought to say on a day: by the contact log where that tells, else by chance. */
export function trueAnswers(random: Random, log: DossierLog, { on, week }: { on: Day; week: number }): Rated {
  const { dossier } = log;
  const variant = dossier.variant ?? null;
  const known = answersOfLog(log, on);
  return new Map(
    itemsFor(checklistOf(dossier.condition), variant).map((item) => {
      const found = known[item.id];
      if (found && random.chance(0.93)) return [item, found];
      const likelihood = likelihoodOf(item, dossier.condition, week);
      const allowed = Object.fromEntries(answersTo(item).map((answer) => [answer, likelihood[answer] ?? 0]));
      return [item, random.weighted<Answer>(allowed)];
    }),
  );
}

const step = (item: ChecklistItem, answer: Answer, by: number): Answer => {
  const steps = scale.filter((one) => answersTo(item).includes(one));
  return steps[Math.min(steps.length - 1, Math.max(0, steps.indexOf(answer) + by))] ?? answer;
};

/** What one person fills in: mostly what there is to see, sometimes a step beside it, and kinder about oneself. */
export function rate(random: Random, truth: Rated, isSelf: boolean): Rated {
  return new Map(
    [...truth].map(([item, answer]) => {
      if (answer === "nvt") return [item, random.chance(0.88) ? answer : "ja"];
      const seen = random.chance(agreementShare) ? answer : step(item, answer, random.chance(0.5) ? 1 : -1);
      return [item, isSelf && random.chance(flatteryShare) ? step(item, seen, 1) : seen];
    }),
  );
}

/** What the group agrees on: the answer most people gave, and what there was to see when there is no such answer. */
export function agreeOn(truth: Rated, ratings: readonly Rated[]): Rated {
  return new Map(
    [...truth].map(([item, answer]) => {
      const given = ratings.map((rating) => rating.get(item));
      const count = (one: Answer) => given.filter((other) => other === one).length;
      const most = answersTo(item).toSorted((one, other) => count(other) - count(one))[0] ?? answer;
      return [item, count(most) > count(answer) ? most : answer];
    }),
  );
}

/** The rows of one filled-in checklist, valued by the rules of the domain. */
export function scoreRows(
  random: Random,
  dossier: Dossier,
  rated: Rated,
  about: Pick<Score, "kind" | "raterId" | "on" | "updatedAt"> & Partial<Score>,
): { score: Score; answers: AnswerRow[] } {
  const checklist: Checklist = checklistOf(dossier.condition);
  const given = [...rated].map(([item, answer]) => ({ itemId: item.id, answer }));
  const { value, criticalFailures } = scoreChecklist(checklist, given, dossier.variant ?? null);
  const score = aScore({
    ...about,
    id: random.id(),
    dossierId: dossier.id,
    condition: dossier.condition,
    checklistVersion: checklist.version,
    value,
    hasCriticalFailure: criticalFailures.length > 0,
  });
  const answers = [...rated].map(([item, answer]) => ({
    scoreId: score.id,
    itemId: item.id,
    value: answer,
    reason: answer === "nvt" ? item.nvtWhen : null,
  }));
  return { score, answers };
}

/** A checklist that someone filled in alone: what the contact log tells is fixed, the rest is kind about oneself. */
export function scoreAlone(
  random: Random,
  log: DossierLog,
  moment: { on: Day; week: number },
  about: Pick<Score, "kind" | "raterId" | "updatedAt"> & Partial<Score>,
): { score: Score; answers: AnswerRow[] } {
  const known = answersOfLog(log, moment.on);
  const rated = rate(random, trueAnswers(random, log, moment), about.kind === "self");
  const fixed = new Map([...rated].map(([item, answer]) => [item, known[item.id] ?? answer]));
  const { score, answers } = scoreRows(random, log.dossier, fixed, { ...about, on: moment.on });
  return {
    score,
    answers: answers.map((row) => (known[row.itemId] ? { ...row, reason: reasonOfLog } : row)),
  };
}
