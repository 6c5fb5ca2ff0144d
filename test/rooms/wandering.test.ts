import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dialNode } from "../contract/room-node-host.ts";
import { Killable } from "./with/killable.ts";
import { seed } from "./with/seed.ts";
import { type Place, wander } from "./with/wandering.ts";

const EDITS = Number(process.env.EDITS ?? 1_200);
const HOUR = 3_600_000;

/** A server process that is killed three times and restarted once. */
function placeOf(server: Killable): Place {
  const kill = () => server.kill();
  return {
    async dial(person) {
      const wire = await dialNode(server.port, { room: "dossier/one", person });
      if (typeof wire === "number") throw new Error(`refused with ${wire}`);
      return wire;
    },
    crash: kill,
    blows: [kill, () => server.restart(), kill, kill],
    hour: () => server.pass(HOUR),
  };
}

test(
  `[bar 17] twenty people on weak lines, one of them an hour away, all end with the bytes of a cold start, seed ${seed}`,
  { timeout: 300_000 },
  async () => {
    const folder = mkdtempSync(join(tmpdir(), "rooms-wandering-"));
    const server = new Killable(join(folder, "rooms.sqlite"));
    try {
      await server.open();
      const { replicas, cold, returns, afterAnHour, ends } = await wander(placeOf(server), 20, EDITS, seed);
      expect(replicas.length).toBe(20);
      for (const replica of replicas) expect(Buffer.compare(replica, cold), "bytes of a cold start").toBe(0);
      expect(Array.from(ends).toSorted(), "lines break, restarts send away, logins end, and nothing else").toEqual([
        1006, 1012, 4519,
      ]);
      expect(afterAnHour.missed).toBeGreaterThan(5_000);
      expect(afterAnHour.sent, "an answer after an hour").toBeLessThanOrEqual(1.2 * afterAnHour.missed + 1024);
      // However short the absence, Yjs names everything that was ever deleted: what a client already knows of that it cannot say.
      for (const { sent, missed, deletions } of returns) {
        expect(sent, "an answer to who comes back").toBeLessThanOrEqual(1.2 * missed + 1024 + deletions);
      }
      expect(returns.length).toBeGreaterThan(100);
    } finally {
      server.end();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
