import { startNodeApp } from "./app-node-host.ts";
import { methodsSuite } from "./methods-suite.ts";

methodsSuite({ on: "Node", start: startNodeApp, most: 2, patience: 120_000 });
