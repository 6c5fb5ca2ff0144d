export type RateLimit = {
  /** Takes `amount` from what `key` may still do; false when that is used up, and then nothing is taken. */
  take(key: string, amount?: number): boolean;
};

type Bucket = { left: number; at: number };

/** Above this many keys those are forgotten whose bucket is full again. */
const manyKeys = 10_000;

/**
 * Token buckets in memory, one per key: `burst` at once, and `perSecond` in the long run. They count within one process or
 * isolate, which is enough against a flood. Without timers: on Workers a timer ends with the request that set it.
 */
export function makeRateLimit(options: { burst: number; perSecond: number; now: () => number }): RateLimit {
  const { burst, perSecond, now } = options;
  const buckets = new Map<string, Bucket>();
  const leftIn = ({ left, at }: Bucket) => Math.min(burst, left + (Math.max(0, now() - at) / 1000) * perSecond);
  const forgetIdle = () => {
    for (const [key, bucket] of buckets) if (leftIn(bucket) >= burst) buckets.delete(key);
  };

  return {
    take(key, amount = 1) {
      const known = buckets.get(key);
      const left = known ? leftIn(known) : burst;
      if (left < amount) return false;
      if (!known && buckets.size >= manyKeys) forgetIdle();
      buckets.set(key, { left: left - amount, at: now() });
      return true;
    },
  };
}
