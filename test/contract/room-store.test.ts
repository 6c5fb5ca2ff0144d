import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { makeNodeSql } from "../../server/rooms/sql-node.ts";
import { makeRoomStore } from "../../server/rooms/store.ts";
import { openTestDatabase } from "../rooms/with/node-server.ts";
import { roomStoreSuite } from "./room-store-suite.ts";

roomStoreSuite(async (work) => {
  const folder = mkdtempSync(join(tmpdir(), "room-store-"));
  const open = () => makeRoomStore(makeNodeSql(openTestDatabase(join(folder, "rooms.sqlite"))));
  try {
    work({ store: open(), reopen: open });
  } finally {
    rmSync(folder, { recursive: true });
  }
});
