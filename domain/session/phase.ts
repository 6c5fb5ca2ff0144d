import { isHidden } from "../methods/method.ts";
import { startClock } from "./clock.ts";
import { startRound } from "./round.ts";
import { currentPhase, phaseKey, phasesOf, type SessionState } from "./state.ts";
import { withTrios } from "./trios.ts";

/** Begins a phase with its clock, its turns, and what was kept back until it; undefined when there is no such phase. */
export function enterPhase(
  state: SessionState,
  casusId: string | null,
  index: number,
  now: number,
): SessionState | undefined {
  const phase = phasesOf(state, casusId)[index];
  if (!phase) return undefined;
  const clock = startClock(phase.minutes, now);
  const fresh = { ...state, position: { casusId, phase: index }, clock, speakerId: null, hands: [], help: null };
  const entered = withTrios(withTold(fresh, casusId, phase.id));
  return { ...entered, round: startRound(entered, now) };
}

/** Lays open what was made in the hidden phase on the table. */
export function layOpen(state: SessionState): SessionState {
  const current = currentPhase(state);
  return current && isHidden(current.phase) ? withRevealed(state, current.key) : state;
}

/** Lays open what the inbrenger kept back until this phase. */
function withTold(state: SessionState, casusId: string | null, phaseId: string): SessionState {
  return phasesOf(state, casusId).reduce(
    (told, { withholds }) =>
      withholds?.opensIn === phaseId ? withRevealed(told, phaseKey(casusId, withholds.id)) : told,
    state,
  );
}

function withRevealed(state: SessionState, key: string): SessionState {
  return state.revealed.includes(key) ? state : { ...state, revealed: [...state.revealed, key] };
}
