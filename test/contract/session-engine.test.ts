import { makePlainEngine } from "./plain-session-engine.ts";
import { openMemory } from "./node-db.ts";
import { sessionEngineSuite } from "./session-engine-suite.ts";
import { makeSqlEngine } from "./sql-session-engine.ts";

sessionEngineSuite("the rules", makePlainEngine);
sessionEngineSuite("the server on SQLite", async (plan) => makeSqlEngine(await openMemory(), plan));
