import { existsSync } from "node:fs";
import { join } from "node:path";
import { verdict } from "./budgets.ts";
import type { Figure } from "./figures.ts";

/** Prints each benchmark's figures as one JSON object a line, and what its budget makes of it beside them; `npm run bench [name]`. */
const NAMES = [
  "sync",
  "sessions",
  "flood",
  "storm",
  "slow",
  "presence",
  "lifecycle",
  "history",
  "cold",
  "sample",
  "overview",
  "bundle",
];

type Bench = { run: (say: (figure: Figure) => void) => Promise<void> };

function say(figure: Figure): void {
  console.log(JSON.stringify(figure));
  const said = verdict(figure);
  if (said !== null) console.error(said);
}

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !NAMES.includes(name));
if (unknown.length > 0) {
  console.error(`No benchmark ${unknown.join(", ")}; there are ${NAMES.join(", ")}.`);
  process.exit(1);
}
for (const name of asked.length > 0 ? asked : NAMES) {
  const file = join(import.meta.dirname, `${name}.ts`);
  if (!existsSync(file)) {
    console.error(`${name}: not measured yet`);
    continue;
  }
  const { run }: Bench = await import(file);
  await run(say);
}
process.exit(0);
