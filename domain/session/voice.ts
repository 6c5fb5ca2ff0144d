import type { Collected, Voice } from "../methods/method.ts";
import { currentCasus, currentPhase, isRevealed, type KnownState } from "./state.ts";

/** Whether this person is among those a phase means by a voice. Observers never are. */
export function hasVoice(state: KnownState, memberId: string, voice: Voice): boolean {
  if (state.participants[memberId]?.part !== "participant") return false;
  switch (voice) {
    case "everyone":
      return true;
    case "group":
      return currentCasus(state)?.inbrengerId !== memberId;
    case "inbrenger":
      return currentCasus(state)?.inbrengerId === memberId;
    case "facilitator":
      return state.leadId === memberId;
    case "nobody":
      return false;
  }
}

/** What a person can put down in a session, besides the shared text. */
export type Writing = "card" | "rating" | "quadrant" | Collected;

/** Whether this person may now put this down. A hidden phase takes nothing more once it lies open. */
export function mayWrite(state: KnownState, memberId: string, what: Writing): boolean {
  const current = currentPhase(state);
  if (state.status !== "open" || !state.position || !current) return false;
  const { phase } = current;
  const { workspace } = phase;
  const isBlind = !isRevealed(state, state.position.casusId, phase.id);
  switch (what) {
    case "card":
      return workspace.kind === "cards" && (isBlind || !workspace.hidden) && hasVoice(state, memberId, phase.writes);
    case "rating":
    case "quadrant":
      return workspace.kind === what && isBlind && hasVoice(state, memberId, phase.writes);
    case "consensus":
      return phase.collects.includes(what) && hasVoice(state, memberId, "facilitator");
    case "kern":
    case "insight":
      return (
        phase.collects.includes(what) &&
        (hasVoice(state, memberId, "inbrenger") || hasVoice(state, memberId, "facilitator"))
      );
    case "afspraak":
    case "lesson":
      return phase.collects.includes(what) && hasVoice(state, memberId, "everyone");
  }
}
