import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { afterAll, expect, test } from "vitest";
import { migrateDatabase, openDatabase } from "../../db/drivers/node.ts";
import { group, team } from "../../db/schema/index.ts";

const folder = mkdtempSync(join(tmpdir(), "casustafel-reading-"));
const path = join(folder, "reading.sqlite");
const database = openDatabase(path);
afterAll(() => {
  database.close();
  rmSync(folder, { recursive: true });
});

test("several questions asked together are answered while somebody else is writing", async () => {
  await migrateDatabase(database, "db/migrations");
  const { db, sqlite } = database;
  sqlite.exec("PRAGMA busy_timeout = 0");
  const other = new DatabaseSync(path);
  other.exec("BEGIN IMMEDIATE");
  expect(await db.batch([db.select().from(team), db.select().from(group)])).toEqual([[], []]);
  await expect(db.batch([db.delete(team)])).rejects.toThrow("locked");
  other.exec("ROLLBACK");
  other.close();
});
