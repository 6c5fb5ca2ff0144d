import type { Connection } from "./connection.ts";
import { LIMITS } from "./limits.ts";
import type { RoomEntry } from "./ports.ts";
import type { Presence } from "./presence.ts";

/** Whose edits are whose: a Yjs client id belongs to the member who first used it. */
export class Owners {
  #members: Map<number, string>;
  #presence: Presence;

  constructor(members: Map<number, string>, presence: Presence) {
    this.#members = members;
    this.#presence = presence;
  }

  isForeign(client: number, member: string): boolean {
    const owner = this.#members.get(client);
    return owner === undefined ? this.#presence.isForeign(client, member) : owner !== member;
  }

  /** Binds a client id that the server writes under for a member. */
  give(client: number, member: string): void {
    this.#members.set(client, member);
  }

  /**
   * Binds the client ids of an edit to its author, those of a sync step 2 only if they are the author's own: it may give back what
   * others wrote. Returns what is new and has to be stored.
   */
  claim(clients: Iterable<number>, connection: Connection, type: "update" | "step2"): RoomEntry["owners"] {
    const { member } = connection.entry;
    const claimed: RoomEntry["owners"] = [];
    for (const client of clients) {
      const mayOwn = type === "update" || client === connection.presenceId;
      if (mayOwn && !this.#members.has(client)) {
        this.#members.set(client, member);
        claimed.push({ client, member });
      }
      if (connection.clients.size < LIMITS.clientsPerConnection) connection.clients.add(client);
    }
    return claimed;
  }
}
