import type { Voice } from "./method.ts";

/**
 * What the table looks like in a phase.
 * `hidden`: what people make here is private until it is revealed, by the facilitator or by going on to the next phase.
 * `compares`: shows what an earlier, hidden phase yielded, side by side.
 * `shows`: cards of earlier phases, by phase id, to be read beside the work of this one.
 */
export type Workspace =
  /** One rich text, written together. */
  | { kind: "text"; shows?: readonly string[] }
  | CardsWorkspace
  | BoardWorkspace
  /** Everyone in turn; `secondsEach` is how long a turn is meant to take. */
  | { kind: "round"; secondsEach?: number; shows?: readonly string[] }
  /** A table to fill together: the columns are given, the rows are the group's own. */
  | { kind: "matrix"; columns: readonly Column[]; shows?: readonly string[] }
  /** A list of items: scored blind, or compared. Without an instrument it is the checklist of the condition. */
  | { kind: "rating"; hidden: true; instrument?: string }
  | { kind: "rating"; hidden: false; compares: string }
  /** The mensbeeld: placed blind, or compared. */
  | { kind: "quadrant"; hidden: true }
  | { kind: "quadrant"; hidden: false; compares: string }
  /** Afspraken of earlier sessions: what was done, and what did it bring. */
  | { kind: "lookback" }
  /** The casussen that were brought, each told briefly; with `dots` everyone chooses as many. */
  | { kind: "agenda"; dots?: number }
  /** Groups of three, each with a text of its own. `client` is the seat (0, 1, 2) whose question it is. */
  | { kind: "trio"; client: number };

/** Short contributions, one thought each: private until the reveal, or open as they are written. */
export type CardsWorkspace = { kind: "cards"; hidden: boolean } & CardRules & Handling;

/** Cards of earlier phases, laid out to be worked with. */
export type BoardWorkspace = { kind: "board"; of: readonly string[] } & Handling;

/** What a card has to be. A draft that breaks a rule stays with its writer; an open card that does is refused. */
export type CardRules = {
  /**
   * How many cards each person writes. Going on or laying open waits until everyone present who may write has `min`;
   * who is absent, or was excused by the facilitator, never holds up the group.
   */
  perPerson?: { min?: number; max?: number };
  /** The most words, and the most sentences, of one card. */
  words?: number;
  sentences?: number;
  /** question: a question, and no advice dressed as one. ik: said in the first person. */
  form?: "question" | "ik";
  /** The card is a small form instead of one text. */
  fields?: readonly CardField[];
  /** The author is known to the database alone: nobody at the table, the lead included, is told. */
  isAnonymous?: true;
};

/** A field of a card; with `choices` one of these is taken. Optional ones may stay empty. */
export type CardField = { id: string; title: string; choices?: readonly Choice[]; isOptional?: true };

/** What is done with cards that lie open. */
export type Handling = {
  /** Labels that a card gets, one from each person who gives them. */
  tags?: { by: Voice; choices: readonly Choice[] };
  /** Every person has so many dots to give, at most one a card. */
  votes?: { by: Voice; dots: number };
  /** Who may lay cards together under a title. */
  groups?: { by: Voice };
};

export type Column = { id: string; title: string };
export type Choice = { id: string; title: string };

/** The three temperatures of a question: does it touch what matters to the inbrenger? */
export const temperatures: readonly Choice[] = [
  { id: "warm", title: "warm" },
  { id: "neutraal", title: "neutraal" },
  { id: "koud", title: "koud" },
];
