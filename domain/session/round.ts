import type { SessionActor, SessionRefusal } from "./command.ts";
import { currentPhase, type SessionState } from "./state.ts";
import { hasVoice } from "./voice.ts";

/** Everyone in turn: the first of the queue has the turn, since `turnStartedAt` (ms); empty when all have had it. */
export type Round = { queue: string[]; spoken: string[]; turnStartedAt: number };

/** The round that a phase begins with, in the order in which people came; null when the phase is none. */
export function startRound(state: SessionState, now: number): Round | null {
  if (currentPhase(state)?.phase.workspace.kind !== "round") return null;
  return { queue: Object.keys(state.participants).filter((id) => speaks(state, id)), spoken: [], turnStartedAt: now };
}

/** Lets the turn go on to the next, by whoever has it or by the lead. */
export function pass(state: SessionState, actor: SessionActor, now: number): SessionState | SessionRefusal {
  return takeTurn(state, actor, now, ({ queue: [first = "", ...rest], spoken }) => ({
    queue: rest,
    spoken: [...spoken, first],
  }));
}

/** Puts whoever has the turn at the back of the queue. */
export function defer(state: SessionState, actor: SessionActor, now: number): SessionState | SessionRefusal {
  return takeTurn(state, actor, now, ({ queue: [first = "", ...rest], spoken }) => ({
    queue: [...rest, first],
    spoken,
  }));
}

/** A round with whoever sits down late at its end, and without whoever got up: nobody waits for an empty chair. */
export function roundAfter(state: SessionState, now: number): Round | null {
  const { round } = state;
  if (!round) return null;
  const known = new Set([...round.queue, ...round.spoken]);
  const came = Object.keys(state.participants).filter((id) => speaks(state, id) && !known.has(id));
  const queue = [...round.queue.filter((id) => speaks(state, id)), ...came];
  const isSame = queue.length === round.queue.length && queue.every((id, index) => id === round.queue[index]);
  if (isSame) return round;
  return { ...round, queue, turnStartedAt: queue[0] === round.queue[0] ? round.turnStartedAt : now };
}

function takeTurn(
  state: SessionState,
  actor: SessionActor,
  now: number,
  change: (round: Round) => Pick<Round, "queue" | "spoken">,
): SessionState | SessionRefusal {
  const { round } = state;
  const turn = round?.queue[0];
  if (!round || turn === undefined) return "turn.none";
  if (turn !== actor.id && state.leadId !== actor.id) return "turn.not-yours";
  return { ...state, round: { ...change(round), turnStartedAt: now } };
}

function speaks(state: SessionState, memberId: string): boolean {
  const voice = currentPhase(state)?.phase.speaks ?? "nobody";
  return state.participants[memberId]?.isPresent === true && hasVoice(state, memberId, voice);
}
