import { CLOSING, type Closing } from "./closing.ts";
import { type CommitPace, Commits } from "./commits.ts";
import type { Connection, ConnectionMemory } from "./connection.ts";
import { Documents } from "./documents.ts";
import { LIMITS } from "./limits.ts";
import { type KeepLogin, Logins } from "./logins.ts";
import type { Pack } from "./outbox.ts";
import type { Admission, Entry, RoomClock, RoomLog, RoomSocket, RoomStore } from "./ports.ts";
import { Room } from "./room.ts";
import { type History, Settling } from "./settling.ts";
import { Wakes } from "./wakes.ts";

export type HouseOptions = {
  store: RoomStore;
  clock: RoomClock;
  log: RoomLog;
  pack?: Pack;
  pace: CommitPace;
  /** Resolves when all commits so far are on the disk; absent where a commit that has returned is. */
  flushed?: () => Promise<void>;
  /** Called when what a connection must remember over hibernation has changed. */
  onMemory?: (connection: Connection) => void;
  /** Present when versions of some documents are kept. */
  history?: History;
  /** Without it a socket is closed when the login ends that was given at the door, used since or not. */
  keepLogin?: KeepLogin;
};

/**
 * All live rooms of one process, or the one room of a Durable Object. Once per turn it sends what came in, stores it in one
 * commit, and then says *stored*; a room nobody is in is folded and forgotten.
 */
export class RoomHouse {
  readonly documents: Documents;
  #counters = { receivedBytes: 0, folds: 0 };
  #options: HouseOptions;
  #rooms = new Map<string, Room>();
  #homes = new Map<Connection, Room>();
  #touched = new Set<Room>();
  #wakes: Wakes;
  #commits: Commits;
  #logins: Logins;
  #settling: Settling | null = null;
  #flushComes = false;

  constructor(options: HouseOptions) {
    const { clock, onMemory = () => {}, history } = options;
    this.#options = options;
    this.#wakes = new Wakes(clock);
    this.#commits = new Commits({ ...options, onMemory });
    this.#logins = new Logins({ ...options, onKept: (connection) => this.#stays(connection) });
    this.documents = this.#makeDocuments();
    if (history === undefined) return;
    this.#settling = new Settling({ ...options, history, read: (room) => this.documents.written(room) });
    this.#wakes.settle(this.#settling.first);
    this.#schedule();
  }

  get counters() {
    return { ...this.#commits.counters, ...this.#counters };
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
      connection.usedAt = memory.usedAt;
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
      usedAt: connection.usedAt,
      presence,
    };
  }

