import { drizzle } from "drizzle-orm/d1";
import type { Db } from "../database.ts";
import * as schema from "../schema/index.ts";

/** The database of a Worker, over its D1 binding. */
export function d1Database(binding: Parameters<typeof drizzle>[0]): Db {
  return drizzle(binding, { schema });
}
