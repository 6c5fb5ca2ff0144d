import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startChild } from "./child.ts";
import { figure, type Figure, median } from "./figures.ts";
import { pause } from "./loads/guest.ts";
import type { Broadcast, Heard } from "./loads/broadcast.ts";
import { note, type Server, startServers, stopServers } from "./servers.ts";
import type { Report } from "./servers/report.ts";

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const MEGABYTES = Number(process.env.BENCH_MEGABYTES ?? 190);
const MB = 1_000_000;

type Run = Heard & { peak: number };

let rooms = 0;

/** Looks at the server's memory every so often while the broadcast goes on. */
async function broadcastOnce({ child, door }: Server, isSlow: boolean): Promise<Run> {
  rooms += 1;
  const generator = await startChild("loads/broadcast.ts");
  const before = await child.ask<Report>({});
  const broadcast: Broadcast = { door, room: `slow-${rooms}`, megabytes: MEGABYTES, isSlow };
  let heard: Heard | null = null;
  const done = generator.ask<Heard>(broadcast).then((answer) => {
    heard = answer;
    return answer;
  });
  let peak = 0;
  const isOver = () => heard !== null;
  while (!isOver()) {
    const { resident } = await child.ask<Report>({ collect: false });
    peak = Math.max(peak, resident - before.resident);
    await pause(50);
  }
  const answer = await done;
  await generator.stop();
  return { ...answer, peak: peak / MB };
}

/**
 * 190 MB go through a room in which somebody does not read. `memory`: MB by which the server's resident memory grew at most. `p99`:
 * milliseconds until somebody who does read has a piece, beside the same broadcast with nobody slow (`calm`). `kept`: runs in which who
 * did not read was kept.
 */
export async function run(say: (line: Figure) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "casustafel-bench-"));
  const servers = await startServers(folder, ["casustafel", "relay", "y-websocket"]);
  const results = new Map<string, { calm: Run[]; slow: Run[] }>(
    servers.map(({ name }) => [name, { calm: [], slow: [] }]),
  );
  for (let round = 0; round <= RUNS; round += 1) {
    for (const server of servers) {
      const calm = await broadcastOnce(server, false);
      const slow = await broadcastOnce(server, true);
      note(round, server.name, calm, slow);
      if (round === 0) continue;
      results.get(server.name)?.calm.push(calm);
      results.get(server.name)?.slow.push(slow);
    }
  }
  const of = (name: string, kind: "calm" | "slow", metric: "peak" | "p99") =>
    median((results.get(name)?.[kind] ?? []).map((result) => result[metric]));
  for (const peer of ["relay", "y-websocket"]) {
    say(figure("slow", "memory", of("casustafel", "slow", "peak"), peer, of(peer, "slow", "peak")));
  }
  say(figure("slow", "memory", of("casustafel", "slow", "peak"), "calm", of("casustafel", "calm", "peak")));
  say(figure("slow", "p99", of("casustafel", "slow", "p99"), "calm", of("casustafel", "calm", "p99")));
  const kept = (name: string) => (results.get(name)?.slow ?? []).filter(({ isGone }) => !isGone).length;
  say(figure("slow", "kept", kept("casustafel"), "y-websocket", kept("y-websocket")));
  await stopServers(servers);
  rmSync(folder, { recursive: true });
}
