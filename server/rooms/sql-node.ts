import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { RoomSql } from "./store.ts";

/** RoomSql over `node:sqlite`. The connection may be shared, as long as nobody else holds a transaction open across an await. */
export function makeNodeSql(database: DatabaseSync): RoomSql {
  const statements = new Map<string, StatementSync>();
  const prepared = (sql: string) => {
    const known = statements.get(sql);
    if (known !== undefined) return known;
    const statement = database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  return {
    run(sql, ...values) {
      prepared(sql).run(...values);
    },
    all: (sql, ...values) => prepared(sql).all(...values),
    transaction(work) {
      prepared("BEGIN IMMEDIATE").run();
      try {
        work();
        prepared("COMMIT").run();
      } catch (error) {
        // A full disk or a failed commit may have rolled back by itself; only an open transaction can be rolled back.
        if (database.isTransaction) prepared("ROLLBACK").run();
        throw error;
      }
    },
  };
}
