import { existsSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { DatabaseSync, type SQLInputValue } from "node:sqlite";
import { drizzle } from "drizzle-orm/sqlite-proxy";
import { migrate } from "drizzle-orm/sqlite-proxy/migrator";
import type { Db } from "../database.ts";
import { type Flush, makeLogFlush } from "./flush.ts";
import * as schema from "../schema/index.ts";

/**
 * A commit is written but not flushed to the disk by SQLite (`synchronous` 1): that is done beside the event loop, and nobody is told
 * of a commit before it (`flushed`). Checkpoints are rare, because they do flush on the event loop.
 */
const pragmas = {
  journal_mode: "wal",
  synchronous: 1,
  wal_autocheckpoint: 4000,
  foreign_keys: 1,
  secure_delete: 1,
  trusted_schema: 0,
} as const;

type Method = "run" | "all" | "values" | "get";
export type NodeDatabase = {
  db: Db;
  sqlite: DatabaseSync;
  flushed: Flush;
  /**
   * Brings the file up to date and empties the write-ahead log, which otherwise keeps deleted text until it happens to be
   * overwritten. Costs nothing when nothing was written since.
   */
  emptyLog(): void;
  close(): void;
};

const onlyReads = (sql: string) => /^\s*select\b/i.test(sql);

/**
 * Opens the SQLite file (or `:memory:`) with the durability and erasure settings the product relies on, and checks that
 * each took. The sqlite-proxy driver stands in until Drizzle has one for node:sqlite.
 */
export function openDatabase(path: string): NodeDatabase {
  if (path !== ":memory:" && !existsSync(dirname(path))) mkdirSync(dirname(path), { recursive: true });
  const sqlite = new DatabaseSync(path, { timeout: 5000 });
  for (const [name, wanted] of Object.entries(pragmas)) {
    if (path === ":memory:" && name === "journal_mode") continue;
    sqlite.exec(`PRAGMA ${name} = ${wanted}`);
    const got = Object.values(sqlite.prepare(`PRAGMA ${name}`).get() ?? {})[0];
    if (got !== wanted) throw new Error(`database: pragma ${name} is ${String(got)}, not ${wanted}`);
  }

  const log = path === ":memory:" ? null : makeLogFlush(path);
  const flushed: Flush = log?.flush ?? (async () => {});
  const statements = new Map<string, ReturnType<DatabaseSync["prepare"]>>();
  const execute = (sql: string, params: unknown[], method: Method): { rows: unknown[] } => {
    let statement = statements.get(sql);
    if (!statement) {
      statement = sqlite.prepare(sql);
      statement.setReturnArrays(true);
      if (statements.size < 500) statements.set(sql, statement);
    }
    const values = params as SQLInputValue[];
    if (method === "run") {
      statement.run(...values);
      return { rows: [] };
    }
    // For `get` Drizzle reads `rows` as the one row itself, and takes undefined for "not there".
    if (method === "get") return { rows: statement.get(...values) as unknown as unknown[] };
    return { rows: statement.all(...values) as unknown[] };
  };

  const db = drizzle(
    async (sql, params, method) => {
      const result = execute(sql, params, method);
      if (!onlyReads(sql)) await flushed();
      return result;
    },
    async (batch) => {
      const isRead = batch.every(({ sql }) => onlyReads(sql));
      sqlite.exec(isRead ? "BEGIN" : "BEGIN IMMEDIATE");
      let results;
      try {
        results = batch.map((item) => execute(item.sql, item.params, item.method));
        sqlite.exec("COMMIT");
      } catch (error) {
        sqlite.exec("ROLLBACK");
        throw error;
      }
      if (!isRead) await flushed();
      return results;
    },
    { schema },
  );
  return {
    db,
    sqlite,
    flushed,
    emptyLog: () => sqlite.exec("PRAGMA wal_checkpoint(TRUNCATE)"),
    close() {
      sqlite.close();
      log?.close();
    },
  };
}

/** Applies the migrations that the database does not have yet, each in one transaction. */
export async function migrateDatabase({ db, sqlite }: NodeDatabase, folder: string): Promise<void> {
  await migrate(
    db as Parameters<typeof migrate>[0],
    async (queries) => {
      sqlite.exec("BEGIN IMMEDIATE");
      try {
        for (const query of queries) sqlite.exec(query);
        sqlite.exec("COMMIT");
      } catch (error) {
        sqlite.exec("ROLLBACK");
        throw error;
      }
    },
    { migrationsFolder: folder },
  );
}
