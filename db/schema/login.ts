import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id } from "./columns.ts";
import { member } from "./member.ts";

const timestamp = (name: string) => integer(name, { mode: "timestamp_ms" });
const owner = () =>
  text("member_id")
    .notNull()
    .references(() => member.id, { onDelete: "cascade" });

/** One signed-in browser. Called login because a session, here, is a casuïstiek session. */
export const login = sqliteTable(
  "login",
  {
    id: id(),
    token: text("token").notNull().unique(),
    userId: owner(),
    expiresAt: timestamp("expires_at").notNull(),
    ipAddress: text("ip_address"),
    userAgent: text("user_agent"),
    createdAt: timestamp("created_at").notNull(),
    updatedAt: timestamp("updated_at").notNull(),
  },
  (table) => [index("login_member").on(table.userId)],
);

/** A way in of a member: a password or an identity at an OIDC provider. */
export const credential = sqliteTable(
  "credential",
  {
    id: id(),
    userId: owner(),
    providerId: text("provider_id").notNull(),
    accountId: text("account_id").notNull(),
    password: text("password"),
    accessToken: text("access_token"),
    refreshToken: text("refresh_token"),
    idToken: text("id_token"),
    accessTokenExpiresAt: timestamp("access_token_expires_at"),
    refreshTokenExpiresAt: timestamp("refresh_token_expires_at"),
    scope: text("scope"),
    createdAt: timestamp("created_at").notNull(),
    updatedAt: timestamp("updated_at").notNull(),
  },
  (table) => [index("credential_member").on(table.userId)],
);

/** A pending proof: an invitation link, an OIDC state. */
export const verification = sqliteTable(
  "verification",
  {
    id: id(),
    identifier: text("identifier").notNull(),
    value: text("value").notNull(),
    expiresAt: timestamp("expires_at").notNull(),
    createdAt: timestamp("created_at").notNull(),
    updatedAt: timestamp("updated_at").notNull(),
  },
  (table) => [index("verification_identifier").on(table.identifier)],
);

/** The second factor of a member: a TOTP secret with backup codes, both encrypted by the sign-in library. */
export const twoFactor = sqliteTable(
  "two_factor",
  {
    id: id(),
    secret: text("secret").notNull(),
    backupCodes: text("backup_codes").notNull(),
    userId: owner(),
    verified: integer("verified", { mode: "boolean" }).notNull().default(true),
  },
  (table) => [index("two_factor_member").on(table.userId)],
);
