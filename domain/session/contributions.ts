import type { Phase } from "../methods/method.ts";
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

type Written = { phaseId: string; fields?: Readonly<Record<string, string>> | null };

/** What stands in the fields that the phase of a card asked for, in the words of the method; nothing for a card that is one text. */
export function saidInFields(
  phases: readonly Phase[],
  { phaseId, fields }: Written,
): { title: string; value: string }[] {
  const workspace = phases.find(({ id }) => id === phaseId)?.workspace;
  const asked = workspace?.kind === "cards" ? (workspace.fields ?? []) : [];
  return asked.flatMap(({ id, title, choices }) => {
    const value = fields?.[id];
    return value ? [{ title, value: choices?.find((choice) => choice.id === value)?.title ?? value }] : [];
  });
}
