import { runInDurableObject } from "cloudflare:test";
import { makeObjectSql } from "../../server/rooms/sql-object.ts";
import { makeRoomStore } from "../../server/rooms/store.ts";
import { objectOf } from "./room-object-host.ts";
import { roomStoreSuite } from "./room-store-suite.ts";

let made = 0;

roomStoreSuite(async (work) => {
  made += 1;
  await runInDurableObject(objectOf(`store-${made}`), (_object, state) => {
    const open = () => makeRoomStore(makeObjectSql(state.storage));
    work({ store: open(), reopen: open });
  });
});
