import type { Connection } from "./connection.ts";
import type { RoomClock } from "./ports.ts";
import type { Room } from "./room.ts";

/** Milliseconds ahead at which a date is near: its timer rings soon, also when the clock is set or the machine sleeps meanwhile. */
const NEAR = 1_000;

/** What the house has to do later, kept as one wake time, so that nothing is pending when there is nothing to do. */
export class Wakes {
  #clock: RoomClock;
  #presence = new Map<Room, Set<Connection>>();
  #presenceAt = Infinity;
  #tails = new Map<Room, number>();
  #expiryAt = Infinity;
  #settleAt = Infinity;
  #rightsAt = Infinity;
  #set: number | null = null;
  #askedAt = 0;

  constructor(clock: RoomClock) {
    this.#clock = clock;
  }

  presence(room: Room, connection: Connection, at: number): void {
    const waiting = this.#presence.get(room) ?? new Set();
    this.#presence.set(room, waiting.add(connection));
    this.#presenceAt = Math.min(this.#presenceAt, at);
  }

  /** The room's tail is to be folded at `at` at the latest; an earlier date stands. */
  tail(room: Room, at: number): void {
    if (!this.#tails.has(room)) this.#tails.set(room, at);
  }

  folded(room: Room): void {
    this.#tails.delete(room);
  }

  forget(room: Room): void {
    this.#tails.delete(room);
    this.#presence.delete(room);
  }

  expire(at: number): void {
    this.#expiryAt = Math.min(this.#expiryAt, at);
  }

  /** Documents may be settled at `at`. */
  settle(at: number): void {
    this.#settleAt = Math.min(this.#settleAt, at);
  }

  /** What somebody may do is to be asked anew at `at`. */
  rights(at: number): void {
    this.#rightsAt = Math.min(this.#rightsAt, at);
  }

  /** What is due at `now`, taken out. */
  take(now: number) {
    this.#set = null;
    const presence = now >= this.#presenceAt ? this.#presence : new Map<Room, Set<Connection>>();
    if (now >= this.#presenceAt) {
      this.#presence = new Map();
      this.#presenceAt = Infinity;
    }
    const tails: Room[] = [];
    for (const [room, at] of this.#tails) if (now >= at) tails.push(room);
    for (const room of tails) this.#tails.delete(room);
    const expiry = now >= this.#expiryAt;
    if (expiry) this.#expiryAt = Infinity;
    const settle = now >= this.#settleAt;
    if (settle) this.#settleAt = Infinity;
    const rights = now >= this.#rightsAt;
    if (rights) this.#rightsAt = Infinity;
    return { presence, tails, expiry, settle, rights };
  }

  /**
   * Asks the clock for the earliest of all dates, if it is not asked for already; `commitAt` is Infinity when nothing
   * waits. A date that was far when it was asked for and has passed without a wake is asked for once more, or whatever comes
   * after it would wait for a timer that knows nothing of a clock that went ahead.
   */
  schedule(commitAt: number): void {
    // Tails enter the map in the order in which they are due, except after a failed fold, where late is as good as never early.
    const [tailAt = Infinity] = this.#tails.values();
    const at = Math.min(this.#presenceAt, tailAt, this.#expiryAt, this.#settleAt, this.#rightsAt, commitAt);
    const next = at === Infinity ? null : at;
    const now = this.#clock.now();
    const isMissed = next !== null && next <= now && next - this.#askedAt > NEAR;
    if (next === this.#set && !isMissed) return;
    this.#askedAt = now;
    this.#set = next;
    this.#clock.wake(next);
  }
}
