/** What the room core asks of the world around it. Every port has one implementation per runtime and one contract suite. */

import type { Removal, Traces } from "../../domain/note/traces.ts";
import type { Mark } from "./settling.ts";

/** Who may come in, decided once per connection by the permission table. */
export type Admission = {
  /** The key under which the document is stored; a private sheet's key names its member. */
  room: string;
  access: "write" | "read";
  member: string;
  name: string;
  /** Index into the client's palette; the server knows no colours. */
  color: number;
  login: string;
  /** Milliseconds since the epoch at which this login ends; the socket is closed then. */
  expiresAt: number;
};

/** An admission together with what the client said about itself in the address it connected to. */
export type Entry = Admission & {
  /** True for clients that understand *stored* and *control*. */
  v1: boolean;
  /** The client's editor schema version; null when it named none (any plain provider). */
  schema: number | null;
};

/** One open WebSocket, as little of it as the core needs. */
export type RoomSocket = {
  /** Sends one binary message. Never throws: a socket that is gone swallows it. */
  send(message: Uint8Array): void;
  /** Sends bytes made by `pack`, framed once for all receivers; present exactly when `pack` is given. */
  sendPacked?(packed: Uint8Array): void;
  close(code: number, reason: string): void;
  /** Bytes accepted by `send` that the network has not taken yet; 0 where the runtime cannot tell. */
  buffered(): number;
};

/** One stored document. `tail` holds V1 updates in the order in which they were accepted. */
export type StoredRoom = {
  snapshot: Uint8Array | null;
  /** Encoded state vector of `snapshot`. */
  stateVector: Uint8Array | null;
  tail: Uint8Array[];
  /** Which member first used a Yjs client id. */
  owners: Map<number, string>;
  schema: number;
};

/** What one room wants on disk. */
export type RoomEntry = {
  room: string;
  updates: Uint8Array[];
  owners: { client: number; member: string }[];
  /** Who took out what; only of rooms of which versions are kept. */
  removals?: Removal[];
  /** Set when the document moved to a newer editor schema. */
  schema: number | null;
};

/** A whole document, re-encoded from a garbage-collected Y.Doc. */
export type RoomSnapshot = { update: Uint8Array; stateVector: Uint8Array };

/** Synchronous and transactional: when a verb returns, its effect survives a crash; when it throws, nothing happened. */
export type RoomStore = {
  /** True when anything was ever stored for the room. */
  has(room: string): boolean;
  load(room: string): StoredRoom;
  /** Group commit: the entries of several rooms in one transaction. */
  append(entries: RoomEntry[]): void;
  /**
   * Replaces everything stored for the room's document by one snapshot; owners, schema and removals stay. With `unsettledAt` the room
   * counts as written in at that moment.
   */
  compact(room: string, snapshot: RoomSnapshot, unsettledAt?: number): void;
  /** Deletes everything that was ever stored for the room. */
  erase(room: string): void;
  /** Rooms that have a tail: what to fold after a crash. */
  unfolded(): string[];
  /** Who is which client, and who took out what since the room was last settled. */
  traces(room: string): { traces: Traces; mark: Mark };
  /** Forgets the removals that were read at `mark`, and that the room was written in, unless it was again. */
  settle(room: string, mark: Mark): void;
  /** Rooms that were last written in at or before a moment, and not settled since. */
  unsettled(until: number): string[];
  /** The earliest moment at which a room that is not settled was last written in; null when all are. */
  firstUnsettled(): number | null;
};

/** Time and turns; injected so that tests own both. */
export type RoomClock = {
  /** Milliseconds since the epoch. */
  now(): number;
  /** Runs once, after what has already arrived was handled and before the process waits again. */
  soon(run: () => void): void;
  /** Runs once at or shortly after `at`; a later call replaces an earlier one, null cancels. */
  wake(at: number | null): void;
};

/** One line for the operator; never document text. */
export type RoomLog = (event: string, facts: Record<string, string | number>) => void;
