import { type CommitOptions, Commits } from "./commits.ts";
import type { Connection } from "./connection.ts";
import { LIMITS } from "./limits.ts";
import type { RoomClock } from "./ports.ts";
import type { Room } from "./room.ts";
import type { History } from "./settling.ts";
import type { Wakes } from "./wakes.ts";

export type TurnOptions = CommitOptions & {
  clock: RoomClock;
  wakes: Wakes;
  /** Present when versions of some documents are kept. */
  history?: History;
  /** Called when nobody is in the room and all of it is on disk. */
  onEmpty: (room: Room) => void;
};

/**
 * What rooms get to do in one turn of the event loop: send on what came in, store it in one commit, and then say *stored*; fold a
 * tail in time, and let go of a room nobody is in. Knows nothing of who may enter, nor of which rooms there are.
 */
export class Turns {
  #options: TurnOptions;
  #commits: Commits;
  #touched = new Set<Room>();
  #flushComes = false;
  #folds = 0;

  constructor(options: TurnOptions) {
    this.#options = options;
    this.#commits = new Commits(options);
  }

  get counters() {
    return { ...this.#commits.counters, folds: this.#folds };
  }

  /** The room has something to do at the end of this turn. */
  touch(room: Room): void {
    this.#touched.add(room);
    if (this.#flushComes) return;
    this.#flushComes = true;
    this.#options.clock.soon(() => this.flush());
  }

  /** The room was opened, and may hold a tail that an earlier life of it left. */
  opened(room: Room): void {
    if (room.tail.since !== null) this.#options.wakes.tail(room, room.tail.since + LIMITS.tailAge);
  }

  /**
   * What is new goes out at once. What follows within the same millisecond, as in a flood, waits for the end of the turn, where one
   * write carries it all.
   */
  passOn(room: Room, now: number): void {
    if (room.isDirty) {
      const isFirst = this.#commits.add(room);
      if (this.#commits.isDue(now)) this.touch(room);
      else if (isFirst) this.schedule();
    }
    if (room.sentAt !== now) {
      room.sentAt = now;
      room.sendOut();
      if (room.owed > 0 && !room.isDirty) this.touch(room);
    } else if (!this.#touched.has(room)) this.touch(room);
  }

  /** Shows the presence that waits, or asks to be woken when it may be shown. */
  releasePresence(room: Room, connection: Connection, now: number): void {
    if (connection.presenceWaiting === null) return;
    const again = room.presence.release(connection, now);
    if (again === null) return this.#options.onMemory(connection);
    this.#options.wakes.presence(room, connection, again);
    this.schedule();
  }

  /** Sends and stores what this turn brought. */
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
    for (const room of new Set([...touched, ...stored])) this.tidy(room);
    this.schedule();
  }

  /** Does what a date was set for, in a turn of its own. */
  wake(due: { presence: Map<Room, Set<Connection>>; tails: Room[] }, now: number): void {
    for (const [room, connections] of due.presence) {
      for (const connection of connections) if (connection.open) this.releasePresence(room, connection, now);
      this.touch(room);
    }
    for (const room of due.tails) {
      if (room.tail.isDue(now)) this.fold(room);
      else if (room.tail.since !== null) this.#options.wakes.tail(room, now + LIMITS.tailAge);
      this.#touched.add(room);
    }
    this.flush();
  }

  /** Stores what waits, whatever its date. */
  storeNow(): void {
    this.#commits.hurry();
    this.flush();
  }

  /** Resolves when everybody who was owed *stored* has heard it. */
  paid(): Promise<void> {
    return this.#commits.paid();
  }

  /** False when something of the room could not be stored. */
  fold(room: Room): boolean {
    if (room.tail.since === null || room.isDirty) return !room.isDirty;
    const { clock, wakes, history } = this.#options;
    const now = clock.now();
    try {
      room.fold(now);
    } catch (error) {
      this.#commits.failed(now, error);
      wakes.tail(room, now + LIMITS.tailAge);
      return false;
    }
    this.#folds += 1;
    wakes.folded(room);
    if (history?.of(room.name)) wakes.settle(now + history.quiet);
    return true;
  }

  /** Lets go of a room nobody is in, once everything of it is on disk. */
  tidy(room: Room): void {
    if (room.connections.size > 0 || !this.fold(room)) return;
    this.#options.onEmpty(room);
    this.#options.wakes.forget(room);
  }

  /** Asks the clock for the next date at which something has to be done. */
  schedule(): void {
    this.#options.wakes.schedule(this.#commits.latest);
  }

  /** Notes what is owed after a commit, and folds a tail that has grown long. */
  #owe(room: Room): void {
    this.#commits.owe(room);
    const { tail } = room;
    if (tail.since === null) return;
    if (tail.isLong) this.fold(room);
    else this.#options.wakes.tail(room, tail.since + LIMITS.tailAge);
  }
}
