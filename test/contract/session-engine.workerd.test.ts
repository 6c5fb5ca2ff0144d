import { makePlainEngine } from "./plain-session-engine.ts";
import { sessionEngineSuite } from "./session-engine-suite.ts";

sessionEngineSuite("the rules in workerd", makePlainEngine);
