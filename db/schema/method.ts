import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Method } from "../../domain/methods/method.ts";
import { id, instant } from "./columns.ts";
import { team } from "./experiment.ts";
import { member } from "./member.ts";

/** A team's own version of a method. A session keeps the content it was planned with, whatever becomes of this. */
export const teamMethod = sqliteTable(
  "team_method",
  {
    id: id(),
    teamId: text("team_id")
      .notNull()
      .references(() => team.id, { onDelete: "cascade" }),
    /** The id of the method that was copied. */
    basedOn: text("based_on").notNull(),
    content: text("content", { mode: "json" }).$type<Method>().notNull(),
    changedById: text("changed_by_id")
      .notNull()
      .references(() => member.id, { onDelete: "restrict" }),
    changedAt: instant("changed_at").notNull(),
    /** Set when the team no longer chooses it; nothing of the past is lost by it. */
    retiredAt: instant("retired_at"),
  },
  (table) => [index("team_method_team").on(table.teamId)],
);
