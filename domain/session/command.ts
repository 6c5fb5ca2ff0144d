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
  /** Say beforehand that one will not be there, or take that back. */
  | { type: "absence"; isAbsent: boolean }
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
  /** The turn of a round goes on to the next person, or waits until the others had theirs. */
  | { type: "pass" }
  | { type: "defer" }
  /** Ask for the floor, ask no longer, and give it to somebody. */
  | { type: "raiseHand" }
  | { type: "lowerHand"; memberId: string }
  | { type: "giveFloor"; memberId: string | null }
  /** The inbrenger says whether what is asked helps. */
  | { type: "help"; isHelping: boolean }
  /** Give one's dots to casussen of the agenda. */
  | { type: "choose"; casusIds: string[] }
  /** Go on without what somebody was to write. */
  | { type: "excuse"; memberId: string }
  /** Say whether one's raw contributions may be kept after closing. */
  | { type: "consent"; isGiven: boolean }
  /** Seat people in trios otherwise than by themselves. */
  | { type: "seatTrios"; trios: string[][] }
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
  "table.absent",
  "casus.unknown",
  "casus.on-agenda",
  "casus.begun",
  "casus.finished",
  "casus.on-table",
  "casus.none-on-table",
  "casus.not-yours",
  "casus.not-by-method",
  "phase.first",
  "phase.last",
  "phase.not-hidden",
  "phase.already-revealed",
  "phase.not-all-written",
  "phase.one-way",
  "phase.no-choice",
  "clock.paused",
  "clock.running",
  "clock.minutes",
  "turn.none",
  "turn.not-yours",
  "voice.silent",
  "inbrenger.only",
  "help.not-asked",
  "choice.dots",
  "trio.seats",
] as const;
export type SessionRefusal = (typeof sessionRefusals)[number];
