/**
 * A method (werkvorm) is data: phases with a clock, who speaks, who writes, and what the table looks like. The session
 * engine knows no method by name; a new one is a new row beside the others.
 */
export type Method = {
  id: string;
  /** Changes with every change of content; a session keeps the version it was planned with. */
  version: string;
  title: string;
  summary: string;
  /** Whether the phases and minutes were confirmed at their source. */
  validated: boolean;
  groupSize: { min: number; max: number };
  phases: readonly Phase[];
};

export type Phase = {
  /** Unique within the method; part of the names of shared documents, so letters, digits and hyphens only. */
  id: string;
  title: string;
  /** What the table does now, in plain Dutch. */
  instruction: string;
  minutes: number;
  speaks: Voice;
  writes: Voice;
  workspace: Workspace;
  /** What besides the workspace itself may be recorded in this phase. */
  collects: readonly Collected[];
};

/** Whose turn it is: everyone, one part only, or "group": everyone but the inbrenger. Observers have no voice. */
export const voices = ["everyone", "group", "inbrenger", "facilitator", "nobody"] as const;
export type Voice = (typeof voices)[number];

/**
 * Things with authority that a phase yields: the score the group agrees on, afspraken, what the inbrenger takes along
 * and what the group learned.
 */
export const collectables = ["consensus", "afspraak", "insight", "lesson"] as const;
export type Collected = (typeof collectables)[number];

/**
 * What the table looks like.
 * `hidden`: what people make here is private until it is revealed, by the facilitator or by going on to the next phase.
 * `compares`: shows what an earlier, hidden phase yielded, side by side.
 */
export type Workspace =
  /** One rich text, written together. */
  | { kind: "text" }
  /** Short contributions, one thought each. `tags` are the marks a card can get, such as warm and koud. */
  | { kind: "cards"; hidden: boolean; limit?: number; tags?: readonly string[] }
  /** Everyone in turn. */
  | { kind: "round" }
  /** A table to fill together. */
  | { kind: "matrix"; rows: readonly string[]; columns: readonly string[] }
  /** The checklist of the condition: scored blind, or compared. */
  | { kind: "rating"; hidden: true }
  | { kind: "rating"; hidden: false; compares: string }
  /** The mensbeeld: placed blind, or compared. */
  | { kind: "quadrant"; hidden: true }
  | { kind: "quadrant"; hidden: false; compares: string };

/** Whether what people make in this phase stays private until the reveal. */
export function isHidden(phase: Phase): boolean {
  return "hidden" in phase.workspace && phase.workspace.hidden;
}

/** The length of one casus by this method, in minutes. */
export function totalMinutes(method: Method): number {
  return method.phases.reduce((total, phase) => total + phase.minutes, 0);
}
