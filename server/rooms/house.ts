import { CLOSING, type Closing } from "./closing.ts";
import type { Connection, ConnectionMemory } from "./connection.ts";
import { LIMITS } from "./limits.ts";
import type { Pack } from "./outbox.ts";
import type { Entry, RoomClock, RoomEntry, RoomLog, RoomSocket, RoomStore } from "./ports.ts";
import { Room } from "./room.ts";
import { Wakes } from "./wakes.ts";

export type HouseOptions = {
  store: RoomStore;
  clock: RoomClock;
  log: RoomLog;
  pack?: Pack;
  /**
   * Milliseconds from one commit to the next at least. The first edit after a pause is committed in its own turn; turns that follow
   * faster share the next commit. Waiting never adds up, and what is not committed is not said to be stored.
   */
  commitEvery: number;
  /** Called when what a connection must remember over hibernation has changed. */
  onMemory?: (connection: Connection) => void;
};

/** The member that owns the Yjs client ids of documents the server began. */
const SERVER = "server";

/**
 * All live rooms of one process, or the one room of a Durable Object. Once per turn it sends what came in, stores it in one
 * commit, and then says *stored*; a room nobody is in is folded and forgotten.
 */
export class RoomHouse {
  readonly counters = { updates: 0, commits: 0, storedBytes: 0, receivedBytes: 0, storeFailures: 0, folds: 0 };
  #options: HouseOptions;
  #rooms = new Map<string, Room>();
  #homes = new Map<Connection, Room>();
  #touched = new Set<Room>();
  #dirty = new Set<Room>();
  #wakes: Wakes;
  #flushComes = false;

  constructor(options: HouseOptions) {
    this.#options = options;
    this.#wakes = new Wakes(options.clock);
  }

