import { isHidden, type Collected, type Phase, type Voice } from "../methods/method.ts";
import type { Handling } from "../methods/workspace.ts";
import { currentCasus, currentPhase, isRevealed, type KnownState, type Part } from "./state.ts";
import { clientFor, trioOf } from "./trios.ts";

/** Whose question it is at this person's table: of the casus, or in their trio; null when it is nobody's. */
export function inbrengerFor(state: KnownState, memberId: string): string | null {
  if (worksInTrios(state)) return clientFor(state, memberId);
  return currentCasus(state)?.inbrengerId ?? null;
}

/** Whether this person is among those a phase means by a voice. Observers never are, nor who sits in no trio. */
export function hasVoice(state: KnownState, memberId: string, voice: Voice): boolean {
  if (state.participants[memberId]?.part !== "participant") return false;
  if (worksInTrios(state) && trioOf(state, memberId) < 0) return false;
  switch (voice) {
    case "everyone":
      return true;
    case "group":
      return inbrengerFor(state, memberId) !== memberId;
    case "inbrenger":
      return inbrengerFor(state, memberId) === memberId;
    case "facilitator":
      return state.leadId === memberId;
    case "nobody":
      return false;
  }
}

/** The mark that somebody is done with the phase on the table, or has put something on paper in it. */
export type Mark = "ready" | "written";

/**
 * Whether the phase on the table asks this person for a mark. To have written is of those who may write. To be done is
 * of them as well where the phase hides what they write, and of everybody with a voice where it does not.
 */
export function isAskedFor(state: KnownState, memberId: string, mark: Mark): boolean {
  const phase = currentPhase(state)?.phase;
  if (!phase) return false;
  return hasVoice(state, memberId, mark === "written" || isHidden(phase) ? phase.writes : "everyone");
}

/** What a person can put down in a session, besides the shared text. */
export type Writing = "card" | "withheld" | "rating" | "judgement" | "tag" | "vote" | "group" | Collected;

/**
 * Whether this person may now put this down. A hidden phase takes nothing more once it lies open, and what its cards come
 * to is put down only then: nobody is to know what the inbrenger takes from them before having read them.
 */
export function mayWrite(state: KnownState, memberId: string, what: Writing): boolean {
  const current = currentPhase(state);
  if (state.status !== "open" || !state.position || !current) return false;
  const { phase } = current;
  const { workspace } = phase;
  const isBlind = !isRevealed(state, state.position.casusId, phase.id);
  const has = (voice: Voice | undefined) => voice !== undefined && hasVoice(state, memberId, voice);
  switch (what) {
    case "card":
      return workspace.kind === "cards" && (isBlind || !workspace.hidden) && has(phase.writes);
    case "withheld":
      return withheldNow(state).length > 0 && has("inbrenger");
    case "rating":
      return workspace.kind === "rating" && !("instrument" in workspace) && isBlind && has(phase.writes);
    case "judgement":
      return isJudged(phase) && isBlind && has(phase.writes);
    case "tag":
      return has(handlingOf(state)?.tags?.by);
    case "vote":
      return has(handlingOf(state)?.votes?.by);
    case "group":
      return has(handlingOf(state)?.groups?.by) || (handlingOf(state)?.groups !== undefined && has("facilitator"));
    case "consensus":
      return phase.collects.includes(what) && has("facilitator");
    case "kern":
    case "insight":
      if (workspace.kind === "cards" && isBlind) return false;
      return phase.collects.includes(what) && (has("inbrenger") || has("facilitator"));
    case "afspraak":
    case "lesson":
      return phase.collects.includes(what) && has("everyone");
  }
}

/**
 * Whether something may be recorded about this casus now: it lies on the table, or it is the casus of the client in
 * this person's trio.
 */
export function isOnTable(state: KnownState, memberId: string, casusId: string): boolean {
  if (!worksInTrios(state)) return state.position?.casusId === casusId;
  const item = state.agenda.find((item) => item.casusId === casusId);
  return item !== undefined && item.startedAt !== null && clientFor(state, memberId) === item.inbrengerId;
}

/** What may be done with the cards that lie open in the phase on the table; undefined while they do not. */
export function handlingOf(state: KnownState): Handling | undefined {
  const current = currentPhase(state);
  if (!current || !state.position) return undefined;
  const { workspace } = current.phase;
  if (workspace.kind === "board") return workspace;
  if (workspace.kind !== "cards") return undefined;
  return isRevealed(state, state.position.casusId, current.phase.id) ? workspace : undefined;
}

/** The phases whose cards lie on the table in this phase: its own, or those that it works with. */
export function phasesOnBoard(phase: Phase): readonly string[] {
  if (phase.workspace.kind === "board") return phase.workspace.of;
  return phase.workspace.kind === "cards" ? [phase.id] : [];
}

/** What the inbrenger still keeps back: asked for in a phase up to this one, and not told yet. */
export function withheldNow(state: KnownState) {
  const { position, method } = state;
  if (!position || position.casusId === null) return [];
  const { casusId } = position;
  return method.phases
    .slice(0, position.phase + 1)
    .flatMap(({ withholds }) => (withholds && !isRevealed(state, casusId, withholds.id) ? [withholds] : []));
}

/** Whether a phase asks everyone for a judgement of their own: a mensbeeld, or an instrument. */
export function isJudged({ workspace }: Phase): boolean {
  return workspace.kind === "quadrant" || (workspace.kind === "rating" && "instrument" in workspace);
}

/**
 * Whether this person may write the text that the table shares, or that of their trio: between casussen everybody who
 * takes part, in a phase whoever it says. Rooms ask this, so that who is to be silent cannot write either.
 */
export function mayWriteText(state: KnownState, memberId: string): boolean {
  if (state.status !== "open") return false;
  const current = currentPhase(state);
  return hasVoice(state, memberId, current ? current.phase.writes : "everyone");
}

/**
 * Access to the shared text for those who are invited, by their part. A screen may be there before its person sits down: it may
 * write what they may write then.
 */
export function tableAccess(
  state: KnownState,
  invited: Readonly<Record<string, Part>>,
): Record<string, "write" | "read"> {
  return Object.fromEntries(
    Object.entries(invited).map(([id, part]) => {
      const chair = { part, isPresent: false, attendedAt: null };
      const seated = { ...state, participants: { [id]: chair, ...state.participants } };
      return [id, mayWriteText(seated, id) ? "write" : "read"];
    }),
  );
}

/** Access to the text of a trio for those who sit in it; nobody else has any, the lead included. */
export function trioAccess(state: KnownState, trio: number): Record<string, "write" | "read"> {
  const seats = state.trios[trio] ?? [];
  return Object.fromEntries(seats.map((id) => [id, worksInTrios(state) && mayWriteText(state, id) ? "write" : "read"]));
}

function worksInTrios(state: KnownState): boolean {
  return currentPhase(state)?.phase.workspace.kind === "trio";
}
