import { allPhases } from "../methods/method.ts";
import type { SessionRefusal } from "./command.ts";
import { currentPhase, type AgendaItem, type KnownState, type SessionState } from "./state.ts";

/** The most seats of a trio: a fourth only joins who comes late, and advises. */
const mostSeats = 4;

/** The trio somebody sits in, counted from 0; -1 for nobody's. */
export function trioOf(state: Pick<KnownState, "trios">, memberId: string): number {
  return state.trios.findIndex((seats) => seats.includes(memberId));
}

/**
 * How many trios there can have been so far, those that were dissolved when people got other seats included: everybody sat in
 * one at a time. None in a method that does not work in trios.
 */
export function triosAtMost({ method, participants }: Pick<KnownState, "method" | "participants">): number {
  const works = allPhases(method).some(({ workspace }) => workspace.kind === "trio");
  return works ? Object.keys(participants).length : 0;
}

/** Whose question it is now in this person's trio; null outside trios, and where the seat of the client is empty. */
export function clientFor(state: KnownState, memberId: string): string | null {
  const workspace = currentPhase(state)?.phase.workspace;
  if (workspace?.kind !== "trio") return null;
  return state.trios[trioOf(state, memberId)]?.[workspace.client] ?? null;
}

/** Everybody whose question it is now, one a trio. */
function clients(state: KnownState): Set<string> {
  return new Set(Object.keys(state.participants).filter((id) => clientFor(state, id) === id));
}

/**
 * Divides people in threes. What is left over makes pairs and no fours, so that everybody is client once: a pair has a
 * round without a client. Fewer than two people are one group.
 */
export function divideInTrios(people: readonly string[]): string[][] {
  const pairs = people.length < 2 ? 0 : (3 - (people.length % 3)) % 3;
  const inThrees = Math.max(people.length - 2 * pairs, 0);
  const trios: string[][] = [];
  for (let at = 0; at < people.length; at += at < inThrees ? 3 : 2) {
    trios.push(people.slice(at, at + (at < inThrees ? 3 : 2)));
  }
  return trios;
}

/** Seats everybody who is present in the trios that the lead made. */
export function seatTrios(state: SessionState, trios: readonly (readonly string[])[]): SessionState | SessionRefusal {
  const seated = trios.flat();
  const isSound =
    new Set(seated).size === seated.length &&
    trios.every((seats) => seats.length >= 2 && seats.length <= mostSeats) &&
    seated.every((id) => state.participants[id]?.part === "participant") &&
    presentIn(state).every((id) => seated.includes(id));
  return isSound ? { ...state, trios: trios.map((seats) => [...seats]) } : "trio.seats";
}

/** Trios for a phase that works in them: those there are, with whoever has none yet in the smallest. */
export function withTrios(state: SessionState): SessionState {
  if (currentPhase(state)?.phase.workspace.kind !== "trio") return state;
  const present = presentIn(state);
  if (state.trios.length === 0) return { ...state, trios: divideInTrios(present) };
  const late = present.filter((id) => trioOf(state, id) < 0);
  if (late.length === 0) return state;
  const trios = state.trios.map((seats) => [...seats]);
  for (const id of late) {
    const smallest = trios.toSorted((a, b) => a.length - b.length)[0];
    if (smallest && smallest.length < mostSeats) smallest.push(id);
    else trios.push([id]);
  }
  return { ...state, trios };
}

/**
 * The agenda as the rounds go: while it is somebody's question in a trio their casus is going on, and at no other time.
 * It follows from who sits where, so it holds for who sits down late, brings a casus late or is given another seat.
 */
export function withCasussenOfClients(state: SessionState, now: number): SessionState {
  if (currentPhase(state)?.phase.workspace.kind !== "trio") return state;
  const asking = clients(state);
  const agenda = state.agenda.map((item) => {
    const isAsked = asking.has(item.inbrengerId) && isFirstOf(state, item);
    const isGoing = item.startedAt !== null && item.finishedAt === null;
    if (isAsked === isGoing) return item;
    return isAsked ? { ...item, startedAt: item.startedAt ?? now, finishedAt: null } : { ...item, finishedAt: now };
  });
  return agenda.every((item, index) => item === state.agenda[index]) ? state : { ...state, agenda };
}

/** One casus a client: a second one waits for another session. */
function isFirstOf({ agenda }: SessionState, item: AgendaItem): boolean {
  return agenda.find(({ inbrengerId }) => inbrengerId === item.inbrengerId) === item;
}

function presentIn(state: SessionState): string[] {
  return Object.keys(state.participants).filter((id) => {
    const person = state.participants[id];
    return person?.isPresent && person.part === "participant";
  });
}
