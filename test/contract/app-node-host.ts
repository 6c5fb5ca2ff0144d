import type { AddressInfo } from "node:net";
import { serve } from "@hono/node-server";
import { makeAdmission } from "../../server/admission.ts";
import { createApp } from "../../server/app.ts";
import { demoConfig } from "../../server/config.ts";
import { makeNodeRooms } from "../../server/rooms/node-host.ts";
import { emptyDatabase } from "../builders/filled-demo.ts";
import { ORIGIN } from "../rooms/with/admit.ts";
import type { AppHost } from "./app-host.ts";
import { dialNode } from "./room-node-host.ts";

/** The whole server on Node, on a port of its own, over an empty database in memory. */
export async function startNodeApp(): Promise<AppHost> {
  const database = await emptyDatabase();
  const { db, sqlite } = database;
  const now = () => Date.now();
  const rooms = makeNodeRooms({ sqlite, origin: ORIGIN, now });
  const { app, auth, audit } = createApp({ db, rooms, config: demoConfig(ORIGIN, "0"), runtime: "node", now });
  rooms.admitWith(makeAdmission({ db, auth, audit }));
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  rooms.listen(server);
  if (!server.listening) await new Promise<void>((resolve) => server.once("listening", resolve));
  // A server that listens on a port has an address with one.
  const { port } = server.address() as AddressInfo;
  return {
    db,
    rooms,
    request: (path, init) => fetch(`http://127.0.0.1:${port}${path}`, init),
    dial: (asked) => dialNode(port, asked),
    async stop() {
      await rooms.close();
      await new Promise((resolve) => server.close(resolve));
      database.close();
    },
  };
}
