import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { dialNode } from "../contract/room-node-host.ts";
import { chance } from "./with/chance.ts";
import { Killable } from "./with/killable.ts";
import { Person } from "./with/person.ts";
import { seed } from "./with/seed.ts";
import { until } from "./with/until.ts";

const KILLS = Number(process.env.KILLS ?? 50);

/** Enters and waits for the document. */
async function enter(port: number, person: string): Promise<Person> {
  const wire = await dialNode(port, { room: "dossier/one", person });
  if (typeof wire === "number") throw new Error(`refused with ${wire}`);
  const entered = new Person(wire);
  await until(() => entered.synced, `${person} is in`, 20_000);
  return entered;
}

test(
  `[bar 1] ${KILLS} kills at random moments while people type lose no edit that was said to be stored, seed ${seed}`,
  { timeout: 400_000 },
  async () => {
    const random = chance(seed);
    const folder = mkdtempSync(join(tmpdir(), "rooms-kill-"));
    const server = new Killable(join(folder, "rooms.sqlite"));
    /** How much each Yjs client was told is stored, and what it had typed by then. */
    const promised = new Map<number, number>();
    try {
      await server.open();
      for (let kill = 0; kill < KILLS; kill += 1) {
        const typists = await Promise.all(["noor", "sam"].map((name) => enter(server.port, name)));
        const clocks = typists.map(({ doc }) => doc.clientID);
        for (const client of promised.keys()) {
          const there = typists[0]?.doc.store.clients.get(client)?.at(-1);
          const clock = there === undefined ? 0 : there.id.clock + there.length;
          expect(clock, `client ${client} after kill ${kill} of seed ${seed}`).toBeGreaterThanOrEqual(
            promised.get(client) ?? 0,
          );
        }
        const typing = setInterval(() => typists.forEach((typist) => typist.says("woord ")), 1);
        await until(() => typists.every(({ stored }) => (stored?.messages ?? 0) > 1), "typing is under way", 20_000);
        await new Promise((resolve) => setTimeout(resolve, random() * 60));
        await Promise.all([server.kill(), ...typists.map(({ wire }) => wire.closed)]);
        clearInterval(typing);
        typists.forEach(({ stored }, index) => {
          const client = clocks[index] ?? 0;
          promised.set(client, stored?.clocks.get(client) ?? 0);
        });
      }
      expect(promised.size).toBe(2 * KILLS);
      expect(Math.min(...promised.values())).toBeGreaterThan(0);
    } finally {
      server.end();
      rmSync(folder, { recursive: true, force: true });
    }
  },
);
