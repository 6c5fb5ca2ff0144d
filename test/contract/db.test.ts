import { dbSuite } from "./db-suite.ts";
import { openMemory } from "./node-db.ts";
import { retentionSuite } from "./retention-suite.ts";
import { schemaSuite } from "./schema-suite.ts";

dbSuite(openMemory);
schemaSuite(openMemory);
retentionSuite(openMemory);
