import { type Placeholder, sql } from "drizzle-orm";
import type { Db } from "./database.ts";

/** A place in a query for a value that is given when it runs. */
export type Value = (name: string) => Placeholder;

/**
 * A query that Drizzle puts together once per database and is then only given its values, as `value` names them. For what is asked
 * with every command: putting a query together takes many times as long as SQLite takes to answer it.
 */
export function prepared<Query>(build: (db: Db, value: Value) => Query): (db: Db) => Query {
  const built = new WeakMap<Db, Query>();
  return (db) => {
    const known = built.get(db);
    if (known !== undefined) return known;
    const query = build(db, (name) => sql.placeholder(name));
    built.set(db, query);
    return query;
  };
}
