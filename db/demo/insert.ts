import { getTableColumns, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "../database.ts";

/** Keeps one bound value well below the 2 MB that D1 takes, and lets progress be shown in between. */
const charactersPerStatement = 400_000;

/** What the column stores for a value, in the encoding of its own type; what is left out becomes the default. */
function stored(column: SQLiteColumn, value: unknown): unknown {
  const given = value ?? column.defaultFn?.() ?? column.default ?? null;
  return given === null ? null : column.mapToDriverValue(given);
}

/**
 * Inserts any number of rows. Each statement binds one parameter, a JSON list of rows that SQLite itself takes apart: D1
 * binds no more than 100 parameters to a statement, and one with a hundred is mostly time spent on writing the statement.
 * Booleans must be stored as numbers, which Drizzle does. `onStatement` hears how many rows are in.
 */
export async function insertMany<T extends SQLiteTable>(
  db: Db,
  table: T,
  rows: readonly T["$inferInsert"][],
  onStatement?: (rows: number) => void,
): Promise<void> {
  const columns = Object.entries<SQLiteColumn>(getTableColumns(table));
  const names = columns.map(([, column]) => sql.identifier(column.name));
  const values = columns.map((_, index) => sql.raw(`value ->> ${index}`));
  const insert = (list: readonly string[]) =>
    db.run(sql`insert into ${table} (${sql.join(names, sql`, `)})
      select ${sql.join(values, sql`, `)} from json_each(${`[${list.join(",")}]`})`);

  let list: string[] = [];
  let length = 0;
  let done = 0;
  for (const [index, row] of rows.entries()) {
    const fields: Record<string, unknown> = row;
    const json = JSON.stringify(columns.map(([key, column]) => stored(column, fields[key])));
    list.push(json);
    length += json.length;
    if (length < charactersPerStatement && index < rows.length - 1) continue;
    await insert(list);
    done += list.length;
    onStatement?.(done);
    list = [];
    length = 0;
  }
}
