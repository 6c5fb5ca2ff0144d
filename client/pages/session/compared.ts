import {
  gwetAc1,
  gwetAc1ByGroup,
  itemsBySpread,
  type AgreementWithin,
  type GroupAgreement,
} from "../../../domain/agreement.ts";
import {
  answers as answerKinds,
  answersTo,
  itemsFor,
  type Answer,
  type ChecklistItem,
} from "../../../domain/checklists/checklist.ts";
import { checklistOf } from "../../../domain/checklists/checklists.ts";
import type { ShownCasus } from "./shown.ts";

/** Stored as the reason of an answer that the contact log gave, and no person. */
const reasonOfLog = "contactlog";

export type ComparedRow = {
  item: ChecklistItem;
  options: Answer[];
  /** Who gave which answer. */
  raters: Record<Answer, string[]>;
  /** Why people said that it does not apply. */
  reasons: { raterId: string; reason: string }[];
  missing: string[];
  spread: number | null;
  isMostDifferent: boolean;
  agreed: Answer | null;
};

export type Compared = {
  rows: ComparedRow[];
  /** What the contact log answered for everybody. */
  fixed: { item: ChecklistItem; answer: Answer }[];
  raterIds: string[];
  own: number | null;
  colleagues: { median: number | null; count: number };
  consensus: { value: number | null; agreed: number; total: number };
  agreement: AgreementWithin;
  /** The same within each group, where two groups sit at the table. */
  groups: GroupAgreement[];
};

/** More rows than these marked as the most different would mark none. */
const mostMarked = 3;

/**
 * The revealed blind scores of a casus side by side, the largest spread first. What the log answered is the same for all
 * and tells nothing of agreement: it stands apart and does not count in it. `groupOf` names the group of a rater.
 */
export function compare(
  casus: Pick<ShownCasus, "answers" | "dossier">,
  groupOf: (raterId: string) => string | null = () => null,
): Compared {
  const { condition, variant } = casus.dossier;
  const blind = casus.answers.filter(({ kind }) => kind === "self" || kind === "peer");
  const agreed = casus.answers.filter(({ kind }) => kind === "consensus");
  const raterIds = Array.from(new Set(blind.map(({ raterId }) => raterId)));
  const byLog = new Map(
    casus.answers.filter(({ reason }) => reason === reasonOfLog).map(({ itemId, answer }) => [itemId, answer]),
  );
  const items = itemsFor(checklistOf(condition), variant);
  const open = items.filter(({ id }) => !byLog.has(id));
  const given = raterIds.map((id) => blind.filter(({ raterId }) => raterId === id));
  const spreads = itemsBySpread(
    open.map(({ id }) => id),
    given,
  );
  const largest = spreads[0]?.spread ?? 0;
  const largestCount = spreads.filter(({ spread }) => spread === largest).length;
  const rows = spreads.flatMap(({ itemId, spread }): ComparedRow[] => {
    const item = open.find(({ id }) => id === itemId);
    if (!item) return [];
    const rated = blind.filter((row) => row.itemId === itemId);
    const raters: Record<Answer, string[]> = { ja: [], deels: [], nee: [], nvt: [] };
    for (const { answer, raterId } of rated) raters[answer].push(raterId);
    return [
      {
        item,
        options: answersTo(item),
        raters,
        reasons: rated.flatMap(({ raterId, reason }) => (reason ? [{ raterId, reason }] : [])),
        missing: raterIds.filter((id) => !rated.some(({ raterId }) => raterId === id)),
        spread,
        isMostDifferent: largest > 0 && spread === largest && largestCount <= mostMarked,
        agreed: agreed.find((row) => row.itemId === itemId)?.answer ?? null,
      },
    ];
  });
  const peers = given.filter(([first]) => first?.kind === "peer").map(([first]) => first?.value ?? null);
  const known = peers.filter((value) => value !== null);
  const table = open.map(({ id }) => given.map((rater) => rater.find(({ itemId }) => itemId === id)?.answer ?? null));
  return {
    rows,
    fixed: items.flatMap((item) => {
      const answer = byLog.get(item.id);
      return answer ? [{ item, answer }] : [];
    }),
    raterIds,
    own: given.find(([first]) => first?.kind === "self")?.[0]?.value ?? null,
    colleagues: { median: median(known), count: known.length },
    consensus: {
      value: agreed[0]?.value ?? null,
      agreed: rows.filter((row) => row.agreed !== null).length,
      total: rows.length,
    },
    agreement: gwetAc1(table, answerKinds),
    groups: gwetAc1ByGroup(table, raterIds.map(groupOf), answerKinds),
  };
}

/** The middle value, or the mean of the two in the middle; null without values. */
export function median(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const [low, high] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]];
  return low === undefined || high === undefined ? null : (low + high) / 2;
}
