import { migrateDatabase, openDatabase } from "../../../db/drivers/node.ts";
import type { AuthConfig } from "../../../server/auth/config.ts";
import { makePlace } from "./place.ts";

/** A place of work in memory, on Node. */
export async function openPlace(changes: Partial<AuthConfig> = {}) {
  const database = openDatabase(":memory:");
  await migrateDatabase(database, "db/migrations");
  return { ...database, ...(await makePlace(database.db, changes)) };
}
