import { migrateDatabase, openDatabase } from "../../db/drivers/node.ts";
import { rightsSuite } from "./rights-suite.ts";

rightsSuite(async () => {
  const database = openDatabase(":memory:");
  await migrateDatabase(database, "db/migrations");
  return database.db;
});
