import { openD1 } from "./d1.ts";
import { dbSuite } from "./db-suite.ts";

dbSuite(openD1);
