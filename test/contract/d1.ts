/// <reference types="vite/client" />
import type { D1Database } from "@cloudflare/workers-types";
import { reset } from "cloudflare:test";
import { env } from "cloudflare:workers";
import type { Db } from "../../db/database.ts";
import { d1Database } from "../../db/drivers/d1.ts";

declare global {
  namespace Cloudflare {
    interface Env {
      DB: D1Database;
    }
  }
}

const migrations = import.meta.glob<string>("../../db/migrations/*.sql", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** An empty D1 database with the migrations applied; what an earlier test left is gone. Only in workerd. */
export async function openD1(): Promise<Db> {
  await reset();
  for (const [, migration] of Object.entries(migrations).toSorted()) {
    for (const statement of migration.split("--> statement-breakpoint")) await env.DB.prepare(statement).run();
  }
  return d1Database(env.DB);
}