  receive(connection: Connection, message: Uint8Array): void {
    const room = this.#homes.get(connection);
    if (room === undefined) return;
    const now = this.#options.clock.now();
    this.#counters.receivedBytes += message.byteLength;
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
      if (room.isDirty) this.#commits.add(room);
    }
    const clean = touched.filter((room) => !this.#commits.has(room));
    const stored = clean.concat(this.#commits.store(this.#options.clock.now()));
    for (const room of stored) this.#owe(room);
    this.#commits.pay();
    for (const room of new Set([...touched, ...stored])) this.#tidy(room);
    this.#schedule();
  }

  /** To be called when the clock's wake time has come. */
  wake(): void {
    const now = this.#options.clock.now();
    const due = this.#wakes.take(now);
    if (due.expiry) this.#wakes.expire(this.#logins.look(Array.from(this.#homes.keys()), now));
    for (const [room, connections] of due.presence) {
      for (const connection of connections) if (connection.open) this.#releasePresence(room, connection, now);
      this.#touch(room);
    }
    for (const room of due.tails) {
      if (room.tail.isDue(now)) this.#fold(room);
      else if (room.tail.since !== null) this.#wakes.tail(room, now + LIMITS.tailAge);
      this.#touched.add(room);
    }
    this.flush();
    if (!due.settle || this.#settling === null) return;
    this.#wakes.settle(this.#settling.run(now));
    this.#schedule();
  }

  control(room: string, message: object): void {
    this.#rooms.get(room)?.control(message);
  }

  /** Changes what members may do in the room while they stay in it. */
  grant(room: string, access: Readonly<Record<string, Admission["access"]>>): void {
    for (const connection of this.#rooms.get(room)?.grant(access) ?? []) this.#options.onMemory?.(connection);
  }

  /** Closes the sockets to which the predicate applies. */
  closeWhere(applies: (entry: Entry) => boolean, why: Closing): void {
    for (const connection of Array.from(this.#homes.keys())) if (applies(connection.entry)) connection.close(why);
  }

  /** Resolves when nothing is being asked and no version is being kept any more. */
  async idle(): Promise<void> {
    await Promise.all([this.#settling?.idle(), this.#logins.idle()]);
  }

  /** Ends everything for a restart: the last edits are stored and said to be, everybody is sent away to come back. */
  async shut(): Promise<void> {
    this.#storeNow();
    await this.#commits.paid();
    this.closeWhere(() => true, "restart");
    this.#storeNow();
    this.#options.clock.wake(null);
    await this.idle();
  }

  #makeDocuments(): Documents {
    return new Documents({
      store: this.#options.store,
      isOpen: (name) => this.#rooms.has(name),
      room: (name) => this.#room(name),
      storeNow: () => this.#storeNow(),
      fold: (room) => this.#fold(room),
      passOn: (room) => this.#passOn(room, this.#options.clock.now()),
      tidy: (room) => {
        this.#tidy(room);
        this.#schedule();
      },
      empty: (name) => this.closeWhere(({ room }) => room === name, "changed"),
    });
  }

  #storeNow(): void {
    this.#commits.hurry();
    this.flush();
  }

  #admit(socket: RoomSocket, entry: Entry, into: (room: Room, now: number) => Connection): Connection | null {
    const now = this.#options.clock.now();
    try {
      const room = this.#room(entry.room);
      const connection = into(room, now);
      this.#touch(room);
      if (!connection.open) return null;
      this.#homes.set(connection, room);
      this.#wakes.expire(this.#logins.dateOf(connection, now));
      this.#schedule();
      return connection;
    } catch (error) {
      this.#options.log("room.unreadable", { room: entry.room, error: String(error) });
      const { code, reason } = CLOSING.storage;
      socket.close(code, reason);
      return null;
    }
  }

  /** The live room, opened when it is not. */
  #room(name: string): Room {
    const known = this.#rooms.get(name);
    if (known !== undefined) return known;
    const { store, log, pack, clock } = this.#options;
    const onClose = (connection: Connection) => this.#closed(room, connection);
    const keepsTraces = this.#options.history?.of(name) ?? false;
    const room = new Room(name, { store, log, pack, onClose, keepsTraces }, clock.now());
    this.#rooms.set(name, room);
    if (room.tail.since !== null) this.#wakes.tail(room, room.tail.since + LIMITS.tailAge);
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
    if (room.isDirty) {
      const isNew = this.#commits.add(room);
      if (this.#commits.isDue(now)) this.#touch(room);
      else if (isNew) this.#schedule();
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

  /** Notes what is owed after a commit, and folds a tail that has grown long. */
  #owe(room: Room): void {
    this.#commits.owe(room);
    const { tail } = room;
    if (tail.since === null) return;
    if (tail.isLong) this.#fold(room);
    else this.#wakes.tail(room, tail.since + LIMITS.tailAge);
  }

  #fold(room: Room): boolean {
    if (room.tail.since === null || room.isDirty) return !room.isDirty;
    const now = this.#options.clock.now();
    try {
      room.fold(now);
    } catch (error) {
      this.#commits.failed(now, error);
      this.#wakes.tail(room, now + LIMITS.tailAge);
      return false;
    }
    this.#counters.folds += 1;
    this.#wakes.folded(room);
    const { history } = this.#options;
    if (history?.of(room.name)) this.#wakes.settle(now + history.quiet);
    return true;
  }

  /** Forgets a room nobody is in, once everything of it is on disk. */
  #tidy(room: Room): void {
    if (room.connections.size > 0 || !this.#fold(room)) return;
    this.#rooms.delete(room.name);
    this.#wakes.forget(room);
  }

  #schedule(): void {
    this.#wakes.schedule(this.#commits.latest);
  }

  #stays(connection: Connection): void {
    this.#options.onMemory?.(connection);
    this.#wakes.expire(this.#logins.dateOf(connection, this.#options.clock.now()));
    this.#schedule();
  }
}
