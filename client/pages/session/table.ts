import { allPhases, isHidden, type Phase } from "../../../domain/methods/method.ts";
import { currentPhase, phaseKey, phasesOf, type Position } from "../../../domain/session/state.ts";
import { isAskedFor } from "../../../domain/session/voice.ts";
import type { Shown, ShownPerson, State } from "./shown.ts";

/** A phase, by its index: of a casus, or of the opening when there is none. */
export type Place = Position;

export const isSamePlace = (a: Place | null | undefined, b: Place | null | undefined): boolean =>
  a?.casusId === b?.casusId && a?.phase === b?.phase;

/** The phase at a place, with its key; undefined between casussen. */
export function phaseAt(state: State, place: Place | null): { phase: Phase; key: string } | undefined {
  const phase = place ? phasesOf(state, place.casusId)[place.phase] : undefined;
  return place && phase ? { phase, key: phaseKey(place.casusId, phase.id) } : undefined;
}

/** Who of those whom the phase on the table asks is done with it, and who is waited for; only who is present. */
export function readiness(state: State): { ready: string[]; waiting: string[] } {
  const current = currentPhase(state);
  if (!current) return { ready: [], waiting: [] };
  const marked = new Set(state.ready[current.key]);
  const asked = Object.keys(state.participants).filter(
    (id) => state.participants[id]?.isPresent && isAskedFor(state, id, "ready"),
  );
  return { ready: asked.filter((id) => marked.has(id)), waiting: asked.filter((id) => !marked.has(id)) };
}

/** For whom a reveal comes too soon: a number of people who wrote nothing, or those who are not done. */
export type TooSoon = { kind: "unwritten"; missing: number; asked: number } | { kind: "not-ready"; who: string[] };

/**
 * What speaks against laying open the phase on the table now; undefined when nothing does. On cards somebody has written
 * or has not, and the table knows how many. One answer is not yet a whole list: of scores each says to be done.
 */
export function tooSoonToReveal(state: State): TooSoon | undefined {
  const current = currentPhase(state);
  if (!current) return undefined;
  const { waiting } = readiness(state);
  if (current.phase.workspace.kind !== "cards") {
    return waiting.length > 0 ? { kind: "not-ready", who: waiting } : undefined;
  }
  const excused = state.excused[current.key] ?? [];
  const asked = Object.entries(state.participants).filter(
    ([id, { isPresent }]) => isPresent && !excused.includes(id) && isAskedFor(state, id, "written"),
  ).length;
  const missing = Math.max(0, asked - (state.written[current.key] ?? 0));
  return missing > 0 ? { kind: "unwritten", missing, asked } : undefined;
}

export type PersonStatus = "ready" | "busy" | "here" | "away";
export type PersonRow = ShownPerson & { status: PersonStatus; isLead: boolean; isInbrenger: boolean; isMe: boolean };

/**
 * Everybody of the session with what is known of them now, in the order of the invitation. `connected` are the people
 * whose screen is in the room; null while this screen itself is not, and then only who sat down is known.
 */
export function peopleRows({ people, state, me }: Shown, connected: ReadonlySet<string> | null): PersonRow[] {
  const { ready, waiting } = readiness(state);
  const inbrengerId = state.agenda.find(({ casusId }) => casusId === state.position?.casusId)?.inbrengerId;
  return people.map((person) => {
    const sits = state.participants[person.id]?.isPresent === true;
    const isHere = sits && (person.id === me.id || connected === null || connected.has(person.id));
    const status = (): PersonStatus => {
      if (!isHere) return "away";
      if (ready.includes(person.id)) return "ready";
      return waiting.includes(person.id) ? "busy" : "here";
    };
    return {
      ...person,
      status: status(),
      isLead: person.id === state.leadId,
      isInbrenger: person.id === inbrengerId,
      isMe: person.id === me.id,
    };
  });
}

export type Step = { id: string; title: string; minutes: number; when: "done" | "now" | "later" };

/**
 * The phases of the casus on the table, or of the opening; between casussen all of a casus are still to come, and before
 * the session opens all there are.
 */
export function stepsOf(state: State): Step[] {
  const at = state.position?.phase ?? -1;
  const ahead = state.status === "planned" ? allPhases(state.method) : state.method.phases;
  const phases = state.position ? phasesOf(state, state.position.casusId) : ahead;
  return phases.map(({ id, title, minutes }, index) => {
    const when = index < at ? "done" : index === at ? "now" : "later";
    return { id, title, minutes, when };
  });
}

export type MainAction = "open" | "reveal" | "revealAndGo" | "next" | "finish" | "close" | "start" | null;

/**
 * The one thing a lead does next. Where the next phase compares what is hidden now, laying it open and going on are one
 * step; cards are revealed and talked over in their own phase. "start": one of the agenda is to be chosen.
 */
export function mainAction(state: State): MainAction {
  if (state.status === "closed" || state.status === "cancelled") return null;
  if (state.status === "planned") return "open";
  const current = currentPhase(state);
  if (!current || !state.position) {
    return state.agenda.length > 0 && state.agenda.every(({ finishedAt }) => finishedAt !== null) ? "close" : "start";
  }
  const { casusId, phase } = state.position;
  const following = phasesOf(state, casusId)[phase + 1];
  if (isHidden(current.phase) && !state.revealed.includes(current.key)) {
    const compares = following && "compares" in following.workspace ? following.workspace.compares : undefined;
    return compares === current.phase.id ? "revealAndGo" : "reveal";
  }
  if (following) return "next";
  if (casusId !== null) return "finish";
  return state.method.phases.length > 0 ? "start" : "close";
}

/** Which casus of how many is on the table, counted from 1; 0 between casussen. */
export function casusNumber(state: State, casusId: string | null | undefined): number {
  return state.agenda.findIndex((item) => item.casusId === casusId) + 1;
}

/** Who came to the table and who went, between two states; not the person at this screen. */
export function comingAndGoing(before: State, after: State, meId: string): { came: string[]; went: string[] } {
  const sitting = (state: State) =>
    Object.keys(state.participants).filter((id) => id !== meId && state.participants[id]?.isPresent);
  const was = new Set(sitting(before));
  const is = new Set(sitting(after));
  return { came: [...is].filter((id) => !was.has(id)), went: [...was].filter((id) => !is.has(id)) };
}
