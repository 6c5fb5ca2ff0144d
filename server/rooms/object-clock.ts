import type { DurableObjectStorage } from "@cloudflare/workers-types";
import type { RoomClock } from "./ports.ts";

/** Below this a timer is cheaper than an alarm, and too short to keep the object from hibernating in earnest. */
const SHORT = 1_000;

/** Real time and the events of a Durable Object. What is far off becomes an alarm, because a pending timer prevents hibernation. */
export function makeObjectClock(storage: DurableObjectStorage, onWake: () => void): RoomClock {
  let timer: ReturnType<typeof setTimeout> | null = null;
  let alarmAt: number | null = null;
  return {
    now: Date.now,
    soon: (run) => queueMicrotask(run),
    wake(at) {
      if (timer !== null) clearTimeout(timer);
      timer = null;
      if (at === null) return;
      const delay = at - Date.now();
      if (delay <= SHORT) timer = setTimeout(onWake, Math.max(0, delay));
      // An alarm that stands earlier wakes for nothing and is set anew then; one that is passed has rung.
      else if (alarmAt === null || alarmAt > at || alarmAt <= Date.now()) {
        alarmAt = at;
        void storage.setAlarm(at);
      }
    },
  };
}
