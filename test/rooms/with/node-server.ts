import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { DatabaseSync } from "node:sqlite";
import { makeNodeRooms, type NodeRooms, type NodeRoomsOptions } from "../../../server/rooms/node-host.ts";
import { admission } from "./people.ts";

export const ORIGIN = "http://tafel.test";

export type TestServer = { url: string; port: number; rooms: NodeRooms; stop(): Promise<void> };

export function openTestDatabase(path = ":memory:"): DatabaseSync {
  const sqlite = new DatabaseSync(path);
  sqlite.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA secure_delete = ON");
  return sqlite;
}

/** Admits whoever the `x-person` header names; the room `forbidden` is closed to all, a private sheet is its owner's. */
export async function admitByHeader({ room, headers }: { room: string; headers: Headers }) {
  const [member, access, login] = (headers.get("x-person") ?? "").split(":");
  if (!member) return "login-required" as const;
  if (room.startsWith("forbidden")) return null;
  return admission({
    room: room.endsWith("/private") ? `${room}/${member}` : room,
    member,
    access: access === "read" ? "read" : "write",
    login: login ?? `login-${member}`,
    expiresAt: Date.now() + Number(headers.get("x-expires-in") ?? 3_600_000),
  });
}

/** The Node host on a port of its own. */
export async function startTestServer(options: Partial<NodeRoomsOptions> = {}): Promise<TestServer> {
  const sqlite = options.sqlite ?? openTestDatabase();
  const rooms = makeNodeRooms({ origin: ORIGIN, ...options, sqlite });
  rooms.admitWith(admitByHeader);
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
