import { LIMITS } from "./limits.ts";

/**
 * What was stored since the last snapshot. Deleted text is on disk until the tail is folded into a new snapshot, and every fold writes
 * the whole document again: a tail waits until it weighs half of that, so that a byte that was typed pays for a few at most, but never
 * longer than some minutes.
 */
export class Tail {
  /** When the oldest of it was stored; null when there is none. */
  since: number | null;
  #updates: number;
  #bytes: number;
  #snapshot: number;

  constructor(stored: { tail: Uint8Array[]; snapshot: Uint8Array | null }, now: number) {
    this.since = stored.tail.length > 0 ? now : null;
    this.#updates = stored.tail.length;
    this.#bytes = stored.tail.reduce((sum, update) => sum + update.byteLength, 0);
    this.#snapshot = stored.snapshot?.byteLength ?? 0;
  }

  add({ updates, bytes }: { updates: Uint8Array[]; bytes: number }, now: number): void {
    this.since ??= now;
    this.#updates += updates.length;
    this.#bytes += bytes;
  }

  /** The document stands on disk as a snapshot of so many bytes, and nothing beside it. */
  folded(snapshot: number): void {
    this.since = null;
    this.#updates = 0;
    this.#bytes = 0;
    this.#snapshot = snapshot;
  }

  /** Whether it has so many updates that it is not to wait for a date. */
  get isLong(): boolean {
    return this.#updates >= LIMITS.tailLongest || (this.#updates >= LIMITS.tailUpdates && this.#isWorthIt);
  }

  /** Whether it is to be folded at a date at which that was to be asked. */
  isDue(now: number): boolean {
    return this.since !== null && (this.#isWorthIt || now - this.since >= LIMITS.tailOldest);
  }

  get #isWorthIt(): boolean {
    return this.#snapshot <= LIMITS.page || this.#bytes * LIMITS.tailShare >= this.#snapshot;
  }
}
