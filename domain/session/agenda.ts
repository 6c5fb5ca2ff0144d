import type { SessionActor, SessionRefusal } from "./command.ts";
import { enterPhase, layOpen } from "./phase.ts";
import { currentPhase, phasesOf, type AgendaItem, type SessionState } from "./state.ts";
import { isHidden } from "../methods/method.ts";
import { waitedFor, type OnPaper } from "./waiting.ts";

/** Puts a casus at the end of the agenda. */
export function bring(
  state: SessionState,
  { casusId, inbrengerId }: { casusId: string; inbrengerId: string },
): SessionState | SessionRefusal {
  if (state.agenda.some((item) => item.casusId === casusId)) return "casus.on-agenda";
  return { ...state, agenda: [...state.agenda, { casusId, inbrengerId, startedAt: null, finishedAt: null }] };
}

/** Takes a casus off the agenda, by its inbrenger or the lead, as long as it has not begun; its dots go with it. */
export function withdraw(state: SessionState, casusId: string, actor: SessionActor): SessionState | SessionRefusal {
  const item = state.agenda.find((item) => item.casusId === casusId);
  if (!item) return "casus.unknown";
  if (item.inbrengerId !== actor.id && state.leadId !== actor.id) return "casus.not-yours";
  if (item.startedAt !== null) return "casus.begun";
  const choices = Object.fromEntries(
    Object.entries(state.choices).map(([id, chosen]) => [id, chosen.filter((other) => other !== casusId)]),
  );
  return { ...state, choices, agenda: state.agenda.filter((other) => other !== item) };
}

/** Lays a casus on the table, in the first phase of the method; an opening is over with it. */
export function startCasus(state: SessionState, casusId: string, now: number): SessionState | SessionRefusal {
  if (state.position && state.position.casusId !== null) return "casus.on-table";
  const item = state.agenda.find((item) => item.casusId === casusId);
  if (!item) return "casus.unknown";
  if (item.finishedAt !== null) return "casus.finished";
  return enterPhase(withItem(state, { ...item, startedAt: now }), casusId, 0, now) ?? "casus.not-by-method";
}

/**
 * Goes on to the next phase. Leaving a hidden phase lays it open: what people wrote is there to be used. A phase that
 * asks everybody to write is left when everybody has.
 */
export function next(state: SessionState, now: number, onPaper: OnPaper): SessionState | SessionRefusal {
  if (!state.position) return "casus.none-on-table";
  const { casusId, phase } = state.position;
  if (!phasesOf(state, casusId)[phase + 1]) return "phase.last";
  if (waitedFor(state, onPaper).length > 0) return "phase.not-all-written";
  return enterPhase(layOpen(state), casusId, phase + 1, now) ?? "phase.last";
}

/** Goes back one phase, unless the border was one-way; its clock begins anew, and what lay open stays open. */
export function back(state: SessionState, now: number): SessionState | SessionRefusal {
  if (!state.position) return "casus.none-on-table";
  const { casusId, phase } = state.position;
  if (phase > 0 && currentPhase(state)?.phase.isOneWay) return "phase.one-way";
  return enterPhase(state, casusId, phase - 1, now) ?? "phase.first";
}

/** Lays open what people made in the hidden phase on the table. */
export function reveal(state: SessionState, onPaper: OnPaper): SessionState | SessionRefusal {
  const current = currentPhase(state);
  if (!current || !isHidden(current.phase)) return "phase.not-hidden";
  if (state.revealed.includes(current.key)) return "phase.already-revealed";
  return waitedFor(state, onPaper).length > 0 ? "phase.not-all-written" : layOpen(state);
}

/** Takes the casus off the table for good. What was hidden and not revealed stays with its writers. */
export function finishCasus(state: SessionState, now: number): SessionState | SessionRefusal {
  const item = state.agenda.find((item) => item.casusId === state.position?.casusId);
  if (!item) return "casus.none-on-table";
  return withoutPhase(withItem(state, { ...item, finishedAt: now }));
}

/** Closes a session with no casus on the table. The opening, and casussen that trios were at, end with it. */
export function close(state: SessionState, now: number): SessionState | SessionRefusal {
  if (state.position && state.position.casusId !== null) return "casus.on-table";
  const agenda = state.agenda.map((item) =>
    item.startedAt !== null && item.finishedAt === null ? { ...item, finishedAt: now } : item,
  );
  return { ...withoutPhase(state), agenda, status: "closed", closedAt: now };
}

function withoutPhase(state: SessionState): SessionState {
  return { ...state, position: null, clock: null, round: null, speakerId: null, hands: [], help: null };
}

function withItem(state: SessionState, changed: AgendaItem): SessionState {
  return { ...state, agenda: state.agenda.map((item) => (item.casusId === changed.casusId ? changed : item)) };
}
