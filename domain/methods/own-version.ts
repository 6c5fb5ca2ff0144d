import { allPhases, type Method, type Phase } from "./method.ts";

/** What a team may say otherwise of a phase; rules, voices and workspace stay those of the method. */
export type PhaseWording = Pick<Phase, "id" | "title" | "instruction" | "minutes">;

/** The longest that a phase can take, in minutes. */
export const mostPhaseMinutes = 120;

/** A team's own version begins as the method that it was copied from, under an id and a version of its own. */
export function copyMethod(base: Method, { id, title }: { id: string; title: string }): Method {
  return { ...base, id, title, version: "1" };
}

/**
 * The method with other words and minutes for some of its phases, as its next version; null when a phase is named that
 * it does not have. Minutes that are changed are no longer those of the source.
 */
export function reworded(
  method: Method,
  { title, phases }: { title: string; phases: readonly PhaseWording[] },
): Method | null {
  const known = new Set(allPhases(method).map(({ id }) => id));
  if (phases.some(({ id }) => !known.has(id))) return null;
  const change = (phase: Phase): Phase => {
    const wording = phases.find(({ id }) => id === phase.id);
    if (!wording) return phase;
    const { minutesAreSourced, ...rest } = { ...phase, ...wording };
    return minutesAreSourced && wording.minutes === phase.minutes ? { ...rest, minutesAreSourced } : rest;
  };
  const version = String(Number(method.version) + 1);
  const own = { ...method, title, version, phases: method.phases.map(change) };
  return method.opening ? { ...own, opening: method.opening.map(change) } : own;
}
