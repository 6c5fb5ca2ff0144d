import { join } from "node:path";
import { type Child, startChild } from "./child.ts";
import type { Door } from "./loads/guest.ts";

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

/** Says in a verbose run what a round came to. */
export function note(...what: unknown[]): void {
  if (process.env.BENCH_VERBOSE) console.error(...what);
}
