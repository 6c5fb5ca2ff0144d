import type * as Y from "yjs";
import type { Closing } from "./closing.ts";
import type { Connection } from "./connection.ts";
import { RoomDocument } from "./document.ts";
import { clientsOf, type DecodedUpdate } from "./edit.ts";
import { LIMITS } from "./limits.ts";
import type { Pack } from "./outbox.ts";
import { Owners } from "./owners.ts";
import type { RoomEntry, RoomLog, RoomStore } from "./ports.ts";
import type { Presence } from "./presence.ts";
import { Tail } from "./tail.ts";
import { Unsaved } from "./unsaved.ts";
import { updateMessage } from "./wire.ts";
import { type Packed, Welcome } from "./welcome.ts";

/** An encoded state vector that knows nothing: a joiner with an empty document. */
const knowsNothing = (vector: Uint8Array) => vector.length === 1 && vector[0] === 0;

export type PaperOptions = {
  store: RoomStore;
  log: RoomLog;
  pack?: Pack;
  /** Whether to note who takes out what: versions of the room are kept. */
  keepsTraces: boolean;
};

/** What a connection hands in: an update, and the message that carries it to the others when it can go on as it came. */
export type Edit = {
  type: "update" | "step2";
  update: Uint8Array;
  decoded: DecodedUpdate;
  message: Uint8Array | null;
};

/** What came of an edit: why it was turned away, nothing new, or what to send to the others. */
export type Taken = { refused: Closing } | { message: Uint8Array | null };

/** The document of a room: what it takes in and from whom, and what of it is on disk. */
export class Paper {
  readonly tail: Tail;
  /** Of the editor that wrote here last; an older one only reads. */
  schema: number;
  #name: string;
  #options: PaperOptions;
  #document: RoomDocument | null;
  #owners: Owners;
  /** Upper estimate of the encoded document in bytes; exact after each snapshot. */
  #size: number;
  #welcome: Welcome;
  #unsaved = new Unsaved();

  constructor(name: string, options: PaperOptions, presence: Presence, now: number) {
    const stored = options.store.load(name);
    this.#name = name;
    this.#options = options;
    this.#welcome = new Welcome(options.pack);
    this.#owners = new Owners(stored.owners, presence);
    this.schema = stored.schema;
    this.#size = stored.tail.reduce((sum, update) => sum + update.byteLength, stored.snapshot?.byteLength ?? 0);
    this.#document = new RoomDocument(stored, []);
    this.tail = new Tail(stored, now);
  }

  get isDirty(): boolean {
    return this.#unsaved.updates.length > 0;
  }

  /** Everything that is not on disk yet, or null. */
  unsaved(): RoomEntry | null {
    return this.#unsaved.entry(this.#name);
  }

  /** The commit has happened: what was unsaved is on disk. */
  stored(now: number): void {
    this.tail.add(this.#unsaved, now);
    this.#unsaved = new Unsaved();
  }

  /**
   * Replaces tail and snapshot on disk by one fresh snapshot, and has the room of which versions are kept wait until it settles; only
   * to be called when nothing is unsaved.
   */
  fold(now: number): void {
    const { store, keepsTraces } = this.#options;
    const snapshot = this.#current().snapshot();
    store.compact(this.#name, snapshot, keepsTraces ? now : undefined);
    this.#size = snapshot.update.byteLength;
    this.tail.folded(this.#size);
  }

  stateVector(): Uint8Array {
    return this.#current().stateVector();
  }

  clock(client: number): number {
    return this.#current().clock(client);
  }

  /** The whole document as it is now, stored or not, as a V1 update. */
  read(): Uint8Array {
    return this.#current().update();
  }

  /** What who knows `vector` misses: of an empty document the welcome that all joiners share. Throws when the vector is malformed. */
  missing(vector: Uint8Array): { welcome: Packed[] } | { update: Uint8Array } {
    if (knowsNothing(vector)) return { welcome: this.#welcome.parts(() => this.read()) };
    return { update: this.#current().missing(vector) };
  }

  /** True when everything of a decoded update is in the document already. */
  holds(decoded: DecodedUpdate): boolean {
    return this.#current().holds(decoded);
  }

  /** Takes an edit of a connection in, or says why not; nothing of one that is turned away stays. */
  take({ type, update, decoded, message }: Edit, connection: Connection): Taken {
    const { member } = connection.entry;
    const clients = clientsOf(decoded);
    let foreign = 0;
    for (const client of clients) if (this.#owners.isForeign(client, member)) foreign += 1;
    if (type === "update" && foreign > 0) return { refused: "foreign-client" };
    if (this.#size + update.byteLength > LIMITS.document && this.#measure() + update.byteLength > LIMITS.document) {
      return { refused: "document-full" };
    }
    if (this.#unsaved.bytes > LIMITS.unsaved) return { refused: "storage" };
    const document = this.#current();
    let changed;
    try {
      changed = document.apply(update, decoded);
    } catch {
      this.#document = null;
      return { refused: "malformed" };
    }
    if (document.pendingBytes() > LIMITS.pending) {
      this.#document = null;
      return { refused: "too-many-gaps" };
    }
    if (!changed) return { message: null };
    this.#unsaved.owners.push(...this.#owners.claim(clients, connection, type));
    if (foreign > 0) this.#options.log("room.edits-returned", { room: this.#name, member, clients: foreign });
    return { message: this.#keep(update, message ?? updateMessage(update), member) };
  }

  /** Changes the document in the name of a member who need not be here. Returns what to send, or null; throws when it is full. */
  change(member: string, change: (doc: Y.Doc) => void): Uint8Array | null {
    let draft;
    try {
      draft = this.#current().draft(change);
      if (draft === null) return null;
      if (this.#size + draft.update.byteLength > LIMITS.document) throw new RangeError("the document is full");
    } catch (error) {
      this.#document = null;
      throw error;
    }
    this.#owners.give(draft.client, member);
    this.#unsaved.owners.push({ client: draft.client, member });
    return this.#keep(draft.update, updateMessage(draft.update), member);
  }

  /** Moves the document to a newer editor's schema. False when it is there already. */
  raiseSchema(schema: number): boolean {
    if (schema <= this.schema) return false;
    this.schema = schema;
    this.#unsaved.schema = schema;
    return true;
  }

  /** Has an edit that was applied stored. Returns the message that carries it. */
  #keep(update: Uint8Array, message: Uint8Array, member: string): Uint8Array {
    this.#unsaved.add(update);
    this.#size += update.byteLength;
    const { taken } = this.#current();
    if (taken.size > 0) this.#welcome.drop();
    else this.#welcome.add(message);
    if (!this.#options.keepsTraces) return message;
    for (const [client, ranges] of taken) {
      for (const { clock, len } of ranges) this.#unsaved.removals.push({ member, client, clock, length: len });
    }
    return message;
  }

  #measure(): number {
    this.#size = this.#current().snapshot().update.byteLength;
    return this.#size;
  }

  /** The document, opened anew from what is known good after an update broke it. */
  #current(): RoomDocument {
    this.#document ??= new RoomDocument(this.#options.store.load(this.#name), this.#unsaved.updates);
    return this.#document;
  }
}
