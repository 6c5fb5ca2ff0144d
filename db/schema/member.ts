import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Role } from "../../domain/permissions.ts";
import { id, instant } from "./columns.ts";
import { group, team } from "./experiment.ts";

/** A person who may sign in. How is in login.ts: a password with a second factor, or an identity elsewhere. */
export const member = sqliteTable(
  "member",
  {
    id: id(),
    name: text("name").notNull(),
    email: text("email").notNull().unique(),
    role: text("role").$type<Role>().notNull(),
    teamId: text("team_id").references(() => team.id, { onDelete: "set null" }),
    groupId: text("group_id").references(() => group.id, { onDelete: "set null" }),
    /** Short readable name, for the demo doors only. */
    slug: text("slug").unique(),
    /** Index into the palette of person colours, the same on every screen. */
    color: integer("color").notNull().default(0),
    /** Set when the person has left: no login, no admission. */
    disabledAt: instant("disabled_at"),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [index("member_team").on(table.teamId)],
);
