import { euroMcd } from "./euro-mcd.ts";

/** A list of statements that people rate for themselves; the table sees counts, never who gave what. */
export type Instrument = {
  id: string;
  version: string;
  title: string;
  /** Whether the wording and the division in domains were confirmed at the source. */
  validated: boolean;
  source: string;
  /** The steps of the scale in order; an answer is the number of its step, from 1. */
  scale: readonly string[];
  domains: readonly { id: string; title: string }[];
  items: readonly InstrumentItem[];
};

export type InstrumentItem = { id: string; domain: string; text: string };

/** The instruments that a phase can name. */
export const instruments: readonly Instrument[] = [euroMcd];

/** An instrument by its id, or undefined when there is none. */
export function instrumentOf(id: string): Instrument | undefined {
  return instruments.find((instrument) => instrument.id === id);
}
