import * as Y from "yjs";
import { type DecodedUpdate, isPlainTyping, TypedRun, type Typing } from "./edit.ts";
import { LIMITS } from "./limits.ts";
import type { RoomSnapshot, StoredRoom } from "./ports.ts";

const pendingBytesOf = (doc: Y.Doc) =>
  (doc.store.pendingStructs?.update.byteLength ?? 0) + (doc.store.pendingDs?.byteLength ?? 0);

/** Yjs announces some ten events per transaction; to a room's document nobody listens but when it drafts an edit itself. */
class SilentDoc extends Y.Doc {
  isDrafting = false;

  override emit(...[name, args]: Parameters<Y.Doc["emit"]>): void {
    if (this.isDrafting) super.emit(name, args);
  }
}

type Range = { clock: number; len: number };

/** What one edit took out, by the client that had written it. */
type Taken = ReadonlyMap<number, readonly Range[]>;

const NOTHING_TAKEN: Taken = new Map();

/** True when one of the ranges, sorted and merged as Yjs makes them, holds all of `from`..`to`. */
function covers(ranges: Range[], from: number, to: number): boolean {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const range = ranges[middle];
    if (range === undefined || range.clock > from) high = middle;
    else low = middle + 1;
  }
  const range = ranges[low - 1];
  return range !== undefined && to <= range.clock + range.len;
}

/**
 * A room's document. The Y.Doc is built when first needed: who only comes to read gets the stored snapshot. It has no listeners, so
 * an update that throws halfway has reached nobody. Plain typing, which cannot fail, waits and is applied many edits at once.
 */
export class RoomDocument {
  #doc: SilentDoc | null = null;
  /** What was typed and not applied, in order, and of each client the last of it. */
  #typed: TypedRun[] = [];
  #lastTyped = new Map<number, TypedRun>();
  #waiting = 0;
  #stored: { update: Uint8Array; stateVector: Uint8Array } | null = null;
  /** What the last edit took out. */
  taken = NOTHING_TAKEN;

  /** Opens what is stored plus `unsaved`, updates that were accepted but are not on disk yet. */
  constructor(stored: Pick<StoredRoom, "snapshot" | "stateVector" | "tail">, unsaved: Uint8Array[]) {
    if (stored.snapshot !== null && stored.stateVector !== null) {
      this.#stored = { update: stored.snapshot, stateVector: stored.stateVector };
    }
    if (stored.tail.length + unsaved.length === 0) return;
    const doc = this.#open();
    doc.transact(() => {
      for (const update of stored.tail) Y.applyUpdate(doc, update);
      for (const update of unsaved) Y.applyUpdate(doc, update);
    });
  }

  /**
   * Takes an update in. True when the document is different afterwards, also when only waiting structs came in.
   * Throws when Yjs throws; the document is then unusable and must be opened anew.
   */
  apply(update: Uint8Array, decoded: DecodedUpdate): boolean {
    const { typing } = decoded;
    const waits = this.#doc !== null && pendingBytesOf(this.#doc) === 0;
    if (waits && typing !== null && this.#wait(typing)) {
      this.taken = NOTHING_TAKEN;
      return true;
    }
    const doc = this.#open();
    const pending = pendingBytesOf(doc);
    const { structs } = decoded;
    const before = structs.map(({ id }) => Y.getState(doc.store, id.client));
    this.taken = doc.transact((transaction) => {
      Y.applyUpdate(doc, update);
      return transaction.deleteSet.clients;
    });
    const grew = structs.some(({ id }, index) => Y.getState(doc.store, id.client) !== before[index]);
    return grew || this.taken.size > 0 || pendingBytesOf(doc) !== pending;
  }

  /**
   * Lets `change` happen, in one transaction and under a client id of its own. Returns the update that does the same elsewhere, or null
   * when nothing changed. When `change` throws, the document is unusable and must be opened anew.
   */
  draft(change: (doc: Y.Doc) => void): { update: Uint8Array; client: number } | null {
    const doc = this.#open();
    const drafts: Uint8Array[] = [];
    const keep = (update: Uint8Array) => void drafts.push(update);
    const client = new Y.Doc().clientID;
    doc.clientID = client;
    doc.on("update", keep);
    doc.isDrafting = true;
    this.taken = doc.transact((transaction) => {
      change(doc);
      return transaction.deleteSet.clients;
    });
    doc.isDrafting = false;
    doc.off("update", keep);
    const [update] = drafts;
    return update === undefined ? null : { update, client };
  }

  /** True when every struct and deletion of a decoded update is in the document already. */
  holds({ structs, ds }: DecodedUpdate): boolean {
    const { store } = this.#open();
    if (structs.some(({ id, length }) => id.clock + length > Y.getState(store, id.client))) return false;
    const deleted = Y.createDeleteSetFromStructStore(store).clients;
    for (const [client, ranges] of ds.clients) {
      if (!ranges.every(({ clock, len }) => covers(deleted.get(client) ?? [], clock, clock + len))) return false;
    }
    return true;
  }

  stateVector(): Uint8Array {
    if (this.#doc !== null) return Y.encodeStateVector(this.#open());
    return this.#stored?.stateVector ?? Uint8Array.of(0);
  }

  /** What a joiner lacks that knows `vector`, as a V1 update. */
  missing(vector: Uint8Array): Uint8Array {
    return Y.encodeStateAsUpdate(this.#open(), vector);
  }

  /** The whole document as a V1 update. */
  update(): Uint8Array {
    if (this.#doc !== null) return Y.encodeStateAsUpdate(this.#open());
    return this.#stored === null ? Uint8Array.of(0, 0) : Y.convertUpdateFormatV2ToV1(this.#stored.update);
  }

  clock(client: number): number {
    return this.#lastTyped.get(client)?.end ?? Y.getState((this.#doc ?? this.#open()).store, client);
  }

  pendingBytes(): number {
    return this.#doc === null ? 0 : pendingBytesOf(this.#doc);
  }

  /** Re-encoded from the garbage-collected document, so that deleted text is not in it. */
  snapshot(): RoomSnapshot {
    const doc = this.#open();
    return { update: Y.encodeStateAsUpdateV2(doc), stateVector: Y.encodeStateVector(doc) };
  }

  /** The Y.Doc with everything in it. */
  #open(): SilentDoc {
    if (this.#doc !== null) return this.#settle(this.#doc);
    const doc = new SilentDoc({ gc: true });
    if (this.#stored !== null) Y.applyUpdateV2(doc, this.#stored.update);
    this.#doc = doc;
    this.#stored = null;
    return doc;
  }

  /** Has plain typing wait to be applied; false when it is not plain. */
  #wait(typing: Typing): boolean {
    const { client } = typing.id;
    if (this.#lastTyped.get(client)?.goesOn(typing) !== true) {
      if (!isPlainTyping(typing, (of) => this.clock(of))) return false;
      const run = new TypedRun(typing);
      this.#typed.push(run);
      this.#lastTyped.set(client, run);
    }
    this.#waiting += 1;
    if (this.#waiting >= LIMITS.typedAhead) this.#open();
    return true;
  }

  #settle(doc: SilentDoc): SilentDoc {
    if (this.#waiting === 0) return doc;
    const typed = this.#typed;
    this.#typed = [];
    this.#lastTyped.clear();
    this.#waiting = 0;
    doc.transact(() => {
      for (const run of typed) Y.applyUpdate(doc, run.update());
    });
    return doc;
  }
}
