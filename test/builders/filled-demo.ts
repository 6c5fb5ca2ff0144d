import { fillDemo } from "../../db/demo/fill.ts";
import { migrateDatabase, openDatabase, type NodeDatabase } from "../../db/drivers/node.ts";

/** An empty database in memory, with the real migrations. */
export async function emptyDatabase(): Promise<NodeDatabase> {
  const database = openDatabase(":memory:");
  await migrateDatabase(database, "db/migrations");
  return database;
}

/** A database in memory that holds the reference dataset as it is on `today`. */
export async function filledDemo(today: string): Promise<NodeDatabase> {
  const database = await emptyDatabase();
  await fillDemo(database.db, { today });
  return database;
}
