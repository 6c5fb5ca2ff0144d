import { WebSocket } from "ws";
import type { RoomLog } from "../../server/rooms/ports.ts";
import { openTestDatabase, startTestServer, type TestServer } from "../rooms/with/node-server.ts";
import type { Wire } from "../rooms/with/person.ts";
import { wireOf } from "../rooms/with/socket-wire.ts";
import { type Dial, headersOf, pathOf, type RoomHost } from "./room-host.ts";

/** Opens a socket to a Node host; the HTTP status when the upgrade is refused. */
export function dialNode(port: number, asked: Dial): Promise<Wire | number> {
  const { origin, ...headers } = headersOf(asked);
  const socket = new WebSocket(`ws://127.0.0.1:${port}${pathOf(asked)}`, { headers, origin, perMessageDeflate: false });
  const wire = wireOf(socket);
  return new Promise((resolve, reject) => {
    socket.on("open", () => resolve(wire));
    socket.on("unexpected-response", (_request, response) => resolve(response.statusCode ?? 0));
    socket.on("error", reject);
  });
}

/** The Node host over one in-memory database that outlives its crashes. */
export async function startNodeHost(): Promise<{ host: RoomHost; stop: () => Promise<void> }> {
  const sqlite = openTestDatabase();
  const logged: Parameters<RoomLog>[] = [];
  const start = () => startTestServer({ sqlite, log: (...line) => logged.push(line) });
  let server: TestServer = await start();
  const host: RoomHost = {
    dial: (asked) => dialNode(server.port, asked),
    get rooms() {
      return server.rooms;
    },
    logged,
    async crash() {
      // What is in memory is left behind as it is: nothing of it may be needed.
      server = await start();
    },
  };
  return { host, stop: () => server.stop() };
}
