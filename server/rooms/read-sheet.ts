import * as Y from "yjs";

/** A private sheet as a document, from what the room stores of it (an encoded update; empty for an unused sheet). */
export function readSheet(update: Uint8Array | null): Y.Doc {
  const sheet = new Y.Doc();
  if (update && update.length > 0) Y.applyUpdate(sheet, update);
  return sheet;
}
