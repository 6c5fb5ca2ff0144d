import { sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns.ts";
import { member } from "./member.ts";

/** The address under which a member's calendar program fetches their sessions; a newer one replaces it. */
export const calendarFeed = sqliteTable("calendar_feed", {
  memberId: text("member_id")
    .primaryKey()
    .references(() => member.id, { onDelete: "cascade" }),
  /** SHA-256 of the secret in the address: whoever reads the database cannot fetch with it. */
  tokenHash: text("token_hash").notNull().unique(),
  createdAt: instant("created_at").notNull(),
  /** When a program last fetched it, so that its owner sees whether it is used. */
  readAt: instant("read_at"),
});
