import { customType, integer, text } from "drizzle-orm/sqlite-core";
import { newId } from "../id.ts";

/** Primary key: a random 128-bit id. */
export const id = () => text("id").primaryKey().$defaultFn(newId);

/** An instant in milliseconds since 1970, UTC. */
export const instant = (name: string) => integer(name);

/** A calendar day, YYYY-MM-DD. */
export const day = (name: string) => text(name);

/** Bytes, below a megabyte. `node:sqlite` gives them back as they are, D1 as a list of numbers. */
export const bytes = customType<{ data: Uint8Array; driverData: Uint8Array | number[] | ArrayBuffer }>({
  dataType: () => "blob",
  fromDriver: (value) => (value instanceof Uint8Array ? value : new Uint8Array(value)),
});
