import { CLOSING, type Closing } from "./closing.ts";
import type { CommitPace } from "./commits.ts";
import type { Connection, ConnectionMemory } from "./connection.ts";
import { Documents } from "./documents.ts";
import { HouseRights } from "./house-rights.ts";
import { type KeepLogin, Logins } from "./logins.ts";
import type { Pack } from "./outbox.ts";
import type { Entry, RoomClock, RoomLog, RoomSocket, RoomStore } from "./ports.ts";
import type { AskRights } from "./rights.ts";
import { Room } from "./room.ts";
import { type History, Settling } from "./settling.ts";
import { Turns } from "./turns.ts";
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
  /** Without it everybody keeps what they came in with. */
  rights?: AskRights;
};

/** All live rooms of one process, or the one room of a Durable Object, and who is in which. A room nobody is in is forgotten. */
export class RoomHouse {
  readonly documents: Documents;
  #receivedBytes = 0;
  #options: HouseOptions;
  #rooms = new Map<string, Room>();
  #homes = new Map<Connection, Room>();
  #wakes: Wakes;
  #turns: Turns;
  #logins: Logins;
  #rights: HouseRights;
  #settling: Settling | null = null;

  constructor(options: HouseOptions) {
    const { clock, onMemory = () => {}, history } = options;
    this.#options = options;
    this.#wakes = new Wakes(clock);
    const wakes = this.#wakes;
    this.#turns = new Turns({ ...options, wakes, onMemory, onEmpty: (room) => this.#forget(room.name) });
    this.#rights = new HouseRights({
      ...options,
      wakes,
      rooms: this.#rooms,
      onMemory,
      onDate: () => this.#turns.schedule(),
    });
    this.#logins = new Logins({ ...options, onKept: (connection) => this.#stays(connection) });
    this.documents = this.#makeDocuments();
    if (history === undefined) return;
    this.#settling = new Settling({ ...options, history, read: (room) => this.documents.written(room) });
    this.#wakes.settle(this.#settling.first);
    this.#turns.schedule();
  }

  get counters() {
    return { ...this.#turns.counters, receivedBytes: this.#receivedBytes };
  }

  get size(): { rooms: number; connections: number } {
    return { rooms: this.#rooms.size, connections: this.#homes.size };
  }

  /** Lets a socket into its room; null when it was closed at once, with the reason. */
  enter(socket: RoomSocket, entry: Entry): Connection | null {
    return this.#admit(socket, entry, (room, now) => room.enter(socket, entry, now));
  }

  /**
   * Lets `letIn` act with the entry as it holds at this very moment, or with null when they may not be there (any more). Rejects when
   * nobody can say.
   */
  async admit<T>(entry: Entry, letIn: (entry: Entry | null) => T): Promise<T> {
    return this.#rights.admit(entry, letIn);
  }

  /** Takes back a socket that outlived this process' memory, saying nothing to it. */
  resume(socket: RoomSocket, memory: ConnectionMemory): Connection | null {
    return this.#admit(socket, memory.entry, (room, now) => {
      const connection = room.resume(socket, memory.entry, now);
      for (const client of memory.clients) connection.clients.add(client);
      connection.messages = memory.messages;
      connection.usedAt = memory.usedAt;
      connection.askedAt = memory.askedAt;
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
      askedAt: connection.askedAt,
      presence,
    };
  }

  receive(connection: Connection, message: Uint8Array): void {
    const room = this.#homes.get(connection);
    if (room === undefined) return;
    const now = this.#options.clock.now();
    this.#receivedBytes += message.byteLength;
    try {
      room.receive(connection, message, now);
    } catch (error) {
      this.#options.log("room.unreadable", { room: room.name, error: String(error) });
      connection.close("storage");
    }
    if (connection.presenceWaiting !== null) this.#turns.releasePresence(room, connection, now);
    this.#turns.passOn(room, now);
  }

  leave(connection: Connection): void {
    connection.left();
  }

  /** Sends and stores what this turn brought. Runs by itself once per turn; a host calls it where a turn ends without one. */
  flush(): void {
    this.#turns.flush();
  }

  /** To be called when the clock's wake time has come. */
  wake(): void {
    const now = this.#options.clock.now();
    const due = this.#wakes.take(now);
    if (due.expiry) this.#wakes.expire(this.#logins.look(Array.from(this.#homes.keys()), now));
    if (due.rights) this.#rights.lookAgain(now);
    this.#turns.wake(due, now);
    if (!due.settle || this.#settling === null) return;
    this.#wakes.settle(this.#settling.run(now));
    this.#turns.schedule();
  }

  control(room: string, message: object): void {
    this.#rooms.get(room)?.control(message);
  }

  /**
   * What people may do in the room has changed: resolves when everybody who is in has what holds now; who may not stay is sent away to
   * be told so at the door.
   */
  async rightsChanged(room: string): Promise<void> {
    await this.#rights.changed(room);
  }

  /** Closes the sockets to which the predicate applies. */
  closeWhere(applies: (entry: Entry) => boolean, why: Closing): void {
    for (const connection of Array.from(this.#homes.keys())) if (applies(connection.entry)) connection.close(why);
  }

  /** Resolves when nothing is being asked and no version is being kept any more. */
  async idle(): Promise<void> {
    await Promise.all([this.#settling?.idle(), this.#logins.idle(), this.#rights.idle()]);
  }

  /** Ends everything for a restart: the last edits are stored and said to be, everybody is sent away to come back. */
  async shut(): Promise<void> {
    this.#turns.storeNow();
    await this.#turns.paid();
    this.closeWhere(() => true, "restart");
    this.#turns.storeNow();
    this.#options.clock.wake(null);
    await this.idle();
  }

  #forget(name: string): void {
    this.#rooms.delete(name);
    this.#rights.forget(name);
  }

  #makeDocuments(): Documents {
    return new Documents({
      store: this.#options.store,
      isOpen: (name) => this.#rooms.has(name),
      room: (name) => this.#room(name),
      storeNow: () => this.#turns.storeNow(),
      fold: (room) => this.#turns.fold(room),
      passOn: (room) => this.#turns.passOn(room, this.#options.clock.now()),
      tidy: (room) => {
        this.#turns.tidy(room);
        this.#turns.schedule();
      },
      empty: (name) => this.closeWhere(({ room }) => room === name, "changed"),
    });
  }

  #admit(socket: RoomSocket, entry: Entry, into: (room: Room, now: number) => Connection): Connection | null {
    const now = this.#options.clock.now();
    try {
      const room = this.#room(entry.room);
      const connection = into(room, now);
      this.#turns.touch(room);
      if (!connection.open) return null;
      this.#homes.set(connection, room);
      this.#wakes.expire(this.#logins.dateOf(connection, now));
      this.#rights.entered(connection);
      this.#turns.schedule();
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
    this.#turns.opened(room);
    return room;
  }

  #closed(room: Room, connection: Connection): void {
    this.#homes.delete(connection);
    room.leave(connection, this.#options.clock.now());
    this.#turns.touch(room);
  }

  #stays(connection: Connection): void {
    this.#options.onMemory?.(connection);
    this.#wakes.expire(this.#logins.dateOf(connection, this.#options.clock.now()));
    this.#turns.schedule();
  }
}