  get size(): { rooms: number; connections: number } {
    return { rooms: this.#rooms.size, connections: this.#homes.size };
  }

  /** Lets a socket into its room; null when it was closed at once, with the reason. */
  enter(socket: RoomSocket, entry: Entry): Connection | null {
    return this.#admit(socket, entry, (room, now) => room.enter(socket, entry, now));
  }

  /** Takes back a socket that outlived this process' memory, saying nothing to it. */
  resume(socket: RoomSocket, memory: ConnectionMemory): Connection | null {
    return this.#admit(socket, memory.entry, (room, now) => {
      const connection = room.resume(socket, memory.entry, now);
      for (const client of memory.clients) connection.clients.add(client);
      connection.messages = memory.messages;
      if (memory.presence !== null) room.presence.restore(connection, memory.presence);
      return connection;
    });
  }

  memoryOf(connection: Connection): ConnectionMemory {
    const presence = this.#homes.get(connection)?.presence.memory(connection) ?? null;
    return {
      entry: connection.entry,
      clients: Array.from(connection.clients),
      messages: connection.messages,
      presence,
    };
  }

  receive(connection: Connection, message: Uint8Array): void {
    const room = this.#homes.get(connection);
    if (room === undefined) return;
    const now = this.#options.clock.now();
    this.counters.receivedBytes += message.byteLength;
    try {
      room.receive(connection, message, now);
    } catch (error) {
      this.#options.log("room.unreadable", { room: room.name, error: String(error) });
      connection.close("storage");
    }
    if (connection.presenceWaiting !== null) this.#releasePresence(room, connection, now);
    this.#passOn(room, now);
  }

  leave(connection: Connection): void {
    connection.left();
  }

  /** Sends and stores what this turn brought. Runs by itself once per turn; a host calls it where a turn ends without one. */
  flush(): void {
    this.#flushComes = false;
    const touched = Array.from(this.#touched);
    this.#touched.clear();
    for (const room of touched) {
      room.sendOut();
      if (room.isDirty) this.#dirty.add(room);
    }
    const stored = this.#store(touched);
    for (const room of stored) this.#owe(room);
    for (const room of new Set([...touched, ...stored])) this.#tidy(room);
    this.#schedule();
  }

  /** To be called when the clock's wake time has come. */
  wake(): void {
    const now = this.#options.clock.now();
    const due = this.#wakes.take(now);
    if (due.expiry) this.#expire(now);
    for (const [room, connections] of due.presence) {
      for (const connection of connections) if (connection.open) this.#releasePresence(room, connection, now);
      this.#touch(room);
    }
    for (const room of due.tails) {
      this.#fold(room);
      this.#touched.add(room);
    }
    this.flush();
  }

  control(room: string, message: object): void {
    this.#rooms.get(room)?.control(message);
  }

  /** Closes the sockets to which the predicate applies. */
  closeWhere(applies: (entry: Entry) => boolean, why: Closing): void {
    for (const connection of Array.from(this.#homes.keys())) if (applies(connection.entry)) connection.close(why);
  }

  /** The room's document as a V1 update, with everything that arrived, also when nobody is in it. */
  read(name: string): Uint8Array {
    const room = this.#rooms.get(name) ?? this.#open(name);
    const update = room.read();
    this.#tidy(room);
    return update;
  }

  /** True when the room has never held anything. */
  isNew(name: string): boolean {
    return !this.#rooms.has(name) && !this.#options.store.has(name);
  }

  /** Stores the first content of a room that is still new; `client` is the Yjs client id it was made with. */
  seed(name: string, update: Uint8Array, client: number): void {
    if (!this.isNew(name)) return;
    this.#options.store.append([{ room: name, updates: [update], owners: [{ client, member: SERVER }], schema: null }]);
  }

  /** Folds what a crash left unfolded in a room nobody has opened since. */
  foldStored(name: string): void {
    const room = this.#rooms.get(name) ?? this.#open(name);
    if (!room.isDirty) this.#fold(room);
    this.#tidy(room);
    this.#schedule();
  }

  /** Ends everything for a restart: the last edits are stored, everybody is sent away to come back. */
  shut(): void {
    this.#wakes.storeNow();
    this.flush();
    this.closeWhere(() => true, "restart");
    this.flush();
    this.#options.clock.wake(null);
  }

  #admit(socket: RoomSocket, entry: Entry, into: (room: Room, now: number) => Connection): Connection | null {
    const now = this.#options.clock.now();
    try {
      const room = this.#rooms.get(entry.room) ?? this.#open(entry.room);
      const connection = into(room, now);
      this.#touch(room);
      if (!connection.open) return null;
      this.#homes.set(connection, room);
      this.#wakes.expire(entry.expiresAt);
      this.#schedule();
      return connection;
    } catch (error) {
      this.#options.log("room.unreadable", { room: entry.room, error: String(error) });
      const { code, reason } = CLOSING.storage;
      socket.close(code, reason);
      return null;
    }
  }

  #open(name: string): Room {
    const { store, log, pack, clock } = this.#options;
    const onClose = (connection: Connection) => this.#closed(room, connection);
    const room = new Room(name, { store, log, pack, onClose }, clock.now());
    this.#rooms.set(name, room);
    if (room.tailSince !== null) this.#wakes.tail(room, room.tailSince + LIMITS.tailAge);
    return room;
  }

  #closed(room: Room, connection: Connection): void {
    this.#homes.delete(connection);
    room.leave(connection, this.#options.clock.now());
    this.#touch(room);
  }

  /**
   * What is new goes out at once. What follows within the same millisecond, as in a flood, waits for the end of the turn, where one
   * write carries it all.
   */
  #passOn(room: Room, now: number): void {
    if (room.isDirty && !this.#dirty.has(room)) {
      this.#dirty.add(room);
      if (this.#wakes.mayStore(now)) this.#touch(room);
      else this.#schedule();
    }
    if (room.sentAt !== now) {
      room.sentAt = now;
      room.sendOut();
      if (room.owesOnly) this.#touch(room);
    } else if (!this.#touched.has(room)) this.#touch(room);
  }

  #touch(room: Room): void {
    this.#touched.add(room);
    if (this.#flushComes) return;
    this.#flushComes = true;
    this.#options.clock.soon(() => this.flush());
  }

  #releasePresence(room: Room, connection: Connection, now: number): void {
    if (connection.presenceWaiting === null) return;
    const again = room.presence.release(connection, now);
    if (again === null) return this.#options.onMemory?.(connection);
    this.#wakes.presence(room, connection, again);
    this.#schedule();
  }

  /** One commit for all rooms that have something new. Returns the rooms of which nothing is unsaved now. */
  #store(touched: Room[]): Room[] {
    const clean = touched.filter((room) => !this.#dirty.has(room));
    const now = this.#options.clock.now();
    if (this.#dirty.size === 0) return clean;
    const dirty = Array.from(this.#dirty);
    if (this.#wakes.mayStore(now) && this.#append(dirty, now)) return clean.concat(dirty);
    if (this.#wakes.isStoreFailing) for (const room of dirty) room.storageFailed();
    return clean;
  }

  #append(dirty: Room[], now: number): boolean {
    const entries: RoomEntry[] = [];
    for (const room of dirty) {
      const entry = room.unsaved();
      if (entry !== null) entries.push(entry);
    }
    try {
      this.#options.store.append(entries);
    } catch (error) {
      this.#storeFailed(now, error);
      return false;
    }
    this.#wakes.storeWorked(now + this.#options.commitEvery);
    this.counters.commits += 1;
    for (const { updates } of entries) {
      this.counters.updates += updates.length;
      for (const update of updates) this.counters.storedBytes += update.byteLength;
    }
    this.#dirty.clear();
    for (const room of dirty) room.stored(now);
    return true;
  }

  /** Pays what is owed after a commit, and folds a tail that has grown long. */
  #owe(room: Room): void {
    for (const connection of room.sendStored()) this.#options.onMemory?.(connection);
    if (room.tailSince === null) return;
    if (room.tailUpdates >= LIMITS.tailUpdates) this.#fold(room);
    else this.#wakes.tail(room, room.tailSince + LIMITS.tailAge);
  }

  #fold(room: Room): boolean {
    if (room.tailSince === null || room.isDirty) return !room.isDirty;
    const now = this.#options.clock.now();
    try {
      room.fold();
    } catch (error) {
      this.#storeFailed(now, error);
      this.#wakes.tail(room, now + LIMITS.tailAge);
      return false;
    }
    this.counters.folds += 1;
    this.#wakes.folded(room);
    return true;
  }

  #storeFailed(now: number, error: unknown): void {
    this.counters.storeFailures += 1;
    this.#options.log("room.store-failed", { error: String(error) });
    this.#wakes.storeFailed(now);
  }

  /** Forgets a room nobody is in, once everything of it is on disk. */
  #tidy(room: Room): void {
    if (room.connections.size > 0 || !this.#fold(room)) return;
    this.#rooms.delete(room.name);
    this.#wakes.forget(room);
  }

  #schedule(): void {
    this.#wakes.schedule(this.#dirty.size > 0);
  }

  #expire(now: number): void {
    this.closeWhere(({ expiresAt }) => expiresAt <= now, "login-expired");
    for (const { entry } of this.#homes.keys()) this.#wakes.expire(entry.expiresAt);
  }
}
