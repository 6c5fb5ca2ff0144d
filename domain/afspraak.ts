import type { Day } from "./calendar.ts";

/** What became of an afspraak when the table came back to it. One that was not done lapses; one that continues gets a new day. */
export const afspraakOutcomes = ["done", "not-done", "continues"] as const;
export type AfspraakOutcome = (typeof afspraakOutcomes)[number];

/** Where an afspraak stands: open while both instants (ms) are null. */
export type AfspraakState = { dueOn: Day; doneAt: number | null; droppedAt: number | null };

export const isOpenAfspraak = ({ doneAt, droppedAt }: AfspraakState): boolean => doneAt === null && droppedAt === null;

export type AfspraakDecision = { outcome: AfspraakOutcome; dueOn: Day };

/**
 * An afspraak after what the table decided, counted from how it stood before this table came to it: deciding again in
 * the same session is decided anew, and null takes it back.
 */
export function afterDecision(dueOnBefore: Day, decision: AfspraakDecision | null, now: number): AfspraakState {
  const open = { dueOn: dueOnBefore, doneAt: null, droppedAt: null };
  if (!decision) return open;
  switch (decision.outcome) {
    case "done":
      return { ...open, doneAt: now };
    case "not-done":
      return { ...open, droppedAt: now };
    case "continues":
      return { ...open, dueOn: decision.dueOn };
  }
}
