import type { Pack } from "./outbox.ts";
import { LIMITS } from "./limits.ts";
import { step2Message } from "./wire.ts";

/** Messages that go out together, and the frames they make where a host frames once for all. */
export type Packed = { messages: Uint8Array[]; packed: Uint8Array | undefined };

/**
 * What a newcomer with an empty document gets. Encoding a document costs more than sending it to a hundred people, so it is encoded
 * once, and who comes later gets the few additions since beside it. After a deletion it is encoded anew: deleted text goes to nobody.
 */
export class Welcome {
  #pack: Pack | undefined;
  #whole: Packed | null = null;
  #since: Uint8Array[] = [];
  /** Bytes of additions until it is as much again: a small document is sooner encoded than explained. */
  #spare = 0;
  #additions: Packed | null = null;

  constructor(pack: Pack | undefined) {
    this.#pack = pack;
  }

  /** What to send, in order; `read` gives the whole document as a V1 update. */
  parts(read: () => Uint8Array): Packed[] {
    this.#whole ??= this.#encoded(read);
    if (this.#since.length === 0) return [this.#whole];
    this.#additions ??= this.#packed(this.#since);
    return [this.#whole, this.#additions];
  }

  /** An update message was sent to everybody that only adds. */
  add(message: Uint8Array): void {
    if (this.#whole === null) return;
    this.#spare -= message.byteLength;
    if (this.#spare < 0 || this.#since.length >= LIMITS.welcomeAdditions) return this.drop();
    // Copied, because a message that came in may be part of a much larger buffer.
    this.#since.push(Uint8Array.from(message));
    this.#additions = null;
  }

  /** What was encoded is not to be given to anybody any more. */
  drop(): void {
    this.#whole = null;
    this.#additions = null;
    this.#since = [];
  }

  #encoded(read: () => Uint8Array): Packed {
    const message = step2Message(read());
    this.#spare = message.byteLength;
    return this.#packed([message]);
  }

  #packed(messages: Uint8Array[]): Packed {
    return { messages, packed: this.#pack?.(messages) };
  }
}
