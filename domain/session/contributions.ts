import type { CardRules } from "../methods/workspace.ts";
import { currentCasus, phaseKey, phasesOf, type KnownState, type SessionState } from "./state.ts";
import { hasVoice } from "./voice.ts";

/** Cards that a key of the state stands for: the phase they are kept under, their rules, and who may have written them. */
export type AskedCards = { casusId: string; phaseId: string; rules: CardRules; writers: string[] };

/**
 * What cards lie behind a phase key while its casus is on the table; undefined for a phase that asks for none. A draft on
 * the sheet of anybody else is not a card of the phase, whatever a client wrote there.
 */
export function cardsBehind(state: SessionState, key: string): AskedCards | undefined {
  const casus = currentCasus(state);
  if (!casus) return undefined;
  const { casusId, inbrengerId } = casus;
  for (const { id, workspace, writes, withholds } of phasesOf(state, casusId)) {
    if (workspace.kind === "cards" && phaseKey(casusId, id) === key) {
      const writers = Object.keys(state.participants).filter((member) => hasVoice(state, member, writes));
      return { casusId, phaseId: id, rules: workspace, writers };
    }
    if (withholds && phaseKey(casusId, withholds.id) === key) {
      return { casusId, phaseId: withholds.id, rules: {}, writers: [inbrengerId] };
    }
  }
  return undefined;
}

/** The phases of the method whose cards have no author outside the database. */
export function anonymousPhases({ method }: Pick<KnownState, "method">): Set<string> {
  return new Set(
    method.phases.flatMap(({ id, workspace }) => (workspace.kind === "cards" && workspace.isAnonymous ? [id] : [])),
  );
}
