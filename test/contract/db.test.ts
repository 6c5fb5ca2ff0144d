import { migrateDatabase, openDatabase } from "../../db/drivers/node.ts";
import { dbSuite } from "./db-suite.ts";

dbSuite(async () => {
  const database = openDatabase(":memory:");
  await migrateDatabase(database, "db/migrations");
  return database.db;
});
