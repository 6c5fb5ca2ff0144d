export const millisPerMinute = 60_000;

/** The clock of a phase. `total` is what it was given in all, in milliseconds, extensions included. */
export type Clock =
  | { kind: "running"; total: number; endsAt: number }
  | { kind: "paused"; total: number; remaining: number };

/** A running clock that was just set. */
export function startClock(minutes: number, now: number): Clock {
  const total = minutes * millisPerMinute;
  return { kind: "running", total, endsAt: now + total };
}

/** Milliseconds left; negative once the time is over, because a phase ends by a person and not by the clock. */
export function remainingOn(clock: Clock, now: number): number {
  return clock.kind === "running" ? clock.endsAt - now : clock.remaining;
}

/** The instant at which the time is over; null while the clock stands still. */
export function deadlineOf(clock: Clock | null): number | null {
  return clock?.kind === "running" ? clock.endsAt : null;
}

/** Stops a clock where it is; a stopped clock stays as it was. */
export function pauseClock(clock: Clock, now: number): Clock {
  return { kind: "paused", total: clock.total, remaining: remainingOn(clock, now) };
}

/** Lets a clock go on from where it stood. */
export function resumeClock(clock: Clock, now: number): Clock {
  return { kind: "running", total: clock.total, endsAt: now + remainingOn(clock, now) };
}

/** Gives extra time. After the time was over it counts from now, or the extra minutes would be gone at once. */
export function extendClock(clock: Clock, minutes: number, now: number): Clock {
  const extra = minutes * millisPerMinute;
  const remaining = Math.max(0, remainingOn(clock, now)) + extra;
  const total = clock.total + extra;
  return clock.kind === "running"
    ? { kind: "running", total, endsAt: now + remaining }
    : { kind: "paused", total, remaining };
}
