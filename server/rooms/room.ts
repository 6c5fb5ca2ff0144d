import type { Closing } from "./closing.ts";
import { Connection } from "./connection.ts";
import { RoomDocument } from "./document.ts";
import type * as Y from "yjs";
import { clientsOf, decodeUpdate, saysNothing } from "./edit.ts";
import { LIMITS } from "./limits.ts";
import type { Admission, Entry, RoomEntry, RoomLog, RoomSocket, RoomStore } from "./ports.ts";
import { Outbox, type Pack } from "./outbox.ts";
import { Owners } from "./owners.ts";
import { NOBODY, Presence } from "./presence.ts";
import { Tail } from "./tail.ts";
import { Unsaved } from "./unsaved.ts";
import { Welcome } from "./welcome.ts";
import {
  awarenessMessage,
  controlMessage,
  deniedMessage,
  readMessage,
  step1Message,
  step2Message,
  storedMessage,
  updateMessage,
} from "./wire.ts";

/** An encoded state vector that knows nothing: a joiner with an empty document. */
const knowsNothing = (vector: Uint8Array) => vector.length === 1 && vector[0] === 0;

/** What a room borrows from the house it stands in. */
export type RoomSurroundings = {
  store: RoomStore;
  log: RoomLog;
  /** Frames several messages once, for all receivers. */
  pack?: Pack;
  onClose: (connection: Connection) => void;
  /** Whether to note who takes out what: versions of the room are kept. */
  keepsTraces: boolean;
};

/** One live document and the people in it. Does nothing by itself: the house says when to send and when to store. */
export class Room {
  readonly name: string;
  readonly connections = new Set<Connection>();
  readonly presence = new Presence();
  readonly tail: Tail;
  /** When something was last sent to everybody. */
  sentAt = 0;
  #around: RoomSurroundings;
  #document: RoomDocument | null;
  #owners: Owners;
  #schema: number;
  /** Upper estimate of the encoded document in bytes; exact after each snapshot. */
  #size: number;
  #outbox: Outbox;
  #welcome: Welcome;
  #unsaved = new Unsaved();
  #owedStored = new Set<Connection>();
  #storageFailing = false;

  constructor(name: string, around: RoomSurroundings, now: number) {
    const stored = around.store.load(name);
    this.name = name;
    this.#around = around;
    this.#outbox = new Outbox(around.pack);
    this.#welcome = new Welcome(around.pack);
    this.#owners = new Owners(stored.owners, this.presence);
    this.#schema = stored.schema;
    this.#size = stored.tail.reduce((sum, update) => sum + update.byteLength, stored.snapshot?.byteLength ?? 0);
    this.#document = new RoomDocument(stored, []);
    this.tail = new Tail(stored, now);
  }

  get isDirty(): boolean {
    return this.#unsaved.updates.length > 0;
  }

  /** True when a connection is owed *stored* and nothing has to be stored for it. */
  get owesOnly(): boolean {
    return this.#owedStored.size > 0 && !this.isDirty;
  }

