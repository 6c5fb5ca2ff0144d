import type { D1Database, DurableObjectNamespace, Fetcher, Request as WorkerRequest } from "@cloudflare/workers-types";
import { d1Database } from "../db/drivers/d1.ts";
import { makeAdmission, makeRights } from "./admission.ts";
import { createApp } from "./app.ts";
import { keepLogin } from "./auth/keep-login.ts";
import { noteHistory } from "./commands/keep-version.ts";
import { demoConfig, missingSettings, readConfig } from "./config.ts";
import { daily } from "./daily.ts";
import { makeObjectRooms } from "./rooms/object-rooms.ts";
import { makeRoomObject } from "./rooms/room-object.ts";
import { seedRoom } from "./rooms/seed-note.ts";

type Env = Record<string, string | undefined> & { DB: D1Database; ROOMS: DurableObjectNamespace; ASSETS: Fetcher };

const database = (env: Env) => d1Database(env.DB as unknown as Parameters<typeof d1Database>[0]);

const log = (event: string, facts: Record<string, string | number>) =>
  // oxlint-disable-next-line no-console -- what a Worker prints is its log
  console.log(JSON.stringify({ at: new Date().toISOString(), event, ...facts }));

export const RoomObject = makeRoomObject<Env>({
  rights: (env) => makeRights({ db: database(env) }),
  seed: (env, room) => seedRoom(database(env), room),
  history: (env) => noteHistory({ db: database(env), now: () => Date.now() }),
  keepLogin: (env) => (login, usedAt) => keepLogin(database(env), login, usedAt, Date.now()),
  log,
});

function build(env: Env) {
  const version = env.VERSION ?? "0";
  const isDemo = env.DEMO === "true";
  const missing = isDemo ? [] : missingSettings(env);
  if (missing.length > 0) throw new Error(`Not started. Set: ${missing.join(", ")}`);
  const config = isDemo ? demoConfig(env.APP_ORIGIN ?? "", version) : readConfig(env, version);
  const db = database(env);
  const rooms = makeObjectRooms({ namespace: env.ROOMS, origin: config.origin, log });
  const { app, auth, audit } = createApp({ db, rooms, config, runtime: "workerd", now: () => Date.now(), log });
  rooms.admitWith(makeAdmission({ db, auth, audit }));
  app.get("*", async (c) => {
    const file = await env.ASSETS.fetch(c.req.raw as never);
    const isPage = file.headers.get("content-type")?.startsWith("text/html") ?? false;
    // A built file that a newer build replaced; the page instead of it would be run as a script.
    if (isPage && c.req.path.startsWith("/assets/")) return c.body(null, 404);
    // The headers of a fetched answer are fixed, and ours have still to go on it.
    return new Response(file.body as never, { status: file.status, headers: [...file.headers] });
  });
  return { app, rooms, config };
}

let built: ReturnType<typeof build> | undefined;

export default {
  /** Once a day, by the cron of wrangler.toml. */
  scheduled(_event: unknown, env: Env) {
    built ??= build(env);
    return daily({ db: database(env), rooms: built.rooms, now: () => Date.now(), log });
  },
  fetch(request: WorkerRequest, env: Env) {
    built ??= build(env);
    const { hostname, pathname } = new URL(request.url);
    if (built.config.demo && !["127.0.0.1", "localhost"].includes(hostname)) return new Response(null, { status: 403 });
    if (pathname.startsWith("/sync/")) return built.rooms.upgrade(request);
    return built.app.fetch(request as never);
  },
};
