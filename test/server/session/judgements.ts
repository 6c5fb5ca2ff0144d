import { expect } from "vitest";
import { instrumentOf } from "../../../domain/instruments/instrument.ts";
import { mensbeeldAxes } from "../../../domain/mensbeeld.ts";
import type { Phase } from "../../../domain/methods/method.ts";
import { currentPhase, phaseKey, type SessionState } from "../../../domain/session/state.ts";
import { isJudged } from "../../../domain/session/voice.ts";
import type { Peer } from "./peer.ts";
import type { Secrets } from "./secrets.ts";
import { wordOf } from "./words.ts";

type Values = Record<string, number>;

/** Every judgement that was given blind in a run, and what somebody may have been shown of it. */
export class Judgements {
  /** By phase key and member: the last one counts. */
  #given = new Map<string, Map<string, Values>>();

  keep(key: string, memberId: string, values: Values): void {
    const given = this.#given.get(key) ?? new Map<string, Values>();
    this.#given.set(key, given.set(memberId, values));
  }

  /** Whether any lay open; throws when what was shown was still blind, or is not what people gave. */
  check({ state, casussen }: NonNullable<Peer["shown"]>): boolean {
    for (const { id: casusId, judgements, answers } of casussen) {
      const open = new Set(judgements.map(({ phaseId }) => phaseKey(casusId, phaseId)));
      for (const key of open) expect(state.revealed, "judgements that are shown").toContain(key);
      const scored = state.method.phases.find((phase) => phase.workspace.kind === "rating" && !isJudged(phase));
      const blind = answers.filter(({ kind }) => kind !== "consensus");
      if (blind.length > 0) expect(state.revealed, "scores shown").toContain(phaseKey(casusId, scored?.id ?? ""));
      for (const key of open) {
        const shown = judgements.filter(({ phaseId }) => phaseKey(casusId, phaseId) === key);
        expect(sorted(shown), key).toEqual(sorted(this.#under(key)));
      }
    }
    return casussen.some(({ judgements }) => judgements.length > 0);
  }

  #under(key: string): { itemId: string; value: number }[] {
    return Array.from(this.#given.get(key)?.values() ?? []).flatMap((values) =>
      Object.entries(values).map(([itemId, value]) => ({ itemId, value })),
    );
  }
}

const sorted = (given: readonly { itemId: string; value: number }[]) =>
  given.map(({ itemId, value }) => `${itemId} ${value}`).toSorted();

/** What somebody judges now: the values that the phase on the table asks for, or else the reason of a score of the casus. */
export function judgementFor(state: SessionState, memberId: string, secrets: Secrets) {
  const current = currentPhase(state);
  const key = current?.key ?? "";
  const number = secrets.ofSheet(memberId, current?.key ?? null);
  const value = (at: number, steps: number) => (number * 37 + at * 11) % steps;
  return {
    key,
    values: current ? valuesFor(current.phase, value) : null,
    reason: `Omdat ${wordOf(number)} niet speelt`,
  };
}

function valuesFor({ workspace }: Phase, value: (at: number, steps: number) => number): Values | null {
  if (workspace.kind === "quadrant") return Object.fromEntries(mensbeeldAxes.map((axis, at) => [axis, value(at, 101)]));
  if (workspace.kind !== "rating" || !("instrument" in workspace)) return null;
  const instrument = instrumentOf(workspace.instrument ?? "");
  if (!instrument) return null;
  return Object.fromEntries(instrument.items.map(({ id }, at) => [id, 1 + value(at, instrument.scale.length)]));
}
