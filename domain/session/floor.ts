import type { SessionActor, SessionRefusal } from "./command.ts";
import { currentPhase, type SessionState } from "./state.ts";
import { hasVoice, inbrengerFor } from "./voice.ts";

/** Asks for the floor; whoever got up, or is to be silent in this phase, has none to ask for. */
export function raiseHand(state: SessionState, actor: SessionActor): SessionState | SessionRefusal {
  if (!state.participants[actor.id]?.isPresent) return "table.not-joined";
  if (!maySpeak(state, actor.id)) return "voice.silent";
  return state.hands.includes(actor.id) ? state : { ...state, hands: [...state.hands, actor.id] };
}

/** Takes a hand down: one's own, or by the lead anybody's. */
export function lowerHand(state: SessionState, memberId: string, actor: SessionActor): SessionState | SessionRefusal {
  if (memberId !== actor.id && state.leadId !== actor.id) return "lead.only";
  if (!state.hands.includes(memberId)) return state;
  return { ...state, hands: state.hands.filter((id) => id !== memberId) };
}

/** Gives somebody the floor, or nobody; a hand that asked for it goes down. */
export function giveFloor(state: SessionState, memberId: string | null): SessionState | SessionRefusal {
  if (memberId === null) return state.speakerId === null ? state : { ...state, speakerId: null };
  if (!state.participants[memberId]?.isPresent) return "table.absent";
  if (!maySpeak(state, memberId)) return "voice.silent";
  return { ...state, speakerId: memberId, hands: state.hands.filter((id) => id !== memberId) };
}

/** Whoever got up neither speaks nor waits for the floor. */
export function leaveFloor(state: SessionState, memberId: string): SessionState {
  const speakerId = state.speakerId === memberId ? null : state.speakerId;
  return { ...state, speakerId, hands: state.hands.filter((id) => id !== memberId) };
}

/** The inbrenger says whether what is asked now helps. */
export function sayHelp(
  state: SessionState,
  actor: SessionActor,
  isHelping: boolean,
  now: number,
): SessionState | SessionRefusal {
  if (!currentPhase(state)?.phase.asksHelp) return "help.not-asked";
  if (inbrengerFor(state, actor.id) !== actor.id) return "inbrenger.only";
  return { ...state, help: { isHelping, at: now } };
}

function maySpeak(state: SessionState, memberId: string): boolean {
  const voice = currentPhase(state)?.phase.speaks ?? "everyone";
  return hasVoice(state, memberId, voice);
}
