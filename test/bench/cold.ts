import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as Y from "yjs";
import { startChild } from "./child.ts";
import { figure, type Figure, median } from "./figures.ts";
import { paper, paperIsMissing } from "./paper.ts";
import type { Report } from "./servers/report.ts";
import { leave, leaveBehind, visit } from "./visit.ts";

const OPENINGS = 25;
const ROOMS = 1_000;

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

/** `open`: milliseconds from dialling until the whole document has arrived, from disk here, from memory there. */
async function open(folder: string, say: (line: Figure) => void): Promise<void> {
  const update = paper();
  if (update === null) return paperIsMissing("cold open");
  const own = await startChild("servers/casustafel.ts", [join(folder, "open.sqlite")]);
  const peer = await startChild("servers/y-websocket.ts");
  const ownUrl = `ws://127.0.0.1:${own.port}/sync/paper`;
  const peerUrl = `ws://127.0.0.1:${peer.port}/paper`;
  await leaveBehind(ownUrl, update);
  const keeper = await visit(peerUrl);
  await leaveBehind(peerUrl, update);
  const times: { own: number[]; peer: number[] } = { own: [], peer: [] };
  for (let opening = 0; opening < OPENINGS; opening += 1) {
    for (const [who, url] of [
      ["own", ownUrl],
      ["peer", peerUrl],
    ] as const) {
      const visited = await visit(url);
      if (visited.bytes < 200_000) throw new Error(`${who}: ${visited.bytes} bytes are not the whole paper`);
      if (opening >= 5) times[who].push(visited.milliseconds);
      await leave(visited);
      await pause(20);
    }
  }
  say(figure("cold", "open", median(times.own), "y-websocket", median(times.peer)));
  await leave(keeper);
  await own.stop();
  await peer.stop();
}

/** `idle`: bytes held, after a collection, by a server with 1,000 rooms on disk and nobody in them, and by one with a single such room. */
async function idle(folder: string, say: (line: Figure) => void): Promise<void> {
  const held = async (name: string, rooms: number) => {
    const server = await startChild("servers/casustafel.ts", [join(folder, `${name}.sqlite`)]);
    const doc = new Y.Doc();
    doc.getText("text").insert(0, "Wat speelt er, en wat is de vraag? ".repeat(300));
    const update = Y.encodeStateAsUpdate(doc);
    // Both serve as many visits, so that what the engine keeps of code that ran is the same.
    for (let room = 0; room < ROOMS; room += 1) {
      await leaveBehind(`ws://127.0.0.1:${server.port}/sync/${name}-${room % rooms}`, update);
    }
    await pause(500);
    await server.ask<Report>({});
    const { heap, resident } = await server.ask<Report>({});
    if (process.env.BENCH_VERBOSE) console.error(name, { heap, resident });
    await server.stop();
    return heap;
  };
  const empty = await held("empty", 1);
  say(figure("cold", "idle", await held("idle", ROOMS), "empty", empty));
}

export async function run(say: (line: Figure) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "casustafel-bench-"));
  await open(folder, say);
  await idle(folder, say);
  rmSync(folder, { recursive: true });
}
