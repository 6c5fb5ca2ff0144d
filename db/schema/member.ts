import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Role } from "../../domain/permissions.ts";
import { id } from "./columns.ts";
import { group, team } from "./experiment.ts";

/** A person with a login. The table is also what the sign-in library calls its user. */
export const member = sqliteTable(
  "member",
  {
    id: id(),
    name: text("name").notNull(),
    email: text("email").notNull().unique(),
    emailVerified: integer("email_verified", { mode: "boolean" }).notNull().default(false),
    image: text("image"),
    twoFactorEnabled: integer("two_factor_enabled", { mode: "boolean" }).notNull().default(false),
    role: text("role").$type<Role>().notNull(),
    teamId: text("team_id").references(() => team.id, { onDelete: "set null" }),
    groupId: text("group_id").references(() => group.id, { onDelete: "set null" }),
    /** Short readable name, for the demo doors only. */
    slug: text("slug").unique(),
    /** Index into the palette of person colours, the same on every screen. */
    color: integer("color").notNull().default(0),
    /** Set when the person has left: no login, no admission. */
    disabledAt: integer("disabled_at"),
    createdAt: integer("created_at", { mode: "timestamp_ms" }).notNull(),
    updatedAt: integer("updated_at", { mode: "timestamp_ms" }).notNull(),
  },
  (table) => [index("member_team").on(table.teamId)],
);
