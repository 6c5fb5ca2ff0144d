import { openD1 } from "./d1.ts";
import { dbSuite } from "./db-suite.ts";
import { retentionSuite } from "./retention-suite.ts";
import { schemaSuite } from "./schema-suite.ts";

dbSuite(openD1);
schemaSuite(openD1);
retentionSuite(openD1);
