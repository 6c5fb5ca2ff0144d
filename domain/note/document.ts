import * as Y from "yjs";
import { dossierNote } from "../documents.ts";
import type { Traces } from "./traces.ts";

/** Opens a document that is stored in Yjs' second encoding. */
export function openDocument(bytes: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, bytes);
  return doc;
}

/** How much each Yjs client has written in a stored document. */
export const clocksOf = (bytes: Uint8Array): Map<number, number> =>
  Y.decodeStateVector(Y.encodeStateVectorFromUpdateV2(bytes));

/** Of all that is known of who wrote and took out what, the part that came after a version: new text, and text of the version that went. */
export function tracesSince(before: ReadonlyMap<number, number>, document: Uint8Array, all: Traces): Traces {
  const after = clocksOf(document);
  return {
    clients: all.clients.filter(([client]) => (after.get(client) ?? 0) > (before.get(client) ?? 0)),
    removals: all.removals.filter(({ client, clock }) => clock < (before.get(client) ?? 0)),
  };
}

/** Whether the note of two stored documents is the same to the reader, formatting included. */
export function isSameNote(a: Uint8Array, b: Uint8Array): boolean {
  const textOf = (bytes: Uint8Array) => openDocument(bytes).getXmlFragment(dossierNote).toString();
  return textOf(a) === textOf(b);
}
