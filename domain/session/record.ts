import type { AfspraakOutcome } from "../afspraak.ts";
import type { Answer } from "../checklists/checklist.ts";
import type { Day } from "../calendar.ts";
import type { Condition, Variant } from "../conditions/condition.ts";
import type { Part, SessionState } from "./state.ts";

/**
 * What stays of a session: per casus the question, the outcome and the agreed score, the afspraken, and who was there.
 * Scores are counted and not attributed, and what was said on cards or in the shared text is not repeated: the record
 * is read by people who did not sit at the table.
 */
export type SessionRecord = {
  format: 1;
  method: { id: string; version: string; title: string };
  facilitatorId: string;
  openedAt: number;
  closedAt: number;
  attendance: { memberId: string; part: Part; attendedAt: number }[];
  /** What became of afspraken of before; absent in records that were made before this was asked. */
  earlier?: EarlierAfspraak[];
  casussen: RecordedCasus[];
};

/** `dueOn` is the day it was due, and for one that continues the new day. */
export type EarlierAfspraak = { text: string; whoId: string; outcome: AfspraakOutcome; dueOn: Day };

export type RecordedCasus = CasusOutcome & { startedAt: number; finishedAt: number };

export type CasusOutcome = {
  casusId: string;
  inbrengerId: string;
  dossierCode: string;
  condition: Condition;
  variant: Variant | null;
  question: string;
  /** What it was about at heart; absent in records that were made before this was asked. */
  kern?: string;
  insight: string;
  lesson: string;
  checklistVersion: string;
  /** How many people scored blind. */
  raters: number;
  items: RecordedItem[];
  /** The agreed score, 0..1; null when none was agreed or too little applied. */
  consensus: number | null;
  afspraken: { text: string; whoId: string; dueOn: Day }[];
};

export type RecordedItem = {
  itemId: string;
  counts: Record<Answer, number>;
  consensus: Answer | null;
};

/** The record of a closed session; casussen that never came on the table are not in it. Null while it is not closed. */
export function recordOf(
  state: SessionState,
  outcomes: readonly CasusOutcome[],
  earlier: readonly EarlierAfspraak[] = [],
): SessionRecord | null {
  if (state.openedAt === null || state.closedAt === null) return null;
  const byCasus = new Map(outcomes.map((outcome) => [outcome.casusId, outcome]));
  return {
    format: 1,
    method: { id: state.method.id, version: state.method.version, title: state.method.title },
    facilitatorId: state.leadId,
    openedAt: state.openedAt,
    closedAt: state.closedAt,
    attendance: Object.entries(state.participants).flatMap(([memberId, { part, attendedAt }]) =>
      attendedAt === null ? [] : [{ memberId, part, attendedAt }],
    ),
    earlier: [...earlier],
    casussen: state.agenda.flatMap(({ casusId, startedAt, finishedAt }) => {
      const outcome = byCasus.get(casusId);
      return outcome && startedAt !== null && finishedAt !== null ? [{ ...outcome, startedAt, finishedAt }] : [];
    }),
  };
}
