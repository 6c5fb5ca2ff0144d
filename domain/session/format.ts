import { planSession, type SessionState } from "./state.ts";

/** A state as it was stored before rounds, hands, trios and choices were part of it. */
type FirstFormat = Pick<
  SessionState,
  | "status"
  | "method"
  | "agenda"
  | "position"
  | "clock"
  | "leadId"
  | "leadSeenAt"
  | "participants"
  | "ready"
  | "written"
  | "revealed"
  | "openedAt"
  | "closedAt"
> & { format: 1; turn: string | null };

/** A state as it was stored before people could say beforehand that they would not be there. */
type SecondFormat = Omit<SessionState, "format" | "absentees"> & { format: 2 };

export type StoredState = SessionState | SecondFormat | FirstFormat;

/** A stored state of any format as the present one. No method of the first format had rounds, so no turn can be lost. */
export function currentFormat(stored: StoredState): SessionState {
  if (stored.format === 3) return stored;
  const { format: _, turn: __, ...known } = { turn: null, ...stored };
  const { method, leadId: facilitatorId, leadSeenAt: plannedAt } = stored;
  return { ...planSession({ method, facilitatorId, plannedAt }), ...known };
}