  /** Lets a socket in and tells it what it has to know, or closes it with the reason. */
  enter(socket: RoomSocket, entry: Entry, now: number): Connection {
    const connection = this.resume(socket, entry, now);
    const mine = Array.from(this.connections).filter((other) => other.entry.member === entry.member);
    if (mine.length > LIMITS.connectionsPerMember) {
      connection.close("too-many-connections");
      return connection;
    }
    connection.sendAccess();
    connection.send(step1Message(this.#current().stateVector()));
    const present = this.presence.everybody();
    if (present !== null) connection.send(awarenessMessage(present));
    if (connection.outdated) connection.sendControl({ type: "refused", reason: "schema" });
    if (this.#storageFailing) connection.sendControl({ type: "storage", ok: false });
    return connection;
  }

  /** Takes back a socket that stayed open while the room slept. */
  resume(socket: RoomSocket, entry: Entry, now: number): Connection {
    const connection = new Connection(socket, entry, now, this.#around.onClose);
    connection.outdated = entry.schema !== null && entry.schema < this.#schema;
    this.connections.add(connection);
    return connection;
  }

  /**
   * Changes what members may do, by member, without sending them away. Returns the connections for which something changed. Who may
   * write again is asked for what it wrote meanwhile.
   */
  grant(access: Readonly<Record<string, Admission["access"]>>): Connection[] {
    const changed = Array.from(this.connections).filter(
      ({ entry }) => (access[entry.member] ?? entry.access) !== entry.access,
    );
    for (const connection of changed) {
      connection.entry = { ...connection.entry, access: access[connection.entry.member] ?? connection.entry.access };
      connection.sendAccess();
      if (connection.mayWrite) connection.send(step1Message(this.#current().stateVector()));
    }
    return changed;
  }

  leave(connection: Connection, now: number): void {
    this.connections.delete(connection);
    this.#owedStored.delete(connection);
    this.presence.leave(connection, now);
  }

  receive(connection: Connection, bytes: Uint8Array, now: number): void {
    if (!connection.open) return;
    if (connection.entry.expiresAt <= now) return connection.close("login-expired");
    if (!connection.spend(bytes.byteLength, now)) return connection.close("too-fast");
    let message;
    try {
      message = readMessage(bytes);
    } catch {
      return this.#reject(connection, "malformed");
    }
    if (message.type === "step1") return this.#answer(connection, message.stateVector);
    if (message.type === "awareness") return this.#meet(connection, message.update, now);
    if (message.type === "queryAwareness") {
      const present = this.presence.everybody();
      if (present !== null) connection.send(awarenessMessage(present));
      return;
    }
    const { type, update, exact } = message;
    this.#edit(connection, type, update, type === "update" && exact ? bytes : null);
  }

  /** Sends what came in during this turn to everybody but its author. */
  sendOut(): void {
    this.#outbox.send(this.connections, this.presence);
  }

  /** Everything that is not on disk yet, or null. */
  unsaved(): RoomEntry | null {
    return this.#unsaved.entry(this.name);
  }

  /** The commit has happened: what was unsaved is on disk. */
  stored(now: number): void {
    this.tail.add(this.#unsaved, now);
    this.#unsaved = new Unsaved();
    if (!this.#storageFailing) return;
    this.#storageFailing = false;
    this.control({ type: "storage", ok: true });
  }

  storageFailed(): void {
    if (this.#storageFailing) return;
    this.#storageFailing = true;
    this.control({ type: "storage", ok: false });
  }

  /** The connections that are owed *stored*, once. */
  takeOwed(): Connection[] {
    const owed = Array.from(this.#owedStored);
    this.#owedStored.clear();
    return owed;
  }

  /** What of the connection's edits is stored; only to be asked when nothing is unsaved. */
  storedMessage(connection: Connection): Uint8Array {
    const clocks = new Map<number, number>();
    for (const client of connection.clients) clocks.set(client, this.#current().clock(client));
    return storedMessage(clocks, connection.messages);
  }

  /**
   * Replaces tail and snapshot on disk by one fresh snapshot, and has the room of which versions are kept wait until it settles; only
   * to be called when nothing is unsaved.
   */
  fold(now: number): void {
    const snapshot = this.#current().snapshot();
    this.#around.store.compact(this.name, snapshot, this.#around.keepsTraces ? now : undefined);
    this.#size = snapshot.update.byteLength;
    this.tail.folded(this.#size);
  }

  control(message: object): void {
    const messages = [controlMessage(JSON.stringify(message))];
    const packed = this.#around.pack?.(messages);
    for (const connection of this.connections) if (connection.entry.v1) connection.sendPacked(packed, messages);
  }

  /** Changes the document in the name of a member who need not be here; everybody who is gets it as any edit. Throws when it is full. */
  edit(member: string, change: (doc: Y.Doc) => void): void {
    let draft;
    try {
      draft = this.#current().draft(change);
      if (draft === null) return;
      if (this.#size + draft.update.byteLength > LIMITS.document) throw new RangeError("the document is full");
    } catch (error) {
      this.#document = null;
      throw error;
    }
    this.#owners.give(draft.client, member);
    this.#unsaved.owners.push({ client: draft.client, member });
    this.#accept(draft.update, updateMessage(draft.update), member, null);
  }

  /** The whole document as it is now, stored or not, as a V1 update. */
  read(): Uint8Array {
    return this.#current().update();
  }

  #answer(connection: Connection, stateVector: Uint8Array): void {
    if (stateVector.byteLength > LIMITS.stateVector) return this.#reject(connection, "message-too-big");
    if (knowsNothing(stateVector)) {
      return connection.sendAnswer(this.#welcome.parts(() => this.#current().update()));
    }
    let missing;
    try {
      missing = this.#current().missing(stateVector);
    } catch {
      return this.#reject(connection, "malformed");
    }
    connection.sendAnswer([{ messages: [step2Message(missing)], packed: undefined }]);
  }

  #meet(connection: Connection, update: Uint8Array, now: number): void {
    if (update.byteLength > LIMITS.presenceMessage) return this.#reject(connection, "message-too-big");
    try {
      if (!this.presence.receive(connection, update)) return this.#reject(connection, "message-too-big");
    } catch {
      return this.#reject(connection, "malformed");
    }
    // Nobody hears about themselves, and whoever hears nothing at all takes the line for broken and comes in again.
    if (now - connection.answeredAt < LIMITS.presenceAnswer) return;
    connection.answeredAt = now;
    connection.send(awarenessMessage(NOBODY));
  }

  #edit(connection: Connection, type: "step2" | "update", update: Uint8Array, message: Uint8Array | null): void {
    if (update.byteLength > LIMITS[type]) return this.#reject(connection, "message-too-big");
    if (saysNothing(update)) return this.#count(connection);
    const decoded = decodeUpdate(update);
    if (decoded === null) return this.#reject(connection, "malformed");
    if (!connection.mayWrite) {
      if (type === "step2" && this.#current().holds(decoded)) return this.#count(connection);
      return this.#refuse(connection);
    }
    const { member } = connection.entry;
    const clients = clientsOf(decoded);
    let foreign = 0;
    for (const client of clients) if (this.#owners.isForeign(client, member)) foreign += 1;
    if (type === "update" && foreign > 0) return this.#reject(connection, "foreign-client");
    if (this.#size + update.byteLength > LIMITS.document && this.#measure() + update.byteLength > LIMITS.document) {
      return this.#reject(connection, "document-full");
    }
    if (this.#unsaved.bytes > LIMITS.unsaved) return this.#reject(connection, "storage");
    const document = this.#current();
    let changed;
    try {
      changed = document.apply(update, decoded);
    } catch {
      this.#document = null;
      return this.#reject(connection, "malformed");
    }
    if (document.pendingBytes() > LIMITS.pending) {
      this.#document = null;
      return this.#reject(connection, "too-many-gaps");
    }
    this.#count(connection);
    if (!changed) return;
    this.#unsaved.owners.push(...this.#owners.claim(clients, connection, type));
    if (foreign > 0) this.#around.log("room.edits-returned", { room: this.name, member, clients: foreign });
    this.#raiseSchema(connection);
    this.#accept(update, message ?? updateMessage(update), member, connection);
  }

  /** Has an edit that was applied stored and sent. */
  #accept(update: Uint8Array, message: Uint8Array, member: string, from: Connection | null): void {
    this.#unsaved.add(update);
    this.#size += update.byteLength;
    this.#outbox.add(message, from);
    const { taken } = this.#current();
    if (taken.size > 0) this.#welcome.drop();
    else this.#welcome.add(message);
    if (!this.#around.keepsTraces) return;
    for (const [client, ranges] of taken) {
      for (const { clock, len } of ranges) this.#unsaved.removals.push({ member, client, clock, length: len });
    }
  }

  #count(connection: Connection): void {
    connection.messages += 1;
    this.#owedStored.add(connection);
  }

  #refuse(connection: Connection): void {
    const reason = connection.outdated ? "schema" : "read-only";
    connection.send(deniedMessage(reason));
    connection.sendControl({ type: "refused", reason });
  }

  #raiseSchema({ entry }: Connection): void {
    if (entry.schema === null || entry.schema <= this.#schema) return;
    this.#schema = entry.schema;
    this.#unsaved.schema = entry.schema;
    for (const connection of this.connections) {
      const { schema } = connection.entry;
      if (connection.outdated || schema === null || schema >= this.#schema) continue;
      connection.outdated = true;
      connection.sendControl({ type: "refused", reason: "schema" });
    }
  }

  #measure(): number {
    this.#size = this.#current().snapshot().update.byteLength;
    return this.#size;
  }

  /** The document, opened anew from what is known good after an update broke it. */
  #current(): RoomDocument {
    this.#document ??= new RoomDocument(this.#around.store.load(this.name), this.#unsaved.updates);
    return this.#document;
  }

  #reject(connection: Connection, why: Closing): void {
    const { member } = connection.entry;
    this.#around.log("room.rejected", { room: this.name, member, why });
    connection.close(why);
  }
}
