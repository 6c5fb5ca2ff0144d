import { dbSuite } from "./db-suite.ts";
import { openMemory } from "./node-db.ts";
import { schemaSuite } from "./schema-suite.ts";

dbSuite(openMemory);
schemaSuite(openMemory);
