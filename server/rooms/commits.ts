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
  /** Rooms of which everything is committed, and somebody has not heard so. */
  #owing = new Set<Room>();
  #flushing: Promise<void> | null = null;

  constructor(options: CommitOptions) {
    this.#options = options;
  }

  /** True when nothing was waiting yet. */
  add(room: Room): boolean {
    const isFirst = this.#dirty.size === 0;
    this.#dirty.add(room);
    this.#owing.delete(room);
    return isFirst;
  }

  has(room: Room): boolean {
    return this.#dirty.has(room);
  }

  /** A commit comes before each round of *stored*, so that no busy room is left out of it. */
  isDue(now: number): boolean {
    return now >= this.#storeAt || (this.#retryDelay === 0 && this.#isPayday(now));
  }

  /** When at the latest to commit what waits, or to say that it is stored; Infinity when nothing waits. */
  get latest(): number {
    const sayAt = this.#owing.size > 0 && this.#flushing === null ? this.#sayAt : Infinity;
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

  /** Somebody in the room, of which nothing is unsaved, is to hear that. */
  owe(room: Room): void {
    if (room.owed > 0) this.#owing.add(room);
  }

  /** Says *stored*, if it is due, once the disk has it. */
  pay(): void {
    if (this.#flushing !== null) return;
    const now = this.#options.clock.now();
    if (!this.#isPayday(now) && this.#isCrowd()) return;
    const owed = this.#takeOwed();
    if (owed.size === 0) return;
    this.#sayAt = now + this.#options.pace.said;
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

  #isPayday(now: number): boolean {
    return this.#owing.size > 0 && this.#flushing === null && now >= this.#sayAt;
  }

  #isCrowd(): boolean {
    let owed = 0;
    for (const room of this.#owing) owed += room.owed;
    return owed > this.#options.pace.few;
  }

  /** What each is to hear who is owed it. */
  #takeOwed(): Map<Connection, Uint8Array> {
    const owed = new Map<Connection, Uint8Array>();
    for (const room of this.#owing) {
      for (const connection of room.takeOwed()) {
        this.#options.onMemory(connection);
        if (connection.entry.v1) owed.set(connection, room.storedMessage(connection));
      }
    }
    this.#owing.clear();
    return owed;
  }

  async #payAfter(flushed: Promise<void>, owed: Map<Connection, Uint8Array>): Promise<void> {
    await flushed;
    this.#flushing = null;
    this.#send(owed);
    this.pay();
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
