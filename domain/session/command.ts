import type { PlanChange } from "./plan-change.ts";
import type { Part } from "./state.ts";

/** Who gives a command. The server fills in both from the login and the invitation, never from the request. */
export type SessionActor = { id: string; part: Part };

/** Everything that can be asked of a session. */
export type SessionCommand =
  /** Put a casus on the agenda, or take it off again while it has not begun. */
  | { type: "bring"; casusId: string; inbrengerId: string }
  | { type: "withdraw"; casusId: string }
  /** Put what is still to come on the agenda in this order. */
  | { type: "reorder"; casusIds: readonly string[] }
  /** Plan it otherwise, call it off, or let it go on after all. */
  | ({ type: "replan" } & PlanChange)
  | { type: "cancel" }
  | { type: "reinstate" }
  | { type: "open" }
  | { type: "join" }
  | { type: "leave" }
  /** Sign of life of the lead's own connection. */
  | { type: "seen" }
  | { type: "startCasus"; casusId: string }
  | { type: "next" }
  | { type: "back" }
  | { type: "pause" }
  | { type: "resume" }
  | { type: "extend"; minutes: number }
  | { type: "reveal" }
  | { type: "ready" }
  | { type: "unready" }
  /** The person put something on paper in this phase; what it says stays out of the state. */
  | { type: "written" }
  /** The turn goes on to the next person of a round. */
  | { type: "pass" }
  | { type: "takeLead" }
  | { type: "handLead"; to: string }
  | { type: "finishCasus" }
  | { type: "close" };

/** Why a command was refused. */
export const sessionRefusals = [
  "session.not-open",
  "session.already-open",
  "session.closed",
  "session.cancelled",
  "session.not-cancelled",
  "observer.only-watches",
  "lead.only",
  "lead.is-present",
  "lead.already-yours",
  "lead.to-absent",
  "table.not-joined",
  "agenda.changed",
  "casus.unknown",
  "casus.on-agenda",
  "casus.begun",
  "casus.finished",
  "casus.on-table",
  "casus.none-on-table",
  "casus.not-yours",
  "phase.first",
  "phase.last",
  "phase.not-hidden",
  "phase.already-revealed",
  "clock.paused",
  "clock.running",
  "clock.minutes",
  "turn.none",
  "turn.not-yours",
] as const;
export type SessionRefusal = (typeof sessionRefusals)[number];
