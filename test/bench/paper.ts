import * as Y from "yjs";
import { automergePaper } from "../rooms/with/traces.ts";

/** The recorded paper of 259,778 edits, typed letter by letter into one document; null where the recording is absent. */
export function paper(): Uint8Array | null {
  const trace = automergePaper();
  if (trace === null) return null;
  const doc = new Y.Doc();
  const text = doc.getText("text");
  for (const { patches } of trace.txns) {
    for (const [position, deleted, inserted] of patches) {
      if (deleted > 0) text.delete(position, deleted);
      if (inserted !== "") text.insert(position, inserted);
    }
  }
  return Y.encodeStateAsUpdate(doc);
}

/** Says that a benchmark cannot be run without it. */
export function paperIsMissing(bench: string): void {
  console.error(`${bench}: skipped, the recording automerge-paper is not there (folder TRACES)`);
}
