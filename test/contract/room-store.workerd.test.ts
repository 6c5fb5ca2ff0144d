import type { DurableObjectNamespace } from "@cloudflare/workers-types";
import { runInDurableObject } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { makeObjectSql } from "../../server/rooms/sql-object.ts";
import { makeRoomStore } from "../../server/rooms/store.ts";
import { roomStoreSuite } from "./room-store-suite.ts";

declare global {
  namespace Cloudflare {
    interface Env {
      ROOMS: DurableObjectNamespace;
    }
  }
}

let made = 0;

roomStoreSuite(async (work) => {
  made += 1;
  const stub = env.ROOMS.get(env.ROOMS.idFromName(`store-${made}`));
  await runInDurableObject(stub, (_object, state) => {
    const open = () => makeRoomStore(makeObjectSql(state.storage));
    work({ store: open(), reopen: open });
  });
});
