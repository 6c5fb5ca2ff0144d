import type { Connection } from "./connection.ts";
import type { Presence } from "./presence.ts";
import { awarenessMessage } from "./wire.ts";

export type Pack = (messages: Uint8Array[]) => Uint8Array;

/** What the server wrote itself comes from nobody, and goes to all. */
type Outgoing = { message: Uint8Array; from: Connection | null };

const NOTHING = new Uint8Array(0);

/** What came in during one turn and goes to everybody but its author, framed once for all who get the same. */
export class Outbox {
  #waiting: Outgoing[] = [];
  #pack: Pack;

  constructor(pack: Pack = () => NOTHING) {
    this.#pack = pack;
  }

  add(message: Uint8Array, from: Connection | null): void {
    this.#waiting.push({ message, from });
  }

  #sendOne(connections: Set<Connection>, { message, from }: Outgoing): void {
    const messages = [message];
    let packed: Uint8Array | undefined;
    for (const connection of connections) {
      if (connection !== from) connection.sendPacked((packed ??= this.#pack(messages)), messages);
    }
  }

  /** Sends updates and changes of presence. An author gets the others' part only. */
  send(connections: Set<Connection>, presence: Presence): void {
    const waiting = this.#waiting;
    const changes = presence.takeChanges();
    if (waiting.length === 0 && changes === null) return;
    this.#waiting = [];
    const [only] = waiting;
    if (only !== undefined && waiting.length === 1 && changes === null) return this.#sendOne(connections, only);
    const authors = new Set<Connection | null>(waiting.map(({ from }) => from));
    const messages = waiting.map(({ message }) => message);
    if (changes !== null) messages.push(awarenessMessage(changes.update));
    const packed = this.#pack(messages);
    for (const connection of connections) {
      if (!authors.has(connection) && changes?.owners.has(connection) !== true) {
        connection.sendPacked(packed, messages);
        continue;
      }
      const others = waiting.filter(({ from }) => from !== connection).map(({ message }) => message);
      const seen = changes?.without(connection) ?? null;
      if (seen !== null) others.push(awarenessMessage(seen));
      if (others.length > 0) connection.sendPacked(this.#pack(others), others);
    }
  }
}
