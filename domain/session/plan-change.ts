import type { Method } from "../methods/method.ts";
import type { SessionRefusal } from "./command.ts";
import type { AgendaItem, SessionState } from "./state.ts";

/** What can be planned otherwise while nothing has begun. `plannedAt` in ms; `isMoved` says that it was another moment before. */
export type PlanChange = { method: Method; facilitatorId: string; plannedAt: number; isMoved: boolean };

/** Plans a session otherwise; its agenda and whoever is waiting stay. Who could not be there may well be at another moment. */
export function replan(state: SessionState, { method, facilitatorId, plannedAt, isMoved }: PlanChange): SessionState {
  const absentees = isMoved ? [] : state.absentees;
  return { ...state, method, leadId: facilitatorId, leadSeenAt: plannedAt, absentees };
}

/** Calls a session off. Nothing of it is lost: `reinstate` gives it back as it was. */
export function cancel(state: SessionState): SessionState {
  return { ...state, status: "cancelled" };
}

/** Lets a cancelled session go on after all. */
export function reinstate(state: SessionState): SessionState | SessionRefusal {
  return state.status === "cancelled" ? { ...state, status: "planned" } : "session.not-cancelled";
}

/** Puts the casussen that have not begun in another order, behind those that have; all of them have to be named once. */
export function reorder(state: SessionState, casusIds: readonly string[]): SessionState | SessionRefusal {
  const begun = state.agenda.filter(({ startedAt }) => startedAt !== null);
  const waiting = state.agenda.filter(({ startedAt }) => startedAt === null);
  const ordered = casusIds.flatMap((casusId): AgendaItem[] => waiting.filter((item) => item.casusId === casusId));
  const isWhole = ordered.length === waiting.length && new Set(ordered).size === waiting.length;
  if (!isWhole || casusIds.length !== waiting.length) return "agenda.changed";
  return ordered.every((item, index) => item === waiting[index]) ? state : { ...state, agenda: [...begun, ...ordered] };
}
