import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { instant } from "./columns.ts";

/**
 * Who signed in, viewed, changed, sampled or downloaded what. Append-only: triggers refuse change and removal, and each
 * row's hash covers the row before it. No foreign key to a member: erasing a person must leave the chain intact.
 */
export const audit = sqliteTable(
  "audit",
  {
    sequence: integer("sequence").primaryKey(),
    at: instant("at").notNull(),
    actorId: text("actor_id"),
    action: text("action").notNull(),
    subjectKind: text("subject_kind"),
    subjectId: text("subject_id"),
    detail: text("detail", { mode: "json" }).$type<Record<string, string | number | boolean | null>>(),
    previousHash: text("previous_hash").notNull(),
    hash: text("hash").notNull(),
  },
  (table) => [
    index("audit_subject").on(table.subjectKind, table.subjectId),
    index("audit_actor").on(table.actorId, table.at),
  ],
);
