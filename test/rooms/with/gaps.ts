import * as decoding from "lib0/decoding";
import * as Y from "yjs";
import { MESSAGE, SYNC } from "../../../server/rooms/wire.ts";

/** The update in a sync step 2; null for every other frame. */
export function step2Of(frame: Uint8Array): Uint8Array | null {
  const decoder = decoding.createDecoder(frame);
  if (decoding.readVarUint(decoder) !== MESSAGE.sync || decoding.readVarUint(decoder) !== SYNC.step2) return null;
  return decoding.readVarUint8Array(decoder);
}

/** The clocks in a *stored*; null for every other frame. */
export function storedIn(frame: Uint8Array): Map<number, number> | null {
  const decoder = decoding.createDecoder(frame);
  if (decoding.readVarUint(decoder) !== MESSAGE.stored) return null;
  return Y.decodeStateVector(decoding.readVarUint8Array(decoder));
}

/** What every author's updates weighed when they were typed, so that it is known how much somebody missed. */
export class Ledger {
  #typed = new Map<number, { end: number; bytes: number }[]>();

  /** Notes an update by `doc`'s own client; one that only deletes moves no clock and is not counted, which makes gaps look smaller. */
  note(doc: Y.Doc, update: Uint8Array): void {
    const client = doc.clientID;
    const ended = this.#typed.get(client) ?? [];
    this.#typed.set(client, ended);
    const end = Y.getState(doc.store, client);
    if (end > (ended.at(-1)?.end ?? 0)) ended.push({ end, bytes: update.byteLength });
  }

  /** Bytes of the updates between the two ends of `answer`, as they would have come one by one. */
  missed(answer: Uint8Array): number {
    const { from, to } = Y.parseUpdateMeta(answer);
    let bytes = 0;
    for (const [client, last] of to) {
      const first = from.get(client) ?? 0;
      for (const update of this.#typed.get(client) ?? []) {
        if (update.end > first && update.end <= last) bytes += update.bytes;
      }
    }
    return bytes;
  }
}

/** Bytes of the delete set alone, which every sync step 2 repeats whole, because a state vector does not tell what was deleted. */
export function deletionsIn(answer: Uint8Array): number {
  const { to } = Y.parseUpdateMeta(answer);
  return Y.diffUpdate(answer, Y.encodeStateVector(to)).byteLength;
}
