import { dbSuite } from "./db-suite.ts";
import { openMemory } from "./node-db.ts";

dbSuite(openMemory);
