import { index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { id, instant } from "./columns.ts";
import { member } from "./member.ts";

const ofMember = () =>
  text("member_id")
    .notNull()
    .references(() => member.id, { onDelete: "cascade" });
const onlyOfMember = () =>
  text("member_id")
    .primaryKey()
    .references(() => member.id, { onDelete: "cascade" });

/** One signed-in browser. Called login because a session, here, is a casuïstiek session. */
export const login = sqliteTable(
  "login",
  {
    id: id(),
    /** SHA-256 of the cookie's token: whoever reads the database or a backup cannot sign in with it (ASVS 7.2.3). */
    tokenHash: text("token_hash").notNull().unique(),
    memberId: ofMember(),
    by: text("by_door").$type<"password" | "oidc" | "demo">().notNull(),
    createdAt: instant("created_at").notNull(),
    seenAt: instant("seen_at").notNull(),
  },
  (table) => [index("login_member").on(table.memberId)],
);

/** The password of a member, hashed. */
export const password = sqliteTable("password", {
  memberId: onlyOfMember(),
  hash: text("hash").notNull(),
  changedAt: instant("changed_at").notNull(),
});

/** The authenticator app of a member. */
export const secondFactor = sqliteTable("second_factor", {
  memberId: onlyOfMember(),
  /** The TOTP secret, encrypted with a key that is not in the database. */
  sealedSecret: text("sealed_secret").notNull(),
  /** The last 30-second step whose code was used; a code works once (ASVS 6.5.1). */
  lastStep: integer("last_step").notNull(),
});

/** Who a member is at an OIDC provider. Never an e-mail address: those are handed on and can be claimed (ASVS 10.5). */
export const identity = sqliteTable(
  "identity",
  {
    issuer: text("issuer").notNull(),
    subject: text("subject").notNull(),
    memberId: ofMember(),
    linkedAt: instant("linked_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.issuer, table.subject] }), index("identity_member").on(table.memberId)],
);

/** The one open invitation of a member to choose a way in, for the first time or again; a newer one replaces it. */
export const memberInvitation = sqliteTable("member_invitation", {
  memberId: onlyOfMember(),
  tokenHash: text("token_hash").notNull().unique(),
  /** The TOTP secret that the authenticator app is offered, encrypted like the one it becomes. */
  sealedSecret: text("sealed_secret").notNull(),
  createdById: text("created_by_id"),
  expiresAt: instant("expires_at").notNull(),
});

/** Recent failed or running attempts to sign in, counted per account and per client; a minute old, they go. */
export const signInAttempt = sqliteTable(
  "sign_in_attempt",
  {
    id: id(),
    /** Keyed hash of the account or client: the table does not hold who tried. */
    key: text("key").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [index("sign_in_attempt_key").on(table.key, table.at), index("sign_in_attempt_at").on(table.at)],
);
