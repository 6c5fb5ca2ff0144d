import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startChild } from "./child.ts";
import { alone, figure, type Figure, median } from "./figures.ts";
import type { Flood, Flooded } from "./loads/flood.ts";
import { pause } from "./loads/guest.ts";
import type { Calm, Quiet } from "./loads/quiet.ts";
import { generate, note, type Server, startServers, stopServers } from "./servers.ts";

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const EDITS = Number(process.env.BENCH_EDITS ?? 20_000);
const LISTENERS = 3;
/** Letters a second in the quiet room: enough that a short flood still has a 99th percentile. */
const RATE = 100;

let rooms = 0;

async function floodOnce({ door }: Server): Promise<Calm & Flooded> {
  rooms += 1;
  const quiet = await startChild("loads/quiet.ts");
  const tell = (told: Quiet) => quiet.ask<Calm>({ told });
  await tell({ door, room: `quiet-${rooms}`, perSecond: RATE });
  await pause(500);
  await tell("measure");
  const flood: Flood = { door, room: `loud-${rooms}`, edits: EDITS, listeners: LISTENERS };
  const flooded = await generate<Flooded>("flood.ts", flood);
  const calm = await tell("end");
  await quiet.stop();
  return { ...calm, ...flooded };
}

/**
 * 20,000 edits at once in one room. `p99`: milliseconds from a keystroke in another room to the other screen there meanwhile. `time`:
 * milliseconds until everybody in the flooded room has everything. `lost`: edits that somebody there never got.
 */
export async function run(say: (line: Figure) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "casustafel-bench-"));
  const servers = await startServers(folder, ["casustafel", "relay", "y-websocket"]);
  const results = new Map<string, (Calm & Flooded)[]>(servers.map(({ name }) => [name, []]));
  for (let round = 0; round <= RUNS; round += 1) {
    for (const server of servers) {
      const result = await floodOnce(server);
      note(round, server.name, result);
      if (round > 0) results.get(server.name)?.push(result);
    }
  }
  const all = (name: string) => results.get(name) ?? [];
  for (const peer of ["relay", "y-websocket"]) {
    const p99 = (name: string) => median(all(name).map((result) => result.p99));
    const time = (name: string) => median(all(name).map(({ milliseconds }) => milliseconds));
    say(figure("flood", "p99", p99("casustafel"), peer, p99(peer)));
    say(figure("flood", "time", time("casustafel"), peer, time(peer)));
  }
  const lost = all("casustafel").reduce((sum, result) => sum + result.lost, 0);
  say(alone("flood", "lost", lost));
  await stopServers(servers);
  rmSync(folder, { recursive: true });
}
