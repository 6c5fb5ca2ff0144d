import { WebSocket } from "ws";
import * as Y from "yjs";
import { expect, test } from "vitest";
import { chance } from "./with/chance.ts";
import { startTestServer } from "./with/node-server.ts";
import { connect } from "./with/provider.ts";
import { replay } from "./with/replay.ts";
import { friendsForever } from "./with/traces.ts";
import { until } from "./with/until.ts";

const CUTS = 40;
const AUTHORS = 6;
const trace = friendsForever();
if (trace === null)
  process.stderr.write("The recording friendsforever is not there (folder TRACES): its test is skipped.\n");

test.skipIf(trace === null)(
  "[bar 17] six unmodified providers type a recorded conversation, their sockets cut at random, and all end with the same text",
  { timeout: 300_000 },
  async () => {
    if (trace === null) return;
    const seed = Date.now() >>> 0;
    const random = chance(seed);
    const server = await startTestServer();
    const people = Array.from({ length: AUTHORS }, (_, author) =>
      connect(server.url, "dossier/one", `person-${author}`),
    );
    await until(() => people.every(({ provider }) => provider.synced), "everybody is in");
    const typed = replay(trace, AUTHORS);
    const isCut = new Set(Array.from({ length: CUTS }, () => Math.floor(random() * typed.length)));
    let cuts = 0;
    for (const [index, { author, update, needs }] of typed.entries()) {
      const person = people[author];
      if (person === undefined) throw new RangeError("no such author");
      const { store } = person.doc;
      const lacks = () => Array.from(needs).some(([client, clock]) => Y.getState(store, client) < clock);
      if (lacks())
        await until(() => !lacks(), `author ${author} has read what edit ${index} of seed ${seed} follows on`, 30_000);
      Y.applyUpdate(person.doc, update, "typing");
      if (!isCut.has(index)) continue;
      const { ws } = people[Math.floor(random() * AUTHORS)]?.provider ?? {};
      if (!(ws instanceof WebSocket)) continue;
      ws.terminate();
      cuts += 1;
    }
    const ended = () => people.every(({ text }) => text.length === trace.endContent.length);
    await until(ended, `all replicas are complete, seed ${seed}`, 60_000);
    for (const { text } of people) expect(text.toString() === trace.endContent, `seed ${seed}`).toBe(true);
    expect(cuts).toBeGreaterThan(CUTS / 2);
    const stored = new Y.Doc();
    for (const { provider } of people) provider.destroy();
    await until(() => server.rooms.counters().rooms === 0, "the room is empty");
    Y.applyUpdate(stored, await server.rooms.read("dossier/one"));
    expect(stored.getText("text").toString() === trace.endContent).toBe(true);
    await server.stop();
  },
);
