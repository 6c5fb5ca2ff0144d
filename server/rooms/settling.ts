import type { Traces } from "../../domain/note/traces.ts";
import type { RoomLog, RoomStore } from "./ports.ts";

/** Up to where traces were read, so that what came in meanwhile is not forgotten with them. */
export type Mark = { removals: number; at: number | null };

/** A document with what is known of who made it what it is: who is which client, and who took out what since it last settled. */
export type Written = { document: Uint8Array; traces: Traces; mark: Mark };

/** What a house does with documents of which earlier versions are kept. */
export type History = {
  /** Whether versions of this room are kept. Of the others no traces are. */
  of: (room: string) => boolean;
  /** Milliseconds in which nothing was written, after which a document is called settled. */
  quiet: number;
  /** Keeps a version. When it fails, it is asked again later. */
  keep: (room: string, written: Written) => Promise<void>;
};

type Options = { history: History; store: RoomStore; log: RoomLog; read: (room: string) => Written };

/**
 * Notices which documents were written in and then left alone. That is remembered on disk, so that neither a restart nor
 * hibernation makes it forget one.
 */
export class Settling {
  #options: Options;
  #busy = new Set<string>();
  #works = new Set<Promise<void>>();

  constructor(options: Options) {
    this.#options = options;
  }

  /** When the first document that is waiting may be called settled; Infinity when none is. */
  get first(): number {
    const at = this.#options.store.firstUnsettled();
    return at === null ? Infinity : at + this.#options.history.quiet;
  }

  /** Has a version kept of everything that was left alone long enough; returns when to look again. */
  run(now: number): number {
    const { history, store } = this.#options;
    for (const room of store.unsettled(now - history.quiet)) {
      if (this.#busy.has(room)) continue;
      this.#busy.add(room);
      const work = this.#keep(room).finally(() => {
        this.#busy.delete(room);
        this.#works.delete(work);
      });
      this.#works.add(work);
    }
    const { first } = this;
    // What is being kept now, or could not be, is looked at again after another such time.
    return first > now ? first : now + history.quiet;
  }

  /** Resolves when nothing is being kept any more. */
  async idle(): Promise<void> {
    await Promise.all(this.#works);
  }

  async #keep(room: string): Promise<void> {
    const { history, store, log, read } = this.#options;
    try {
      const written = read(room);
      await history.keep(room, written);
      store.settle(room, written.mark);
    } catch (error) {
      log("room.version-failed", { room, error: String(error) });
    }
  }
}
