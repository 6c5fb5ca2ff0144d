import { fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import { type Child, startChild } from "./child.ts";
import type { Door } from "./loads/guest.ts";
import type { Report } from "./servers/report.ts";

/** A server under measurement. */
export type Server = { name: string; child: Child; door: Door };

const WAYS = {
  casustafel: { file: "casustafel.ts", path: "/sync/", query: "?v=1", greets: true },
  product: { file: "product.ts", path: "/sync/", query: "?v=1", greets: true },
  relay: { file: "relay.ts", path: "/", query: "", greets: false },
  "y-websocket": { file: "y-websocket.ts", path: "/", query: "", greets: true },
  static: { file: "static.ts", path: "/", query: "", greets: true },
} as const;

/** Starts servers, each in a process of its own; the product keeps its documents in `folder`. */
export async function startServers<Name extends keyof typeof WAYS>(
  folder: string,
  names: readonly Name[],
): Promise<(Server & { name: Name })[]> {
  const servers: (Server & { name: Name })[] = [];
  for (const name of names) {
    const { file, path, query, greets } = WAYS[name];
    const child = await startChild(join("servers", file), [join(folder, `${name}.sqlite`)]);
    servers.push({ name, child, door: { url: `ws://127.0.0.1:${child.port}${path}`, query, greets } });
  }
  return servers;
}

/** Stops them all. */
export async function stopServers(servers: readonly Server[]): Promise<void> {
  for (const { child } of servers) await child.stop();
}

/** Starts a generator of load in a process of its own, has it do its work once, and ends it. */
export async function generate<Answer>(file: string, work: object): Promise<Answer> {
  const generator = await startChild(join("loads", file));
  const answer = await generator.ask<Answer>(work);
  await generator.stop();
  return answer;
}

/**
 * Has a generator load the server, and counts the CPU time (ms) the server spends between the generator's two marks. What went before
 * is collected first: a collection between the marks would hold up everybody who is timed.
 */
export async function underLoad<Answer>(
  { child }: Server,
  file: string,
  work: object,
): Promise<{ answer: Answer; cpu: number }> {
  await child.ask<Report>({});
  const generator = fork(join(import.meta.dirname, "loads", file), { stdio: ["ignore", "ignore", "inherit", "ipc"] });
  await once(generator, "message");
  generator.send(work);
  await once(generator, "message");
  const before = await child.ask<Report>({ collect: false });
  const [answer]: Answer[] = await once(generator, "message");
  const after = await child.ask<Report>({ collect: false });
  generator.kill();
  await once(generator, "exit");
  if (answer === undefined) throw new Error(`${file} measured nothing`);
  return { answer, cpu: after.cpu - before.cpu };
}

/** Says in a verbose run what a round came to. */
export function note(...what: unknown[]): void {
  if (process.env.BENCH_VERBOSE) console.error(...what);
}
