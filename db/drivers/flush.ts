import { closeSync, fdatasync, openSync } from "node:fs";

/** Resolves when everything that was committed before the call is on the disk. */
export type Flush = () => Promise<void>;

/** Calls made while a flush is on its way share the next one: that one began after all of them. */
export function shareFlush(flush: Flush): Flush {
  let running: Promise<void> | null = null;
  let next: Promise<void> | null = null;
  const start = (): Promise<void> => {
    running = flush().finally(() => {
      running = null;
    });
    return running;
  };
  return () => {
    if (running === null) return start();
    next ??= running.then(() => {
      next = null;
      return start();
    });
    return next;
  };
}

/**
 * Flushes the write-ahead log of the database at `path` beside the event loop, so that a slow disk holds up nobody but who waits for
 * it. After a failed flush nobody knows what the disk has: the process ends, and the next one reads back what is really there.
 */
export function makeLogFlush(path: string): { flush: Flush; close(): void } {
  let log: number | null = null;
  const flush = (): Promise<void> =>
    new Promise((resolve) => {
      // The log comes into being with the first commit. SQLite holds no lock on it that closing this handle could release.
      log ??= openSync(`${path}-wal`, "r+");
      fdatasync(log, (error) => {
        if (error) throw error;
        resolve();
      });
    });
  return {
    flush: shareFlush(flush),
    close() {
      if (log !== null) closeSync(log);
      log = null;
    },
  };
}
