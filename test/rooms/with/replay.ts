import * as Y from "yjs";
import type { ConcurrentTrace } from "./traces.ts";

/** One recorded transaction as a Yjs update of one author, with the state the author must have reached to be able to type it. */
export type Typed = { author: number; update: Uint8Array; needs: Map<number, number> };

/**
 * Replays a recording by two people as six authors, three for each, who take turns. Every transaction is typed in a document
 * that knows exactly what its author knew in the recording, so that concurrent edits stay concurrent.
 * Returns the updates in causal order; author `n` writes under the Yjs client id `n + 1`.
 */
export function replay({ txns, numAgents }: ConcurrentTrace, authors: number): Typed[] {
  const turns = authors / numAgents;
  const docs = Array.from({ length: authors }, (_, author) => {
    const doc = new Y.Doc();
    doc.clientID = author + 1;
    return doc;
  });
  const knows = docs.map(() => Array.from({ length: numAgents }, () => 0));
  const byAgent = Array.from({ length: numAgents }, (): Uint8Array[] => []);
  /** How much of each person's work is in the history of each transaction. */
  const versions: number[][] = [];
  return txns.map(({ parents, agent, patches }) => {
    const version = Array.from({ length: numAgents }, (_, other) =>
      Math.max(0, ...parents.map((parent) => versions[parent]?.[other] ?? 0)),
    );
    const done = byAgent[agent] ?? [];
    const author = agent + numAgents * (Math.floor(done.length / 150) % turns);
    const doc = docs[author];
    const known = knows[author];
    if (doc === undefined || known === undefined) throw new RangeError("no such author");
    version.forEach((count, other) => {
      for (const update of (byAgent[other] ?? []).slice(known[other], count)) Y.applyUpdate(doc, update);
      known[other] = Math.max(known[other] ?? 0, count);
    });
    const needs = new Map(Y.decodeStateVector(Y.encodeStateVector(doc)));
    const updates: Uint8Array[] = [];
    const remember = (update: Uint8Array) => void updates.push(update);
    doc.on("update", remember);
    doc.transact(() => {
      const text = doc.getText("text");
      for (const [position, deleted, inserted] of patches) {
        if (deleted > 0) text.delete(position, deleted);
        if (inserted !== "") text.insert(position, inserted);
      }
    });
    doc.off("update", remember);
    const update = updates[0] ?? Uint8Array.of(0, 0);
    done.push(update);
    known[agent] = done.length;
    version[agent] = done.length;
    versions.push(version);
    return { author, update, needs };
  });
}
