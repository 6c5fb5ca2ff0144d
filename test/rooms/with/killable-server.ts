import { flushCompileCache } from "node:module";
import { openDatabase } from "../../../db/drivers/node.ts";
import { startTestServer, type TestServer } from "./node-server.ts";

/** What a test may tell a server in a process of its own. */
export type Order = { open: string } | { ahead: number } | { stop: true };

// Who is killed writes nothing down at the end.
flushCompileCache();

// A server made to be killed. It opens the database when told to, so that it can be started while its predecessor still lives.
let ahead = 0;
let server: TestServer | null = null;

async function obey(order: Order): Promise<number> {
  if ("open" in order) {
    const { sqlite, flushed } = openDatabase(order.open);
    server = await startTestServer({ sqlite, flushed, now: () => Date.now() + ahead });
    return server.port;
  }
  if ("ahead" in order) ahead = order.ahead;
  else await server?.stop();
  return 0;
}

process.on("message", (order: Order) => {
  void obey(order).then((answer) => process.send?.(answer));
});
process.on("disconnect", () => process.exit(0));
