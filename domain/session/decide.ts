import { back, bring, close, finishCasus, next, reveal, startCasus, withdraw } from "./agenda.ts";
import { extendClock, pauseClock, resumeClock } from "./clock.ts";
import { choose, consent } from "./choice.ts";
import type { SessionActor, SessionCommand, SessionRefusal } from "./command.ts";
import { giveFloor, lowerHand, raiseHand, sayHelp } from "./floor.ts";
import { handLead, noteSeen, takeLead } from "./lead.ts";
import { cancel, reinstate, reorder, replan } from "./plan-change.ts";
import { defer, pass } from "./round.ts";
import { objection } from "./rules.ts";
import type { SessionState } from "./state.ts";
import { join, leave, mark, open, sayAbsence } from "./table.ts";
import { seatTrios, withCasussenOfClients } from "./trios.ts";
import { excuse, type OnPaper } from "./waiting.ts";

export type Decision = { state: SessionState } | { refusal: SessionRefusal };

/** The longest extension that can be given at once, in whole minutes. */
export const maxExtension = 60;

/**
 * What a command makes of a session: its next state, or why not. Pure: `now` is the only clock and the given state is
 * never changed. When a command changes nothing the very same object comes back, and there is nothing to store. `onPaper`
 * is what the server counted in the phase on the table; it matters where the phase waits for what people write.
 */
export function decide(
  state: SessionState,
  command: SessionCommand,
  actor: SessionActor,
  now: number,
  onPaper: OnPaper = {},
): Decision {
  const refusal = objection(state, command, actor);
  if (refusal) return { refusal };
  const outcome = step(state, command, actor, { now, onPaper });
  if (typeof outcome === "string") return { refusal: outcome };
  return { state: noteSeen(withCasussenOfClients(outcome, now), actor, now) };
}

function step(
  state: SessionState,
  command: SessionCommand,
  actor: SessionActor,
  { now, onPaper }: { now: number; onPaper: OnPaper },
): SessionState | SessionRefusal {
  switch (command.type) {
    case "bring":
      return bring(state, command);
    case "withdraw":
      return withdraw(state, command.casusId, actor);
    case "reorder":
      return reorder(state, command.casusIds);
    case "replan":
      return replan(state, command);
    case "cancel":
      return cancel(state);
    case "reinstate":
      return reinstate(state);
    case "absence":
      return sayAbsence(state, actor, command.isAbsent, now);
    case "open":
      return open(state, actor, now);
    case "join":
      return join(state, actor, now);
    case "leave":
      return leave(state, actor, now);
    case "seen":
      return state;
    case "startCasus":
      return startCasus(state, command.casusId, now);
    case "next":
      return next(state, now, onPaper);
    case "back":
      return back(state, now);
    case "pause":
    case "resume":
    case "extend":
      return setClock(state, command, now);
    case "reveal":
      return reveal(state, onPaper);
    case "ready":
    case "unready":
      return mark(state, "ready", actor, command.type === "ready");
    case "written":
      return mark(state, "written", actor, true);
    case "pass":
      return pass(state, actor, now);
    case "defer":
      return defer(state, actor, now);
    case "raiseHand":
      return raiseHand(state, actor);
    case "lowerHand":
      return lowerHand(state, command.memberId, actor);
    case "giveFloor":
      return giveFloor(state, command.memberId);
    case "help":
      return sayHelp(state, actor, command.isHelping, now);
    case "choose":
      return choose(state, command.casusIds, actor);
    case "excuse":
      return excuse(state, command.memberId);
    case "consent":
      return consent(state, actor, command.isGiven);
    case "seatTrios":
      return seatTrios(state, command.trios);
    case "takeLead":
      return takeLead(state, actor, now);
    case "handLead":
      return handLead(state, command.to, now);
    case "finishCasus":
      return finishCasus(state, now);
    case "close":
      return close(state, now);
  }
}

type ClockCommand = Extract<SessionCommand, { type: "pause" | "resume" | "extend" }>;

function setClock(state: SessionState, command: ClockCommand, now: number): SessionState | SessionRefusal {
  const { clock } = state;
  if (!clock) return "casus.none-on-table";
  switch (command.type) {
    case "pause":
      return clock.kind === "paused" ? "clock.paused" : { ...state, clock: pauseClock(clock, now) };
    case "resume":
      return clock.kind === "running" ? "clock.running" : { ...state, clock: resumeClock(clock, now) };
    case "extend": {
      const { minutes } = command;
      if (!Number.isInteger(minutes) || minutes < 1 || minutes > maxExtension) return "clock.minutes";
      return { ...state, clock: extendClock(clock, minutes, now) };
    }
  }
}
