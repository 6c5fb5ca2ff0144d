import { openD1 } from "./d1.ts";
import { rightsSuite } from "./rights-suite.ts";

rightsSuite(openD1);
