import type { SessionActor, SessionRefusal } from "./command.ts";
import { currentPhase, type SessionState } from "./state.ts";

/** Gives one's dots to casussen of the agenda that have not begun; giving anew takes the place of the last time. */
export function choose(
  state: SessionState,
  casusIds: readonly string[],
  actor: SessionActor,
): SessionState | SessionRefusal {
  const workspace = currentPhase(state)?.phase.workspace;
  if (workspace?.kind !== "agenda" || workspace.dots === undefined) return "phase.no-choice";
  if (new Set(casusIds).size !== casusIds.length || casusIds.length > workspace.dots) return "choice.dots";
  const open = state.agenda.filter(({ startedAt }) => startedAt === null).map(({ casusId }) => casusId);
  if (!casusIds.every((casusId) => open.includes(casusId))) return "casus.unknown";
  return { ...state, choices: { ...state.choices, [actor.id]: [...casusIds] } };
}

/** How many dots each casus has. */
export function dotsOf({ choices }: Pick<SessionState, "choices">, casusId: string): number {
  return Object.values(choices).filter((chosen) => chosen.includes(casusId)).length;
}

/** Says whether one's raw contributions may be kept after closing; they are only when everybody who took part agrees. */
export function consent(state: SessionState, actor: SessionActor, isGiven: boolean): SessionState {
  if (state.consents.includes(actor.id) === isGiven) return state;
  const others = state.consents.filter((id) => id !== actor.id);
  return { ...state, consents: isGiven ? [...others, actor.id] : others };
}

/** Whether everybody who sat at the table as a participant agreed that raw contributions are kept. */
export function keepsContributions({ participants, consents }: SessionState): boolean {
  const took = Object.entries(participants).filter(
    ([, { part, attendedAt }]) => part === "participant" && attendedAt !== null,
  );
  return took.length > 0 && took.every(([id]) => consents.includes(id));
}
