import type { SessionActor, SessionRefusal } from "./command.ts";
import { leaveFloor } from "./floor.ts";
import { enterPhase } from "./phase.ts";
import { roundAfter } from "./round.ts";
import { currentPhase, type SessionState } from "./state.ts";
import { withTrios } from "./trios.ts";
import { isAskedFor, type Mark } from "./voice.ts";

/** Says beforehand that someone will not be there, and gets them up if they were waiting; or takes that back. */
export function sayAbsence(state: SessionState, actor: SessionActor, isAbsent: boolean, now: number): SessionState {
  if (state.absentees.includes(actor.id) === isAbsent) return state;
  if (!isAbsent) return { ...state, absentees: withoutAbsence(state, actor) };
  return { ...leave(state, actor, now), absentees: [...state.absentees, actor.id] };
}

const withoutAbsence = ({ absentees }: SessionState, { id }: SessionActor) =>
  absentees.filter((absentee) => absentee !== id);

/** Seats someone, also who had said not to be there. Whoever comes late sees the same state as everybody else, and so is at once in the right place. */
export function join(state: SessionState, actor: SessionActor, now: number): SessionState {
  const known = state.participants[actor.id];
  const attendedAt = known?.attendedAt ?? (state.status === "open" ? now : null);
  if (known?.isPresent && known.attendedAt === attendedAt) return state;
  const chair = { part: known?.part ?? actor.part, isPresent: true, attendedAt };
  const participants = { ...state.participants, [actor.id]: chair };
  const seated = withTrios({ ...state, participants, absentees: withoutAbsence(state, actor) });
  return { ...seated, round: roundAfter(seated, now) };
}

/** Someone gets up. What they wrote stays, and a turn that was theirs goes on. */
export function leave(state: SessionState, actor: SessionActor, now: number): SessionState {
  const known = state.participants[actor.id];
  if (!known?.isPresent) return state;
  const participants = { ...state.participants, [actor.id]: { ...known, isPresent: false } };
  const left = leaveFloor({ ...state, participants }, actor.id);
  return { ...left, round: roundAfter(left, now) };
}

/** Opens the session: the lead sits down, everybody who was waiting is at the table, and an opening begins. */
export function open(state: SessionState, actor: SessionActor, now: number): SessionState {
  const seated = join({ ...state, status: "open", openedAt: now }, actor, now);
  const participants = Object.fromEntries(
    Object.entries(seated.participants).map(([id, person]) => [
      id,
      person.isPresent ? { ...person, attendedAt: person.attendedAt ?? now } : person,
    ]),
  );
  const opened = { ...seated, participants };
  return enterPhase(opened, null, 0, now) ?? opened;
}

/**
 * Sets or clears someone's mark for the phase on the table; a mark that is already so changes nothing. Whom the phase
 * does not ask sets none: the marks are counted for everybody to see.
 */
export function mark(
  state: SessionState,
  list: Mark,
  actor: SessionActor,
  isSet: boolean,
): SessionState | SessionRefusal {
  const key = currentPhase(state)?.key;
  if (key === undefined) return state;
  if (isSet && !isAskedFor(state, actor.id, list)) return "voice.silent";
  const marked = state[list][key] ?? [];
  if (marked.includes(actor.id) === isSet) return state;
  const changed = isSet ? [...marked, actor.id] : marked.filter((id) => id !== actor.id);
  return { ...state, [list]: { ...state[list], [key]: changed } };
}
