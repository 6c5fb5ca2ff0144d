import type { RoomClock } from "./ports.ts";

/** Real time and the turns of Node's event loop; its timer never keeps the process alive. */
export function makeNodeClock(now: () => number, onWake: () => void): RoomClock {
  let timer: NodeJS.Timeout | null = null;
  return {
    now,
    soon: (run) => setImmediate(run),
    wake(at) {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      // Node's timers count in 32 bits; a later date is asked for again when this one has passed.
      if (at !== null) timer = setTimeout(onWake, Math.min(Math.max(0, at - now()), 2 ** 31 - 1)).unref();
    },
  };
}
