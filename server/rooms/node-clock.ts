import type { RoomClock } from "./ports.ts";

/** Dates nearer than this get a timer of their own, so that the far one is not set anew with every commit. */
const NEAR = 1_000;

// Node's timers count in 32 bits; a later date is asked for again when this one has passed.
const LONGEST = 2 ** 31 - 1;

/** Real time and the turns of Node's event loop; its timers never keep the process alive. */
export function makeNodeClock(now: () => number, onWake: () => void): RoomClock {
  let near: NodeJS.Timeout | null = null;
  let far: NodeJS.Timeout | null = null;
  let farAt = Infinity;
  return {
    now,
    soon: (run) => setImmediate(run),
    wake(at) {
      if (near !== null) clearTimeout(near);
      near = null;
      const delay = at === null ? Infinity : at - now();
      if (delay <= NEAR) {
        near = setTimeout(onWake, Math.max(0, delay)).unref();
        return;
      }
      // A far timer that rings too early wakes for nothing, and the house asks again.
      if (at !== null && farAt <= at) return;
      if (far !== null) clearTimeout(far);
      far = null;
      farAt = at ?? Infinity;
      if (at === null) return;
      far = setTimeout(
        () => {
          farAt = Infinity;
          onWake();
        },
        Math.min(delay, LONGEST),
      ).unref();
    },
  };
}
