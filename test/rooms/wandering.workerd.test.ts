import { abortAllDurableObjects, evictDurableObject } from "cloudflare:test";
import { expect, test } from "vitest";
import { dialWorker, objectOf } from "../contract/room-object-host.ts";
import { seed } from "./with/seed.ts";
import { type Place, wander } from "./with/wandering.ts";

const ROOM = "dossier/wandering";

test(
  `[bar 17] eight people on weak lines, while their object is aborted and put to sleep, all end with the bytes of a cold start, seed ${seed}`,
  { timeout: 120_000 },
  async () => {
    const sleep = () => evictDurableObject(objectOf(ROOM));
    const place: Place = {
      async dial(person) {
        const wire = await dialWorker({ room: ROOM, person });
        if (typeof wire === "number") throw new Error(`refused with ${wire}`);
        return wire;
      },
      crash: abortAllDurableObjects,
      blows: [abortAllDurableObjects, sleep, abortAllDurableObjects, sleep, sleep],
      // A Worker's clock is the machine's: here the absence is long in edits, and the object slept meanwhile.
      hour: sleep,
    };
    const { replicas, cold, returns, afterAnHour, ends } = await wander(place, 8, 600, seed);
    expect(replicas.length).toBe(8);
    for (const replica of replicas) expect(Buffer.compare(replica, cold), "bytes of a cold start").toBe(0);
    expect(Array.from(ends), "an aborted object breaks its lines; one that sleeps keeps them").toEqual([1006]);
    expect(afterAnHour.missed).toBeGreaterThan(2_000);
    expect(afterAnHour.sent).toBeLessThanOrEqual(1.2 * afterAnHour.missed + 1024);
    for (const { sent, missed, deletions } of returns) {
      expect(sent, "an answer to who comes back").toBeLessThanOrEqual(1.2 * missed + 1024 + deletions);
    }
  },
);
