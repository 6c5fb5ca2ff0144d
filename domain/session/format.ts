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

export type StoredState = SessionState | FirstFormat;

/** A stored state of any format as the present one. No method of the first format had rounds, so no turn can be lost. */
export function currentFormat(stored: StoredState): SessionState {
  if (stored.format === 2) return stored;
  const { format: _, turn: __, ...known } = stored;
  const { method, leadId: facilitatorId, leadSeenAt: plannedAt } = stored;
  return { ...planSession({ method, facilitatorId, plannedAt }), ...known };
}
