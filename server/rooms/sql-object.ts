import type { DurableObjectStorage } from "@cloudflare/workers-types";
import type { RoomSql } from "./store.ts";

/** RoomSql over a Durable Object's own SQLite. */
export function makeObjectSql(storage: Pick<DurableObjectStorage, "sql" | "transactionSync">): RoomSql {
  return {
    run(sql, ...values) {
      storage.sql.exec(sql, ...values);
    },
    all: (sql, ...values) => storage.sql.exec(sql, ...values).toArray(),
    transaction: (work) => storage.transactionSync(work),
  };
}
