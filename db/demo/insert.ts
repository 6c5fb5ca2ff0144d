import { getTableColumns, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db, Write } from "../database.ts";

/** Keeps one bound value well below the 2 MB that D1 takes. */
const charactersPerStatement = 400_000;

/** What the column stores for a value, in the encoding of its own type; what is left out becomes the default. */
function stored(column: SQLiteColumn, value: unknown): unknown {
  const given = value ?? column.defaultFn?.() ?? column.default ?? null;
  return given === null ? null : column.mapToDriverValue(given);
}

/**
 * The statements that insert any number of rows, to stand in a batch. Each binds one parameter, a JSON list of rows that
 * SQLite itself takes apart: D1 binds no more than 100 parameters to a statement, and with those nearly all the time goes
 * into writing statements. Booleans must be stored as numbers, which Drizzle does.
 */
export function insertMany<T extends SQLiteTable>(db: Db, table: T, rows: readonly T["$inferInsert"][]): Write[] {
  const columns = Object.entries<SQLiteColumn>(getTableColumns(table));
  const values = columns.map((_, index) => sql.raw(`value ->> ${index}`));
  // Drizzle names all columns of the table, in this same order.
  const insert = (list: readonly string[]) =>
    db.insert(table).select(sql`select ${sql.join(values, sql`, `)} from json_each(${`[${list.join(",")}]`})`);

  const writes: Write[] = [];
  let list: string[] = [];
  let length = 0;
  for (const row of rows) {
    const fields: Record<string, unknown> = row;
    const json = JSON.stringify(columns.map(([key, column]) => stored(column, fields[key])));
    if (length + json.length > charactersPerStatement && list.length > 0) {
      writes.push(insert(list));
      list = [];
      length = 0;
    }
    list.push(json);
    length += json.length;
  }
  if (list.length > 0) writes.push(insert(list));
  return writes;
}
