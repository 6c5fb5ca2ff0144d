import type { BatchItem, BatchResponse } from "drizzle-orm/batch";
import type { BaseSQLiteDatabase } from "drizzle-orm/sqlite-core";
import type * as schema from "./schema/index.ts";

/**
 * The one database type of both runtimes. `batch` is atomic on node:sqlite and on D1, and the only way to write more than
 * one row: D1 has no interactive transaction. Read with `select`: Drizzle's `findFirst` throws on D1 when a batch of it
 * finds nothing.
 */
export type Db = BaseSQLiteDatabase<"async", unknown, typeof schema> & {
  batch<U extends BatchItem<"sqlite">, T extends Readonly<[U, ...U[]]>>(batch: T): Promise<BatchResponse<T>>;
};

/** A write that can stand in a `batch`. */
export type Write = BatchItem<"sqlite">;

/** Runs writes that belong together as one atomic batch; an empty list does nothing. */
export async function writeTogether(db: Db, writes: readonly Write[]): Promise<void> {
  const [first, ...rest] = writes;
  if (first) await db.batch([first, ...rest]);
}
