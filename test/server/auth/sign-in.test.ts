import { migrateDatabase, openDatabase } from "../../../db/drivers/node.ts";
import { signInSuite } from "../../contract/sign-in-suite.ts";

signInSuite(async () => {
  const database = openDatabase(":memory:");
  await migrateDatabase(database, "db/migrations");
  return database.db;
});
