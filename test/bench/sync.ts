import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { figure, type Figure, median } from "./figures.ts";
import type { Measured, Typing } from "./loads/typing.ts";
import { note, type Server, startServers, stopServers, underLoad } from "./servers.ts";

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 6);
/** Characters a second and typist. */
const RATE = 10;
const WARM_UP_RATE = 40;

type Run = { cpu: number; p99: number };

async function loadOnce(server: Server, perSecond: number): Promise<Run> {
  const typing: Typing = {
    door: server.door,
    rooms: 20,
    people: 12,
    typists: 3,
    perSecond,
    warmUp: 2_000,
    measured: SECONDS * 1_000,
  };
  const { answer: measured, cpu } = await underLoad<Measured>(server, "typing.ts", typing);
  if (measured.delivered === 0) throw new Error("nothing was delivered");
  return { cpu: (cpu * 1000) / measured.delivered, p99: measured.p99 };
}

/** `cpu`: milliseconds of server CPU per 1,000 delivered edits. `p99`: milliseconds from a keystroke to the other screens. */
export async function run(say: (line: Figure) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "casustafel-bench-"));
  const servers = await startServers(folder, ["casustafel", "relay", "y-websocket"]);
  const results = new Map<string, Run[]>(servers.map(({ name }) => [name, []]));
  for (let round = 0; round <= RUNS; round += 1) {
    for (const server of servers) {
      // The first round warms the servers up: a server that has run for an hour has its code compiled, and so has its peer.
      const result = await loadOnce(server, round === 0 ? WARM_UP_RATE : RATE);
      note(round, server.name, result);
      if (round > 0) results.get(server.name)?.push(result);
    }
  }
  const of = (name: string, metric: keyof Run) => median((results.get(name) ?? []).map((result) => result[metric]));
  for (const metric of ["cpu", "p99"] as const) {
    for (const peer of ["relay", "y-websocket"]) {
      say(figure("sync", metric, of("casustafel", metric), peer, of(peer, metric)));
    }
  }
  await stopServers(servers);
  rmSync(folder, { recursive: true });
}
