import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as Y from "yjs";
import { figure, type Figure, median } from "./figures.ts";
import { enter } from "./loads/guest.ts";
import type { Storm, Weathered } from "./loads/storm.ts";
import { paper, paperIsMissing } from "./paper.ts";
import { generate, note, type Server, startServers, stopServers } from "./servers.ts";
import type { Report } from "./servers/report.ts";
import { leaveBehind } from "./visit.ts";

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const JOINS = Number(process.env.BENCH_JOINS ?? 100);

type Run = { wall: number; cpu: number };

/** A letter typed just before, so that nothing that was encoded for an earlier storm can be given out again. */
async function touch({ door }: Server): Promise<void> {
  const doc = new Y.Doc();
  doc.getText("beside").insert(0, "x");
  await leaveBehind(`${door.url}paper${door.query}`, Y.encodeStateAsUpdate(doc));
}

async function stormOnce(server: Server, whole: number): Promise<Run> {
  if (server.name !== "static") await touch(server);
  const { child, door } = server;
  const before = await child.ask<Report>({});
  const storm: Storm = { door, room: "paper", joins: JOINS };
  const { wall, bytes } = await generate<Weathered>("storm.ts", storm);
  const after = await child.ask<Report>({ collect: false });
  if (bytes < whole) throw new Error(`${server.name}: ${bytes} bytes are not the whole paper`);
  return { wall, cpu: after.cpu - before.cpu };
}

/**
 * A hundred people come into the room of the recorded paper at once. `wall`: milliseconds until the last has it. `cpu`: milliseconds of
 * the server's CPU.
 */
export async function run(say: (line: Figure) => void): Promise<void> {
  const update = paper();
  if (update === null) return paperIsMissing("storm");
  const folder = mkdtempSync(join(tmpdir(), "casustafel-bench-"));
  writeFileSync(join(folder, "static.sqlite.document"), update);
  const servers = await startServers(folder, ["casustafel", "static", "y-websocket"]);
  for (const { name, door } of servers) {
    if (name === "static") continue;
    await leaveBehind(`${door.url}paper${door.query}`, update);
    await enter(door, { room: "paper", person: "keeper" });
  }
  const results = new Map<string, Run[]>(servers.map(({ name }) => [name, []]));
  for (let round = 0; round <= RUNS; round += 1) {
    for (const server of servers) {
      const result = await stormOnce(server, update.byteLength);
      note(round, server.name, result);
      if (round > 0) results.get(server.name)?.push(result);
    }
  }
  const of = (name: string, metric: keyof Run) => median((results.get(name) ?? []).map((result) => result[metric]));
  for (const metric of ["wall", "cpu"] as const) {
    for (const peer of ["static", "y-websocket"]) {
      say(figure("storm", metric, of("casustafel", metric), peer, of(peer, metric)));
    }
  }
  await stopServers(servers);
  rmSync(folder, { recursive: true });
}
