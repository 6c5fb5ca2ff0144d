import type { Connection } from "./connection.ts";
import { LIMITS } from "./limits.ts";
import type { RoomClock, RoomLog, RoomStore } from "./ports.ts";
import type { Room } from "./room.ts";

/**
 * Milliseconds. The first edit after a pause is committed in its own turn; what follows is committed by the first turn that comes
 * `every` after the last commit, and `latest` after it at the latest. Waiting never adds up, and what is not committed is not said to
 * be stored. When no more than `few` connections are owed *stored*, they hear it at once; more of them hear it together, `said` after
 * the last time, because each time costs a flush of the disk.
 */
export type CommitPace = { every: number; latest: number; few: number; said: number };

export type CommitOptions = {
  store: RoomStore;
  clock: Pick<RoomClock, "now">;
  log: RoomLog;
  pace: CommitPace;
  /** Resolves when all commits so far are on the disk; absent where a commit that has returned is. */
  flushed?: () => Promise<void>;
  /** Called when what a connection must remember over hibernation has changed. */
  onMemory: (connection: Connection) => void;
};

/** Stores what rooms have new, several rooms in one commit, and says *stored* once the disk has it. */
export class Commits {
  readonly counters = { updates: 0, commits: 0, storedBytes: 0, storeFailures: 0 };
  #options: CommitOptions;
  #dirty = new Set<Room>();
  /** Not before this is the store written again, unless there is nothing else to do. */
  #storeAt = 0;
  #retryDelay = 0;
  /** Not before this is the disk flushed again. */
  #sayAt = 0;
  /** Committed, and said to be stored when the disk has it. */
  #owed = new Map<Connection, Uint8Array>();
  #flushing: Promise<void> | null = null;

  constructor(options: CommitOptions) {
    this.#options = options;
  }

  /** True when the room was not waiting yet. */
  add(room: Room): boolean {
    if (this.#dirty.has(room)) return false;
    this.#dirty.add(room);
    return true;
  }

  has(room: Room): boolean {
    return this.#dirty.has(room);
  }

  isDue(now: number): boolean {
    return now >= this.#storeAt;
  }

  /** When at the latest to commit what waits, or to say that it is stored; Infinity when nothing waits. */
  get latest(): number {
    const sayAt = this.#owed.size > 0 && this.#flushing === null ? this.#sayAt : Infinity;
    if (this.#dirty.size === 0) return sayAt;
    const { every, latest } = this.#options.pace;
    return Math.min(sayAt, this.#retryDelay > 0 ? this.#storeAt : this.#storeAt + latest - every);
  }

  /** The next commit comes whatever the date. */
  hurry(): void {
    this.#storeAt = 0;
    this.#sayAt = 0;
  }

  /** Commits what waits, if it is due. Returns the rooms of which nothing is unsaved now. */
  store(now: number): Room[] {
    if (this.#dirty.size === 0) return [];
    const dirty = Array.from(this.#dirty);
    if (this.isDue(now) && this.#append(dirty, now)) return dirty;
    if (this.#retryDelay > 0) for (const room of dirty) room.storageFailed();
    return [];
  }

  /** Says *stored* to who is owed it in a room of which nothing is unsaved. */
  owe(room: Room): void {
    for (const connection of room.takeOwed()) {
      this.#options.onMemory(connection);
      if (connection.entry.v1) this.#owed.set(connection, room.storedMessage(connection));
    }
  }

  /** Pays what is owed, if it is due, once the disk has it. */
  pay(): void {
    const { clock, pace } = this.#options;
    if (this.#flushing !== null || this.#owed.size === 0) return;
    if (this.#owed.size > pace.few && clock.now() < this.#sayAt) return;
    this.#sayAt = clock.now() + pace.said;
    this.#flush();
  }

  #flush(): void {
    const owed = this.#owed;
    this.#owed = new Map();
    const { flushed } = this.#options;
    if (flushed === undefined) this.#send(owed);
    else this.#flushing = this.#payAfter(flushed(), owed);
  }

  /** Resolves when everything that was owed has been sent. */
  async paid(): Promise<void> {
    while (this.#flushing !== null) await this.#flushing;
  }

  failed(now: number, error: unknown): void {
    this.counters.storeFailures += 1;
    this.#options.log("room.store-failed", { error: String(error) });
    this.#retryDelay = Math.min(LIMITS.retryLast, this.#retryDelay * 2 || LIMITS.retryFirst);
    this.#storeAt = now + this.#retryDelay;
  }

  async #payAfter(flushed: Promise<void>, owed: Map<Connection, Uint8Array>): Promise<void> {
    await flushed;
    this.#flushing = null;
    this.#send(owed);
    if (this.#owed.size > 0) this.#flush();
  }

  #send(owed: Map<Connection, Uint8Array>): void {
    for (const [connection, message] of owed) if (connection.open) connection.send(message);
  }

  #append(dirty: Room[], now: number): boolean {
    const entries = dirty.flatMap((room) => room.unsaved() ?? []);
    try {
      this.#options.store.append(entries);
    } catch (error) {
      this.failed(now, error);
      return false;
    }
    this.#storeAt = now + this.#options.pace.every;
    this.#retryDelay = 0;
    this.counters.commits += 1;
    for (const { updates } of entries) {
      this.counters.updates += updates.length;
      for (const update of updates) this.counters.storedBytes += update.byteLength;
    }
    this.#dirty.clear();
    for (const room of dirty) room.stored(now);
    return true;
  }
}
