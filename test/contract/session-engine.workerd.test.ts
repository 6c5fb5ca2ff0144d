import { openD1 } from "./d1.ts";
import { makePlainEngine } from "./plain-session-engine.ts";
import { sessionEngineSuite } from "./session-engine-suite.ts";
import { makeSqlEngine } from "./sql-session-engine.ts";

sessionEngineSuite("the rules in workerd", makePlainEngine);
sessionEngineSuite("the server on D1", async (plan) => makeSqlEngine(await openD1(), plan));
