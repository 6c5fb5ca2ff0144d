import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { startChild } from "./child.ts";
import { alone, figure, type Figure, median } from "./figures.ts";
import type { Asked, Hands } from "./loads/hands.ts";
import type { Held, Sessions } from "./loads/sessions.ts";
import { note, type Server, startServers, stopServers, underLoad } from "./servers.ts";

const RUNS = Number(process.env.BENCH_RUNS ?? 5);
const SECONDS = Number(process.env.BENCH_SECONDS ?? 6);
const WARM_UP = 2_000;

type Run = { cpu: number; p99: number; commands: number };

async function holdOnce(server: Server): Promise<Run> {
  const { name, child, door } = server;
  const hands = name === "product" ? await startChild("loads/hands.ts") : null;
  const seated = await hands?.ask<Hands>({ origin: `http://127.0.0.1:${child.port}` } satisfies Asked);
  const sessions: Sessions = { door, tables: seated?.tables ?? null, warmUp: WARM_UP, measured: SECONDS * 1_000 };
  const begin = performance.now();
  const { answer: held, cpu } = await underLoad<Held>(server, "sessions.ts", sessions);
  const clicked = await hands?.ask<Hands>({});
  const seconds = (performance.now() - begin) / 1_000;
  await hands?.stop();
  if (held.delivered === 0) throw new Error("nothing was delivered");
  note(name, held, clicked);
  return { cpu: (cpu * 1000) / held.delivered, p99: held.p99, commands: (clicked?.commands ?? 0) / seconds };
}

/**
 * Twelve people in each of twenty sessions of the whole product: most tables write together, the others score blind, people draft cards
 * on their sheets, mark themselves ready, and go through phases. `cpu`: milliseconds of server CPU, commands included, per 1,000 edits
 * delivered; the relay passes on the same edits and nothing else. `p99`: milliseconds from a keystroke to the other screens.
 * `commands`: commands a second beside it.
 */
export async function run(say: (line: Figure) => void): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), "casustafel-bench-"));
  const servers = await startServers(folder, ["product", "relay"]);
  const results = new Map<string, Run[]>(servers.map(({ name }) => [name, []]));
  for (let round = 0; round <= RUNS; round += 1) {
    for (const server of servers) {
      const result = await holdOnce(server);
      note(round, server.name, result);
      if (round > 0) results.get(server.name)?.push(result);
    }
  }
  const of = (name: string, metric: keyof Run) => median((results.get(name) ?? []).map((result) => result[metric]));
  for (const metric of ["cpu", "p99"] as const) {
    say(figure("sessions", metric, of("product", metric), "relay", of("relay", metric)));
  }
  say(alone("sessions", "commands", of("product", "commands")));
  await stopServers(servers);
  rmSync(folder, { recursive: true });
}
