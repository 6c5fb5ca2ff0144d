import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startChild } from "./child.ts";
import { alone, figure, type Figure, median } from "./figures.ts";
import { pause } from "./loads/guest.ts";
import type { Returned, Returning } from "./loads/returning.ts";
import type { Rooms } from "./loads/rooms.ts";
import { documentFigures } from "./lifecycle-document.ts";
import { note, type Server, startServers, stopServers } from "./servers.ts";
import type { Report } from "./servers/report.ts";

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const ROOMS = Number(process.env.BENCH_ROOMS ?? 1_000);
const CYCLES = Number(process.env.BENCH_CYCLES ?? 10);
const PEOPLE = Number(process.env.BENCH_PEOPLE ?? 200);
const KB = 1_000;

/** Memory after two collections, because the first only finds out what the second may free. */
async function memoryOf({ child }: Server): Promise<Report> {
  await pause(500);
  await child.ask<Report>({});
  return child.ask<Report>({});
}

/** `room`: kB of resident memory per room of ten kilobytes with one person in it. */
async function room(folder: string, say: (line: Figure) => void): Promise<void> {
  const servers = await startServers(folder, ["casustafel", "relay", "y-websocket"]);
  const perRoom = new Map<string, number>();
  for (const server of servers) {
    const guests = await startChild("loads/rooms.ts");
    // The first rooms bring code into memory that all later ones share.
    await guests.ask({ door: server.door, prefix: "warm", count: Math.ceil(ROOMS / 5) } satisfies Rooms);
    const before = await memoryOf(server);
    await guests.ask({ door: server.door, prefix: "live", count: ROOMS } satisfies Rooms);
    const after = await memoryOf(server);
    note(server.name, before, after);
    perRoom.set(server.name, (after.resident - before.resident) / ROOMS / KB);
    await guests.stop();
  }
  const of = (name: string) => perRoom.get(name) ?? Number.NaN;
  for (const peer of ["relay", "y-websocket"]) say(figure("lifecycle", "room", of("casustafel"), peer, of(peer)));
  await stopServers(servers);
}

/** `cycles`: MB of resident memory after everybody came and went ten times, beside what it was after the first time (`start`). */
async function cycles(folder: string, say: (line: Figure) => void): Promise<void> {
  const [server] = await startServers(join(folder, "cycles-"), ["casustafel"]);
  if (server === undefined) throw new Error("no server");
  const guests = await startChild("loads/rooms.ts");
  const sizes: number[] = [];
  for (let cycle = 0; cycle <= CYCLES; cycle += 1) {
    await guests.ask({ door: server.door, prefix: `cycle-${cycle}`, count: ROOMS } satisfies Rooms);
    await guests.ask({ leave: true } satisfies Rooms);
    const { heap, resident } = await memoryOf(server);
    note("cycle", cycle, { heap, resident });
    sizes.push(resident / KB / KB);
  }
  say(figure("lifecycle", "cycles", sizes.at(-1) ?? Number.NaN, "start", sizes[0] ?? Number.NaN));
  await guests.stop();
  await server.child.stop();
}

/** One restart while a hundred rooms have edits that nobody called stored. */
async function restart(
  folder: string,
  run: number,
): Promise<{ stop: number; back: number; lost: number; spread: number }> {
  const file = join(folder, `restart-${run}.sqlite`);
  const first = await startChild("servers/casustafel.ts", [file]);
  const guests = await startChild("loads/returning.ts");
  const tell = (told: Returning) => guests.ask<Returned>({ told });
  await tell({ address: `ws://127.0.0.1:${first.port}/sync`, people: PEOPLE });
  await tell("write");
  const stopping = performance.now();
  await first.stop();
  const stop = performance.now() - stopping;
  const second = await startChild("servers/casustafel.ts", [file, String(first.port)]);
  const { milliseconds, lost, spread } = await tell("converge");
  await guests.stop();
  await second.stop();
  return { stop, back: milliseconds, lost, spread };
}

/**
 * `stop`: milliseconds from SIGTERM to the end of the process. `back`: milliseconds from the first moment the next server listens until
 * everybody is back, everything is stored and all agree. `lost`: rooms in which something is missing that was called stored.
 */
async function restarts(folder: string, say: (line: Figure) => void): Promise<void> {
  const results: { stop: number; back: number; lost: number; spread: number }[] = [];
  for (let run = 0; run < RUNS; run += 1) {
    const result = await restart(folder, run);
    note("restart", result);
    results.push(result);
  }
  for (const metric of ["stop", "back", "spread"] as const) {
    say(alone("lifecycle", metric, median(results.map((result) => result[metric]))));
  }
  say(
    alone(
      "lifecycle",
      "lost",
      results.reduce((sum, { lost }) => sum + lost, 0),
    ),
  );
}

export async function run(say: (line: Figure) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "casustafel-bench-"));
  await room(folder, say);
  await cycles(folder, say);
  await restarts(folder, say);
  await documentFigures(say);
  rmSync(folder, { recursive: true });
}
