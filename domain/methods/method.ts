import type { Workspace } from "./workspace.ts";

/**
 * A method (werkvorm) is data: phases with a clock, who speaks, who writes, what the table looks like and which rules
 * hold. The session engine knows no method by name; a new one is a new row beside the others.
 */
export type Method = {
  id: string;
  /** Changes with every change of content; a session keeps the version it was planned with. */
  version: string;
  title: string;
  /** What it is, in a sentence or two. Never how long it takes: a team's own version has minutes of its own. */
  summary: string;
  /** What to mind before choosing it: which questions and which groups it is meant for. */
  suits?: string;
  /** Whether the phases were confirmed at their source. */
  validated: boolean;
  /** Where the phases come from, as shown beside the method. */
  source?: string;
  groupSize: { min: number; max: number };
  /** Phases of the whole table, before a casus lies on it: looking back, choosing, or working in trios. */
  opening?: readonly Phase[];
  /** Phases of one casus. None: the method ends with its opening, and lays no casus on the table. */
  phases: readonly Phase[];
};

export type Phase = {
  /** Unique within the method; part of the names of shared documents, so letters, digits and hyphens only. */
  id: string;
  title: string;
  /** What the table does now, in plain Dutch. */
  instruction: string;
  minutes: number;
  /** Whether the minutes are those of the source; otherwise they are a proposal of ours. */
  minutesAreSourced?: true;
  speaks: Voice;
  /** Who writes: in the shared text of this phase, or the cards, scores or placements that it asks for. */
  writes: Voice;
  workspace: Workspace;
  /** What besides the workspace itself may be recorded in this phase. */
  collects: readonly Collected[];
  /** Help for the gespreksleider, a sentence each. */
  hints?: readonly string[];
  /** What the inbrenger writes privately from this phase on, and tells the table only later. */
  withholds?: Withheld;
  /** The inbrenger can say of what is asked now whether it helps. */
  asksHelp?: true;
  /** Once here, the table does not go back to what was before: the steps of the method are kept apart. */
  isOneWay?: true;
};

/** A private sheet of the inbrenger that the server lays open when the phase `opensIn` begins. */
export type Withheld = {
  /** Unique among the phases of the method: it names drafts and cards as the id of a phase does. */
  id: string;
  title: string;
  instruction: string;
  opensIn: string;
};

/**
 * Whose turn it is: everyone, one part only, or "group": everyone but the inbrenger. In a trio the inbrenger is the one
 * whose question it is. Observers have no voice.
 */
export const voices = ["everyone", "group", "inbrenger", "facilitator", "nobody"] as const;
export type Voice = (typeof voices)[number];

/**
 * Things with authority that a phase yields: the score the group agrees on, afspraken, what it is about at heart, what
 * the inbrenger takes along and what the group learned.
 */
export const collectables = ["consensus", "afspraak", "kern", "insight", "lesson"] as const;
export type Collected = (typeof collectables)[number];

/** Whether what people make in this phase stays private until the reveal. */
export function isHidden(phase: Phase): boolean {
  return "hidden" in phase.workspace && phase.workspace.hidden;
}

/** All phases of a method in the order in which they are played. */
export function allPhases(method: Method): readonly Phase[] {
  return [...(method.opening ?? []), ...method.phases];
}

/** The length of a session with one casus by this method, in minutes. */
export function totalMinutes(method: Method): number {
  return allPhases(method).reduce((total, phase) => total + phase.minutes, 0);
}
