import { existsSync } from "node:fs";
import { join } from "node:path";

/** Prints each benchmark's figures as one JSON object a line; `npm run bench [name]`. */
const NAMES = ["sync", "cold", "sample", "overview", "bundle"];

type Bench = { run: (say: (figure: object) => void) => Promise<void> };

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
  await run((figure) => console.log(JSON.stringify(figure)));
}
process.exit(0);
