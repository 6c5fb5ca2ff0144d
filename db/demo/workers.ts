import { join } from "node:path";
import { migrate } from "drizzle-orm/d1/migrator";
import { getPlatformProxy } from "wrangler";
import { dayOfInstant } from "../../domain/calendar.ts";
import { d1Database } from "../drivers/d1.ts";
import { fillDemo, isEmpty, whoToSignInAs } from "./fill.ts";

type Bindings = { DB: Parameters<typeof d1Database>[0] };

/** Prepares the local D1 database of `npm run start:workers`: the same migrations, the same reference dataset. */
const root = join(import.meta.dirname, "../..");
const persist = { path: join(process.env.DATA_DIR ?? join(root, "data"), "workers/v3") };
const { env, dispose } = await getPlatformProxy<Bindings>({
  configPath: join(import.meta.dirname, "d1.toml"),
  persist,
});
const db = d1Database(env.DB);
await migrate(db as Parameters<typeof migrate>[0], { migrationsFolder: join(root, "db/migrations") });
if (await isEmpty(db)) {
  process.stdout.write("Filling the reference dataset…\n");
  await fillDemo(db, { today: dayOfInstant(Date.now()) });
}
process.stdout.write(`${await whoToSignInAs(db)}\n`);
await dispose();
