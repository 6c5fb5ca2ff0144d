import { instrumentOf, type Instrument } from "../../../domain/instruments/instrument.ts";
import type { Phase } from "../../../domain/methods/method.ts";
import { isJudged } from "../../../domain/session/voice.ts";

/** A judgement by an instrument or on the field of the mensbeeld, and the phase in which it is given. */
export type JudgedIn = { phaseId: string; kind: "quadrant" | "rating"; instrument: Instrument | undefined };

/** What is judged in a phase, or compared in it; undefined for a phase of anything else, the checklist included. */
export function judgedIn(phases: readonly Phase[], phase: Phase): JudgedIn | undefined {
  const { workspace } = phase;
  const given = "compares" in workspace ? phases.find(({ id }) => id === workspace.compares) : phase;
  if (!given || !isJudged(given)) return undefined;
  const { id: phaseId, workspace: asked } = given;
  if (asked.kind === "quadrant") return { phaseId, kind: "quadrant", instrument: undefined };
  const instrument =
    asked.kind === "rating" && "instrument" in asked ? instrumentOf(asked.instrument ?? "") : undefined;
  return instrument && { phaseId, kind: "rating", instrument };
}
