import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrateDatabase, openDatabase } from "../../db/drivers/node.ts";
import { startDemoWithClock } from "../flows/with/clock.ts";
import { fillPlace, keptLoginSuite } from "./kept-login-suite.ts";
import { dialNode } from "./room-node-host.ts";

keptLoginSuite(async () => {
  const folder = mkdtempSync(join(tmpdir(), "casustafel-entry-"));
  const database = openDatabase(join(folder, "casustafel.sqlite"));
  await migrateDatabase(database, "db/migrations");
  const place = await fillPlace(database.db);
  const { origin, passes, stop } = await startDemoWithClock({ DATA_DIR: folder });
  const host = {
    db: database.db,
    passes,
    request: (path: string, init?: RequestInit) => fetch(origin + path, init),
    dial: (asked: Parameters<typeof dialNode>[1]) => dialNode(Number(new URL(origin).port), { ...asked, origin }),
    rings: async () => {},
    async stop() {
      await stop();
      database.close();
      rmSync(folder, { recursive: true });
    },
  };
  return { host, place };
});
