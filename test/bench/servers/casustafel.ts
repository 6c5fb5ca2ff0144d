import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { openDatabase } from "../../../db/drivers/node.ts";
import { makeNodeRooms } from "../../../server/rooms/node-host.ts";
import { reportTo } from "./report.ts";

// The Node host as it runs in production: every update validated, applied and committed to the file given as first argument. The second
// is the port, where it has to be a certain one.
const database = openDatabase(process.argv[2] ?? ":memory:");
const { sqlite, flushed } = database;
const rooms = makeNodeRooms({ sqlite, flushed, origin: "http://bench.test" });
const expiresAt = Date.now() + 86_400_000;
rooms.admitWith({
  async admit({ room, headers }) {
    const member = headers.get("x-person") ?? "bench";
    return { room, access: "write", member, name: member, color: 0, login: member, expiresAt };
  },
  rights: async (_room, people) => people.map(({ access }) => access),
});
const server = createServer();
rooms.listen(server);
server.listen(Number(process.argv[3] ?? 0), "127.0.0.1", () => reportTo((server.address() as AddressInfo).port));

async function close(): Promise<void> {
  await rooms.close();
  database.close();
  process.exit(0);
}
process.once("SIGTERM", () => void close());
