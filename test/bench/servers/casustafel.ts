import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openDatabase } from "../../../db/drivers/node.ts";
import { makeNodeRooms } from "../../../server/rooms/node-host.ts";
import { reportTo } from "./report.ts";

// The Node host as it runs in production: every update validated, applied and committed to the file given as argument.
const { sqlite, flushed } = openDatabase(process.argv[2] ?? ":memory:");
const rooms = makeNodeRooms({ sqlite, flushed, origin: "http://bench.test" });
rooms.admitWith(async ({ room, headers }) => {
  const member = headers.get("x-person") ?? "bench";
  return { room, access: "write", member, name: member, color: 0, login: member, expiresAt: Date.now() + 86_400_000 };
});
const server = createServer();
rooms.listen(server);
server.listen(0, "127.0.0.1", () => reportTo((server.address() as AddressInfo).port));
