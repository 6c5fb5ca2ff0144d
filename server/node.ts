import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { serve } from "@hono/node-server";
import { serveStatic } from "@hono/node-server/serve-static";
import { migrateDatabase, openDatabase } from "../db/drivers/node.ts";
import { fillDemo, isEmpty, whoToSignInAs } from "../db/demo/fill.ts";
import { dayOfInstant } from "../domain/calendar.ts";
import { makeAdmission } from "./admission.ts";
import { createApp } from "./app.ts";
import { keepLogin } from "./auth/keep-login.ts";
import { noteHistory } from "./commands/keep-version.ts";
import { inviteFirstBeheerder } from "./auth/first-beheerder.ts";
import { demoConfig, missingSettings, readConfig } from "./config.ts";
import { daily, everyDay } from "./daily.ts";
import { mayReadMetrics, metricsText } from "./metrics.ts";
import { makeNodeRooms } from "./rooms/node-host.ts";
import { seedRoom } from "./rooms/seed-note.ts";

const root = join(import.meta.dirname, "..");
const version: string = JSON.parse(readFileSync(join(root, "package.json"), "utf8")).version;
const isDemo = process.argv.includes("--demo");
const port = Number(process.env.PORT ?? 8787);
const host = process.env.HOST ?? "127.0.0.1";
/** How long deleted text outlives its deletion on disk, beside the minutes until a document is folded (ms). */
const emptyLogEvery = 60_000;
const log = (event: string, facts: Record<string, string | number>) =>
  process.stdout.write(`${JSON.stringify({ at: new Date().toISOString(), event, ...facts })}\n`);
const say = (line: string) => process.stdout.write(`${line}\n`);

function stop(reason: string): never {
  process.stderr.write(`${reason}\n`);
  process.exit(1);
}

if (isDemo && !["127.0.0.1", "localhost", "::1"].includes(host)) {
  stop(`The demo signs anybody in and listens on loopback only: HOST=${host} is refused.`);
}
if (!isDemo) {
  const missing = missingSettings(process.env);
  if (missing.length > 0) stop(`Not started. Set: ${missing.join(", ")} (keys: 32 characters or more; see README).`);
}

const database = openDatabase(join(process.env.DATA_DIR ?? join(root, "data"), "casustafel.sqlite"));
await migrateDatabase(database, join(root, "db/migrations"));
const { db } = database;
if (isDemo && (await isEmpty(db))) {
  say("Filling the reference dataset…");
  await fillDemo(db, { today: dayOfInstant(Date.now()) });
}

const config = isDemo ? demoConfig(`http://127.0.0.1:${port}`, version) : readConfig(process.env, version);
const now = () => Date.now();
const rooms = makeNodeRooms({
  sqlite: database.sqlite,
  flushed: database.flushed,
  origin: config.origin,
  now,
  log,
  seed: (room) => seedRoom(db, room),
  history: noteHistory({ db, now }),
  keepLogin: (login, usedAt) => keepLogin(db, login, usedAt, now()),
});
const { app, auth, audit } = createApp({ db, rooms, config, runtime: "node", now, nextTurn, log });
rooms.admitWith(makeAdmission({ db, auth, audit }));

const firstBeheerder = process.env.FIRST_BEHEERDER;
if (!isDemo && firstBeheerder) {
  const invited = await inviteFirstBeheerder({ db, config, now, audit }, { name: "Beheerder", email: firstBeheerder });
  if (invited) say(`Nobody manages this place yet. ${firstBeheerder} signs in first through ${invited.url}`);
}

app.get("/metrics", (c) => {
  if (!mayReadMetrics(config, c.req.header("authorization"))) return c.json({ code: "not-found" }, 404);
  return c.text(metricsText(rooms.counters()));
});
app.use("*", serveStatic({ root: join(root, "dist/client") }));
// A built file that a newer build replaced; the page instead of it would be run as a script.
app.get("/assets/*", (c) => c.body(null, 404));
app.get("*", serveStatic({ root: join(root, "dist/client"), path: "index.html" }));

const server = serve({ fetch: app.fetch, port, hostname: host }, async () => {
  say(`Casustafel ${version}: ${config.origin}`);
  if (isDemo) say(await whoToSignInAs(db));
});
rooms.listen(server);

const emptying = setInterval(() => database.emptyLog(), emptyLogEvery).unref();
if (!isDemo) void daily({ db, rooms, now, log });
const eachDay = setInterval(() => void daily({ db, rooms, now, log }), everyDay).unref();

async function close() {
  clearInterval(emptying);
  clearInterval(eachDay);
  await rooms.close();
  server.close();
  database.close();
  process.exit(0);
}
process.once("SIGTERM", () => void close());
process.once("SIGINT", () => void close());
