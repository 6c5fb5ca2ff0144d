import { openMemory } from "./node-db.ts";
import { rightsSuite } from "./rights-suite.ts";

rightsSuite(openMemory);
