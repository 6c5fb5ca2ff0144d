import { startNodeApp } from "./app-node-host.ts";
import { always } from "./method-table.ts";
import { methodsSuite } from "./methods-suite.ts";

methodsSuite({ on: "Node", start: startNodeApp, tries: always, patience: 120_000 });
