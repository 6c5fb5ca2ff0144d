import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { figure, type Figure, median } from "./figures.ts";
import { enter, when } from "./loads/guest.ts";
import type { Pointers, Seen } from "./loads/pointers.ts";
import { presenceUpdate } from "../rooms/with/person.ts";
import { note, type Server, startServers, stopServers, underLoad } from "./servers.ts";

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 6);
const PEOPLE = 20;
const RATE = 5;
/** Seconds after which nobody waits for a ghost to go any more. */
const PATIENCE = Number(process.env.BENCH_PATIENCE ?? 70);

type Run = { cpu: number; p99: number };

let rooms = 0;

async function moveOnce(server: Server, perSecond: number): Promise<Run> {
  rooms += 1;
  const measured = SECONDS * 1_000;
  const { door } = server;
  const pointers: Pointers = { door, room: `presence-${rooms}`, people: PEOPLE, perSecond, warmUp: 1_000, measured };
  const { answer: seen, cpu } = await underLoad<Seen>(server, "pointers.ts", pointers);
  if (seen.delivered === 0) throw new Error("nobody was seen");
  return { cpu: (cpu * 1000) / seen.delivered, p99: seen.p99 };
}

/** Milliseconds until others see that somebody is gone, who left, or who vanished and answers nothing any more. */
async function goneAfter({ door }: Server, how: "leaves" | "vanishes"): Promise<number> {
  rooms += 1;
  const room = `gone-${rooms}`;
  let told = 0;
  const hear = (message: Buffer) => {
    // The state of somebody who is gone is the word null.
    if (message[0] === 1) told = message.includes("null") ? Math.max(told, 2) : Math.max(told, 1);
  };
  const watcher = await enter(door, { room, person: "watcher", hear });
  const other = await enter(door, { room, person: "other" });
  other.send(presenceUpdate([{ id: 7, clock: 1, state: { here: true } }]));
  await when(() => told > 0, PATIENCE * 1_000);
  if (how === "leaves") other.close();
  else other.pause();
  const milliseconds = await when(() => told > 1, PATIENCE * 1_000);
  watcher.terminate();
  other.terminate();
  return milliseconds;
}

/**
 * Twenty people in one room whose cursors move five times a second. `cpu`: milliseconds of server CPU per 1,000 states that reached
 * somebody. `p99`: milliseconds they took. `gone`: milliseconds until others see that somebody left. `dead`: seconds until they see
 * that somebody vanished without a word.
 */
export async function run(say: (line: Figure) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "casustafel-bench-"));
  const servers = await startServers(folder, ["casustafel", "relay", "y-websocket"]);
  const results = new Map<string, Run[]>(servers.map(({ name }) => [name, []]));
  const gone = new Map<string, number[]>(servers.map(({ name }) => [name, []]));
  for (let round = 0; round <= RUNS; round += 1) {
    for (const server of servers) {
      const result = await moveOnce(server, round === 0 ? 4 * RATE : RATE);
      note(round, server.name, result);
      if (round === 0) continue;
      results.get(server.name)?.push(result);
      if (server.name !== "relay") gone.get(server.name)?.push(await goneAfter(server, "leaves"));
    }
  }
  const of = (name: string, metric: keyof Run) => median((results.get(name) ?? []).map((result) => result[metric]));
  for (const metric of ["cpu", "p99"] as const) {
    for (const peer of ["relay", "y-websocket"]) {
      say(figure("presence", metric, of("casustafel", metric), peer, of(peer, metric)));
    }
  }
  const goneOf = (name: string) => median(gone.get(name) ?? []);
  say(figure("presence", "gone", goneOf("casustafel"), "y-websocket", goneOf("y-websocket")));
  const dead = await Promise.all(
    servers.filter(({ name }) => name !== "relay").map(async (server) => (await goneAfter(server, "vanishes")) / 1_000),
  );
  say(figure("presence", "dead", dead[0] ?? Number.NaN, "y-websocket", dead[1] ?? Number.NaN));
  await stopServers(servers);
  rmSync(folder, { recursive: true });
}
