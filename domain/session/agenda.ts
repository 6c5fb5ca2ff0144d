import { isHidden } from "../methods/method.ts";
import { startClock } from "./clock.ts";
import type { SessionActor, SessionRefusal } from "./command.ts";
import { currentPhase, type AgendaItem, type SessionState } from "./state.ts";
import { firstTurn } from "./table.ts";

/** Puts a casus at the end of the agenda. */
export function bring(
  state: SessionState,
  { casusId, inbrengerId }: { casusId: string; inbrengerId: string },
): SessionState | SessionRefusal {
  if (state.agenda.some((item) => item.casusId === casusId)) return "casus.on-agenda";
  return { ...state, agenda: [...state.agenda, { casusId, inbrengerId, startedAt: null, finishedAt: null }] };
}

/** Takes a casus off the agenda, by its inbrenger or the lead, as long as it has not begun. */
export function withdraw(state: SessionState, casusId: string, actor: SessionActor): SessionState | SessionRefusal {
  const item = state.agenda.find((item) => item.casusId === casusId);
  if (!item) return "casus.unknown";
  if (item.inbrengerId !== actor.id && state.leadId !== actor.id) return "casus.not-yours";
  if (item.startedAt !== null) return "casus.begun";
  return { ...state, agenda: state.agenda.filter((other) => other !== item) };
}

/** Lays a casus on the table, in the first phase of the method. */
export function startCasus(state: SessionState, casusId: string, now: number): SessionState | SessionRefusal {
  if (state.position) return "casus.on-table";
  const item = state.agenda.find((item) => item.casusId === casusId);
  if (!item) return "casus.unknown";
  if (item.finishedAt !== null) return "casus.finished";
  return enterPhase(withItem(state, { ...item, startedAt: now }), casusId, 0, now) ?? "phase.last";
}

/** Goes on to the next phase. Leaving a hidden phase lays it open: what people wrote is there to be used. */
export function next(state: SessionState, now: number): SessionState | SessionRefusal {
  if (!state.position) return "casus.none-on-table";
  const { casusId, phase } = state.position;
  return enterPhase(layOpen(state), casusId, phase + 1, now) ?? "phase.last";
}

/** Goes back one phase; its clock begins anew, and what lay open stays open. */
export function back(state: SessionState, now: number): SessionState | SessionRefusal {
  if (!state.position) return "casus.none-on-table";
  return enterPhase(state, state.position.casusId, state.position.phase - 1, now) ?? "phase.first";
}

/** Lays open what people made in the hidden phase on the table. */
export function reveal(state: SessionState): SessionState | SessionRefusal {
  const current = currentPhase(state);
  if (!current || !isHidden(current.phase)) return "phase.not-hidden";
  return state.revealed.includes(current.key) ? "phase.already-revealed" : layOpen(state);
}

/** Takes the casus off the table for good. What was hidden and not revealed stays with its writers. */
export function finishCasus(state: SessionState, now: number): SessionState | SessionRefusal {
  const item = state.agenda.find((item) => item.casusId === state.position?.casusId);
  if (!item) return "casus.none-on-table";
  return { ...withItem(state, { ...item, finishedAt: now }), position: null, clock: null, turn: null };
}

function layOpen(state: SessionState): SessionState {
  const current = currentPhase(state);
  if (!current || !isHidden(current.phase) || state.revealed.includes(current.key)) return state;
  return { ...state, revealed: [...state.revealed, current.key] };
}

function enterPhase(state: SessionState, casusId: string, index: number, now: number): SessionState | undefined {
  const phase = state.method.phases[index];
  if (!phase) return undefined;
  const entered = { ...state, position: { casusId, phase: index }, clock: startClock(phase.minutes, now) };
  return { ...entered, turn: firstTurn(entered) };
}

function withItem(state: SessionState, changed: AgendaItem): SessionState {
  return { ...state, agenda: state.agenda.map((item) => (item.casusId === changed.casusId ? changed : item)) };
}
