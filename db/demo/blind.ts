import { type Answer, answers as answerKinds } from "../../domain/checklists/checklist.ts";
import type { RecordedItem } from "../../domain/session/record.ts";
import type { Brought } from "./casussen.ts";
import type { Random } from "./random.ts";
import type { Meeting } from "./schedule.ts";
import { agreeOn, type AnswerRow, rate, type Rated, type Score, scoreRows, trueAnswers } from "./scores.ts";

type AtTable = { meeting: Meeting; raterIds: readonly string[]; revealedAt: number; agreedAt: number };

/** The checklist of one casus at the table: everyone blind, the inbrenger about own work, then what they agreed on. */
export function scoreAtTable(
  random: Random,
  { log, casus }: Brought,
  { meeting, raterIds, revealedAt, agreedAt }: AtTable,
) {
  const { dossier } = log;
  const truth = trueAnswers(random, log, meeting);
  const ratings = raterIds.map((raterId) => ({ raterId, rated: rate(random, truth, raterId === casus.inbrengerId) }));
  const agreed = agreeOn(
    truth,
    ratings.map(({ rated }) => rated),
  );
  const about = { casusId: casus.id, on: meeting.on };
  const blind = ratings.map(({ raterId, rated }) =>
    scoreRows(random, dossier, rated, {
      ...about,
      raterId,
      kind: raterId === casus.inbrengerId ? "self" : "peer",
      revealedAt,
      updatedAt: revealedAt - random.whole(20, 150) * 1000,
    }),
  );
  const consensus = scoreRows(random, dossier, agreed, {
    ...about,
    raterId: meeting.facilitator.id,
    kind: "consensus",
    revealedAt: agreedAt,
    updatedAt: agreedAt,
  });
  const all = [...blind, consensus];
  return {
    scores: all.map(({ score }): Score => score),
    answers: all.flatMap(({ answers }): AnswerRow[] => answers),
    raters: ratings.length,
    consensus: consensus.score.value ?? null,
    items: itemsOf(
      ratings.map(({ rated }) => rated),
      agreed,
    ),
  };
}

function itemsOf(ratings: readonly Rated[], agreed: Rated): RecordedItem[] {
  return [...agreed].map(([item, consensus]) => {
    const counts: Record<Answer, number> = { ja: 0, deels: 0, nee: 0, nvt: 0 };
    for (const kind of answerKinds) counts[kind] = ratings.filter((rating) => rating.get(item) === kind).length;
    return { itemId: item.id, counts, consensus };
  });
}
