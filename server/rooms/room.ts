import type * as Y from "yjs";
import type { Closing } from "./closing.ts";
import { Connection } from "./connection.ts";
import { decodeUpdate, saysNothing } from "./edit.ts";
import { LIMITS } from "./limits.ts";
import { Outbox } from "./outbox.ts";
import { Paper, type PaperOptions } from "./paper.ts";
import type { Admission, Entry, RoomEntry, RoomSocket } from "./ports.ts";
import { NOBODY, Presence } from "./presence.ts";
import type { Tail } from "./tail.ts";
import {
  awarenessMessage,
  controlMessage,
  deniedMessage,
  readMessage,
  step1Message,
  step2Message,
  storedMessage,
} from "./wire.ts";

/** What a room borrows from the house it stands in. */
export type RoomSurroundings = PaperOptions & { onClose: (connection: Connection) => void };

/** One live document and the people in it. Does nothing by itself: the house says when to send and when to store. */
export class Room {
  readonly name: string;
  readonly connections = new Set<Connection>();
  readonly presence = new Presence();
  /** When something was last sent to everybody. */
  sentAt = 0;
  #around: RoomSurroundings;
  #paper: Paper;
  #outbox: Outbox;
  #owedStored = new Set<Connection>();
  #storageFailing = false;

  constructor(name: string, around: RoomSurroundings, now: number) {
    this.name = name;
    this.#around = around;
    this.#outbox = new Outbox(around.pack);
    this.#paper = new Paper(name, around, this.presence, now);
  }

  get isDirty(): boolean {
    return this.#paper.isDirty;
  }

  get tail(): Tail {
    return this.#paper.tail;
  }

  /** How many connections are owed *stored*. */
  get owed(): number {
    return this.#owedStored.size;
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
    connection.send(step1Message(this.#paper.stateVector()));
    const present = this.presence.everybody();
    if (present !== null) connection.send(awarenessMessage(present));
    if (connection.outdated) connection.sendControl({ type: "refused", reason: "schema" });
    if (this.#storageFailing) connection.sendControl({ type: "storage", ok: false });
    return connection;
  }

  /** Takes back a socket that stayed open while the room slept. */
  resume(socket: RoomSocket, entry: Entry, now: number): Connection {
    const connection = new Connection(socket, entry, now, this.#around.onClose);
    connection.outdated = entry.schema !== null && entry.schema < this.#paper.schema;
    this.connections.add(connection);
    return connection;
  }

  /** Changes what somebody may do, without sending them away. Who may write again is asked for what it wrote meanwhile. */
  grant(connection: Connection, access: Admission["access"]): void {
    if (connection.entry.access === access) return;
    connection.entry = { ...connection.entry, access };
    connection.sendAccess();
    if (connection.mayWrite) connection.send(step1Message(this.#paper.stateVector()));
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
    if (type === "update") connection.usedAt = now;
    this.#edit(connection, type, update, type === "update" && exact ? bytes : null);
  }

  /** Sends what came in during this turn to everybody but its author. */
  sendOut(): void {
    this.#outbox.send(this.connections, this.presence);
  }

  /** Everything that is not on disk yet, or null. */
  unsaved(): RoomEntry | null {
    return this.#paper.unsaved();
  }

  /** The commit has happened: what was unsaved is on disk. */
  stored(now: number): void {
    this.#paper.stored(now);
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
    for (const client of connection.clients) clocks.set(client, this.#paper.clock(client));
    return storedMessage(clocks, connection.messages);
  }

  /** @see Paper.fold */
  fold(now: number): void {
    this.#paper.fold(now);
  }

  control(message: object): void {
    const messages = [controlMessage(JSON.stringify(message))];
    const packed = this.#around.pack?.(messages);
    for (const connection of this.connections) if (connection.entry.v1) connection.sendPacked(packed, messages);
  }

  /** Changes the document in the name of a member; everybody who is here gets it as any edit. @see Paper.change */
  edit(member: string, change: (doc: Y.Doc) => void): void {
    const message = this.#paper.change(member, change);
    if (message !== null) this.#outbox.add(message, null);
  }

  /** The whole document as it is now, stored or not, as a V1 update. */
  read(): Uint8Array {
    return this.#paper.read();
  }

  #answer(connection: Connection, stateVector: Uint8Array): void {
    if (stateVector.byteLength > LIMITS.stateVector) return this.#reject(connection, "message-too-big");
    let missing;
    try {
      missing = this.#paper.missing(stateVector);
    } catch {
      return this.#reject(connection, "malformed");
    }
    if ("welcome" in missing) connection.sendAnswer(missing.welcome);
    else connection.sendAnswer([{ messages: [step2Message(missing.update)], packed: undefined }]);
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
      if (type === "step2" && this.#paper.holds(decoded)) return this.#count(connection);
      return this.#refuse(connection);
    }
    const taken = this.#paper.take({ type, update, decoded, message }, connection);
    if ("refused" in taken) return this.#reject(connection, taken.refused);
    this.#count(connection);
    if (taken.message === null) return;
    this.#raiseSchema(connection);
    this.#outbox.add(taken.message, connection);
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
    if (entry.schema === null || !this.#paper.raiseSchema(entry.schema)) return;
    for (const connection of this.connections) {
      const { schema } = connection.entry;
      if (connection.outdated || schema === null || schema >= entry.schema) continue;
      connection.outdated = true;
      connection.sendControl({ type: "refused", reason: "schema" });
    }
  }

  #reject(connection: Connection, why: Closing): void {
    const { member } = connection.entry;
    this.#around.log("room.rejected", { room: this.name, member, why });
    connection.close(why);
  }
}
