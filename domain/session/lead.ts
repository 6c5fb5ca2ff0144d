import type { SessionActor, SessionRefusal } from "./command.ts";
import type { SessionState } from "./state.ts";

/** So long must nothing be heard of the lead before someone else may take over, in milliseconds. */
export const leadAwayAfter = 60_000;

/** Signs of life closer together than this say nothing new and leave the state as it is, in milliseconds. */
export const seenInterval = 15_000;

/** The instant from which the lead counts as away, if nothing is heard in between. */
export function leadAwayAt(state: SessionState): number {
  return state.leadSeenAt + leadAwayAfter;
}

/** Keeps the sign of life of the lead; of anybody else it means nothing here. */
export function noteSeen(state: SessionState, actor: SessionActor, now: number): SessionState {
  if (actor.id !== state.leadId) return state;
  const since = now - state.leadSeenAt;
  // Before the session begins the planned instant stands; one that was opened early does not wait for it.
  const isKnown = since < seenInterval && (since >= 0 || state.status !== "open");
  if (isKnown) return state;
  return { ...state, leadSeenAt: now };
}

/** A participant takes over from a lead who is away: someone has to be able to go on. */
export function takeLead(state: SessionState, actor: SessionActor, now: number): SessionState | SessionRefusal {
  if (state.leadId === actor.id) return "lead.already-yours";
  if (now < leadAwayAt(state)) return "lead.is-present";
  return { ...state, leadId: actor.id, leadSeenAt: now };
}

/** The lead gives the lead to a participant who is present. */
export function handLead(state: SessionState, to: string, now: number): SessionState | SessionRefusal {
  if (state.leadId === to) return "lead.already-yours";
  const next = state.participants[to];
  if (!next?.isPresent || next.part !== "participant") return "lead.to-absent";
  return { ...state, leadId: to, leadSeenAt: now };
}
