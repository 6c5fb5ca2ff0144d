import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { DatabaseSync } from "node:sqlite";
import { makeNodeRooms, type NodeRooms, type NodeRoomsOptions } from "../../../server/rooms/node-host.ts";
import { doorAt, ORIGIN } from "./admit.ts";

export type TestServer = { url: string; port: number; rooms: NodeRooms; stop(): Promise<void> };

export function openTestDatabase(path = ":memory:"): DatabaseSync {
  const sqlite = new DatabaseSync(path);
  sqlite.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
  return sqlite;
}

/** The Node host on a port of its own. */
export async function startTestServer(options: Partial<NodeRoomsOptions> = {}): Promise<TestServer> {
  const sqlite = options.sqlite ?? openTestDatabase();
  const rooms = makeNodeRooms({ origin: ORIGIN, ...options, sqlite });
  rooms.admitWith(doorAt(options.now ?? Date.now));
  const server = createServer((_request, response) => response.writeHead(404).end());
  rooms.listen(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `ws://127.0.0.1:${port}/sync`,
    port,
    rooms,
    async stop() {
      await rooms.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
