import type { SessionActor, SessionRefusal } from "./command.ts";
import { currentPhase, type SessionState } from "./state.ts";
import { hasVoice } from "./voice.ts";

/** Seats someone. Whoever comes late sees the same state as everybody else, and so is at once in the right place. */
export function join(state: SessionState, actor: SessionActor, now: number): SessionState {
  const known = state.participants[actor.id];
  const attendedAt = known?.attendedAt ?? (state.status === "open" ? now : null);
  if (known?.isPresent && known.attendedAt === attendedAt) return state;
  const seated = { part: known?.part ?? actor.part, isPresent: true, attendedAt };
  return { ...state, participants: { ...state.participants, [actor.id]: seated } };
}

/** Someone gets up. What they wrote stays, and a turn that was theirs goes on. */
export function leave(state: SessionState, actor: SessionActor): SessionState {
  const known = state.participants[actor.id];
  if (!known?.isPresent) return state;
  const left = { ...state, participants: { ...state.participants, [actor.id]: { ...known, isPresent: false } } };
  return state.turn === actor.id ? { ...left, turn: turnAfter(left, actor.id) } : left;
}

/** Opens the session: the lead sits down, and everybody who was waiting is at the table from now on. */
export function open(state: SessionState, actor: SessionActor, now: number): SessionState {
  const seated = join({ ...state, status: "open", openedAt: now }, actor, now);
  const participants = Object.fromEntries(
    Object.entries(seated.participants).map(([id, person]) => [
      id,
      person.isPresent ? { ...person, attendedAt: person.attendedAt ?? now } : person,
    ]),
  );
  return { ...seated, participants };
}

/** Sets or clears someone's mark for the phase on the table; a mark that is already so changes nothing. */
export function mark(
  state: SessionState,
  list: "ready" | "written",
  actor: SessionActor,
  isSet: boolean,
): SessionState {
  const key = currentPhase(state)?.key;
  if (key === undefined) return state;
  const marked = state[list][key] ?? [];
  if (marked.includes(actor.id) === isSet) return state;
  const changed = isSet ? [...marked, actor.id] : marked.filter((id) => id !== actor.id);
  return { ...state, [list]: { ...state[list], [key]: changed } };
}

/** Who is first in a round; null when the phase is none. */
export function firstTurn(state: SessionState): string | null {
  return currentPhase(state)?.phase.workspace.kind === "round" ? (speakers(state)[0] ?? null) : null;
}

/** Lets the turn go on, by whoever has it or by the lead. */
export function pass(state: SessionState, actor: SessionActor): SessionState | SessionRefusal {
  if (state.turn === null) return "turn.none";
  if (state.turn !== actor.id && state.leadId !== actor.id) return "turn.not-yours";
  return { ...state, turn: turnAfter(state, state.turn) };
}

/** Everybody who sits and speaks, in the order in which they came. */
function speakers(state: SessionState): string[] {
  const voice = currentPhase(state)?.phase.speaks ?? "nobody";
  return Object.keys(state.participants).filter(
    (id) => state.participants[id]?.isPresent && hasVoice(state, id, voice),
  );
}

function turnAfter(state: SessionState, memberId: string): string | null {
  const order = Object.keys(state.participants);
  const speaking = new Set(speakers(state));
  return order.slice(order.indexOf(memberId) + 1).find((id) => speaking.has(id)) ?? null;
}
