import type { Authors } from "./compare.ts";
import type { Span } from "./text.ts";

/** A stretch of text that a member took out. */
export type Removal = Span & { member: string };

/**
 * What two versions of a document do not say by themselves: which member wrote as which Yjs client, and who took out what. Only
 * of what happened between the two.
 */
export type Traces = { clients: [client: number, member: string][]; removals: Removal[] };

export const noTraces: Traces = { clients: [], removals: [] };

const byPlace = (a: Removal, b: Removal) => a.client - b.client || a.clock - b.clock;

/** Joins stretches that one member took out one after the other, as with a key held down. */
export function joinRemovals(removals: readonly Removal[]): Removal[] {
  const joined: Removal[] = [];
  for (const removal of removals.toSorted(byPlace)) {
    const last = joined.at(-1);
    const isNext = last?.client === removal.client && last.clock + last.length >= removal.clock;
    if (last !== undefined && isNext && last.member === removal.member) {
      last.length = Math.max(last.length, removal.clock + removal.length - last.clock);
    } else joined.push({ ...removal });
  }
  return joined;
}

/** The traces of two spans of time, one after the other, as of one. */
export function joinTraces(earlier: Traces, later: Traces): Traces {
  const clients = new Map([...earlier.clients, ...later.clients]);
  return { clients: [...clients], removals: joinRemovals([...earlier.removals, ...later.removals]) };
}

/** Everybody who wrote or took something out, once each. */
export const peopleOf = ({ clients, removals }: Traces): string[] => [
  ...new Set([...clients.map(([, member]) => member), ...removals.map(({ member }) => member)]),
];

/**
 * Who did what since a version, by the traces of that time. Where they say nothing and one person alone was at work, it was
 * that person.
 *
 * @param before the state vector of that version
 */
export function authorsSince(before: ReadonlyMap<number, number>, traces: Traces): Authors {
  const members = new Map(traces.clients);
  const removals = joinRemovals(traces.removals);
  const people = peopleOf(traces);
  const alone = people.length === 1 ? (people[0] ?? null) : null;
  return {
    writerOf({ client, clock, length }) {
      if (clock + length <= (before.get(client) ?? 0)) return null;
      return members.get(client) ?? alone;
    },
    removerOf: (span) => removerIn(removals, span) ?? alone,
  };
}

/** The member who took out the last stretch that begins at or before the end of the span and reaches into it. */
function removerIn(removals: readonly Removal[], span: Span): string | null {
  const last = { ...span, clock: span.clock + span.length - 1, member: "" };
  let low = 0;
  let high = removals.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const removal = removals[middle];
    if (removal === undefined || byPlace(removal, last) > 0) high = middle;
    else low = middle + 1;
  }
  const found = removals[low - 1];
  const reaches = found?.client === span.client && found.clock + found.length > span.clock;
  return found !== undefined && reaches ? found.member : null;
}
