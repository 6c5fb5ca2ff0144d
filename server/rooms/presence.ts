import * as decoding from "lib0/decoding";
import * as encoding from "lib0/encoding";
import type { Connection } from "./connection.ts";
import { LIMITS } from "./limits.ts";

/** The awareness update about nobody: something to hear for who is alone. */
export const NOBODY = Uint8Array.of(0);

type State = { clock: number; json: string; connection: Connection };

/** What a connection's presence needs to survive hibernation. */
export type PresenceMemory = { id: number; clock: number; json: string };

/**
 * Peers ignore a state that is not newer than the last they saw. The server's clock counts tenths of a second, so that it
 * stays ahead of everything said before a restart or a wake without remembering any of it.
 */
const ticks = (now: number) => Math.floor(now / 100);

function encodeStates(states: Iterable<[id: number, clock: number, json: string]>, count: number): Uint8Array {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, count);
  for (const [id, clock, json] of states) {
    encoding.writeVarUint(encoder, id);
    encoding.writeVarUint(encoder, clock);
    encoding.writeVarString(encoder, json);
  }
  return encoding.toUint8Array(encoder);
}

/** Name, member and colour are the server's; whatever the client put there is replaced. Null for a state that is no object. */
function stamp(json: string, { entry }: Connection): string | null {
  const state: unknown = JSON.parse(json);
  if (typeof state !== "object" || state === null || Array.isArray(state)) return null;
  return JSON.stringify({ ...state, user: { member: entry.member, name: entry.name, color: entry.color } });
}

/**
 * Who is in a room and where, without y-protocols' Awareness, whose interval would keep a Durable Object awake.
 * A connection speaks for exactly one awareness id; what it says about others is an echo and ignored.
 */
export class Presence {
  #states = new Map<number, State>();
  /** Last clock sent per id, kept after the state is gone, so that who comes back is seen at once. */
  #clocks = new Map<number, number>();
  #changed = new Set<number>();

  /** Takes in an awareness update. Throws when it is malformed; returns false when the state is larger than allowed. */
  receive(connection: Connection, update: Uint8Array): boolean {
    const decoder = decoding.createDecoder(update);
    for (let left = decoding.readVarUint(decoder); left > 0; left -= 1) {
      const id = decoding.readVarUint(decoder);
      decoding.readVarUint(decoder);
      const json = decoding.readVarString(decoder);
      if (!this.#mayClaim(connection, id, json)) continue;
      if (json.length > LIMITS.presenceState) return false;
      const stamped = json === "null" ? json : stamp(json, connection);
      if (stamped === null) continue;
      connection.presenceId = id;
      connection.presenceWaiting = stamped;
    }
    return true;
  }

  #mayClaim(connection: Connection, id: number, json: string): boolean {
    if (connection.presenceId !== null) return connection.presenceId === id;
    if (json === "null") return false;
    const holder = this.#states.get(id)?.connection;
    return holder === undefined || holder.entry.member === connection.entry.member;
  }

  /** Puts the connection's latest state in force, at most ten times a second; the time to try again when it is too early. */
  release(connection: Connection, now: number): number | null {
    const id = connection.presenceId;
    const json = connection.presenceWaiting;
    if (id === null || json === null) return null;
    if (now < connection.presenceAllowedAt) return connection.presenceAllowedAt;
    connection.presenceWaiting = null;
    connection.presenceAllowedAt = now + LIMITS.presenceInterval;
    if (json === "null") this.#remove(id, now);
    else this.#states.set(id, { clock: this.#tick(id, now), json, connection });
    this.#changed.add(id);
    return null;
  }

  leave(connection: Connection, now: number): void {
    const id = connection.presenceId;
    if (id !== null && this.#states.get(id)?.connection === connection) this.#remove(id, now);
  }

  /** Restores a state that was in force before the room slept; nobody needs to be told. */
  restore(connection: Connection, { id, clock, json }: PresenceMemory): void {
    connection.presenceId = id;
    this.#states.set(id, { clock, json, connection });
    this.#clocks.set(id, clock);
  }

  memory({ presenceId }: Connection): PresenceMemory | null {
    const state = presenceId === null ? undefined : this.#states.get(presenceId);
    return presenceId === null || state === undefined ? null : { id: presenceId, clock: state.clock, json: state.json };
  }

  /** True when the awareness id is in use by somebody else: its owner alone may start writing under it. */
  isForeign(id: number, member: string): boolean {
    const holder = this.#states.get(id)?.connection.entry.member;
    return holder !== undefined && holder !== member;
  }

  /** The awareness update with everybody present, or null when nobody is. */
  everybody(): Uint8Array | null {
    if (this.#states.size === 0) return null;
    const states = Array.from(this.#states, ([id, { clock, json }]): [number, number, string] => [id, clock, json]);
    return encodeStates(states, states.length);
  }

  /** What changed since last asked, as one update for everybody but the ids' owners, who never hear about themselves. */
  takeChanges(): {
    update: Uint8Array;
    owners: Set<Connection>;
    without: (owner: Connection) => Uint8Array | null;
  } | null {
    if (this.#changed.size === 0) return null;
    const changes = Array.from(this.#changed, (id): [number, number, string] => {
      const state = this.#states.get(id);
      return [id, state?.clock ?? this.#clocks.get(id) ?? 0, state?.json ?? "null"];
    });
    const owners = new Set<Connection>();
    for (const id of this.#changed) {
      const owner = this.#states.get(id)?.connection;
      if (owner !== undefined) owners.add(owner);
    }
    this.#changed.clear();
    const without = (owner: Connection) => {
      const others = changes.filter(([id]) => id !== owner.presenceId);
      return others.length === 0 ? null : encodeStates(others, others.length);
    };
    return { update: encodeStates(changes, changes.length), owners, without };
  }

  #remove(id: number, now: number): void {
    if (!this.#states.delete(id)) return;
    this.#tick(id, now);
    this.#changed.add(id);
  }

  #tick(id: number, now: number): number {
    const clock = Math.max(ticks(now), (this.#clocks.get(id) ?? 0) + 1);
    this.#clocks.set(id, clock);
    return clock;
  }
}
