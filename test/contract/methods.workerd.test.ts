import { startObjectApp } from "./app-object-host.ts";
import { once } from "./method-table.ts";
import { methodsSuite } from "./methods-suite.ts";

methodsSuite({ on: "workerd", start: startObjectApp, tries: once(), patience: 120_000 });
