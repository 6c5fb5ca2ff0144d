import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Condition, Variant } from "../../domain/conditions/condition.ts";
import { day, id, instant } from "./columns.ts";
import { team } from "./experiment.ts";
import { member } from "./member.ts";
import { casus, session } from "./session.ts";

/** A ruling of the team on what a condition asks in a kind of situation. What it says stands in its versions. */
export const precedent = sqliteTable(
  "precedent",
  {
    id: id(),
    teamId: text("team_id")
      .notNull()
      .references(() => team.id, { onDelete: "cascade" }),
    condition: text("condition").$type<Condition>().notNull(),
    /** Null when it holds for every variant of the condition. */
    variant: text("variant").$type<Variant>(),
    /** The session whose lesson it was; one casus makes one precedent. */
    sessionId: text("session_id").references(() => session.id, { onDelete: "set null" }),
    casusId: text("casus_id")
      .unique()
      .references(() => casus.id, { onDelete: "set null" }),
    /** Set once the team no longer goes by it. It stays readable: decisions of before were made by it. */
    revokedAt: instant("revoked_at"),
    revokedById: text("revoked_by_id").references(() => member.id, { onDelete: "restrict" }),
    revokedReason: text("revoked_reason"),
  },
  (table) => [index("precedent_team").on(table.teamId, table.condition)],
);

/** What a precedent says, as a history: the highest version is in force. */
export const precedentVersion = sqliteTable(
  "precedent_version",
  {
    precedentId: text("precedent_id")
      .notNull()
      .references(() => precedent.id, { onDelete: "cascade" }),
    version: integer("version").notNull(),
    situation: text("situation").notNull(),
    ruling: text("ruling").notNull(),
    /** What it rests on, such as an article of law; empty when the team rests on its own judgement. */
    basis: text("basis").notNull().default(""),
    on: day("on_day").notNull(),
    writtenById: text("written_by_id")
      .notNull()
      .references(() => member.id, { onDelete: "restrict" }),
    writtenAt: instant("written_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.precedentId, table.version] })],
);
