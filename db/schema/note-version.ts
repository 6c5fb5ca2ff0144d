import { index, integer, primaryKey, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Removal } from "../../domain/note/traces.ts";
import { bytes, id, instant } from "./columns.ts";
import { dossier } from "./dossier.ts";

/** Why a version was kept: it is what the note began with, was left alone for a while, was named, or was about to be or had been replaced. */
export type VersionReason = "opening" | "settled" | "named" | "before-restore" | "restored";

/**
 * What the note of a dossier was at one moment. Holds text that has left the note since, for the time that `domain/note/keep.ts`
 * states and no longer, and goes with its dossier.
 */
export const noteVersion = sqliteTable(
  "note_version",
  {
    id: id(),
    dossierId: text("dossier_id")
      .notNull()
      .references(() => dossier.id, { onDelete: "cascade" }),
    /** Counts up per note. Unique, so that of two that are kept at the same moment one is made again on top of the other. */
    number: integer("number").notNull(),
    at: instant("at").notNull(),
    reason: text("reason").$type<VersionReason>().notNull(),
    name: text("name"),
    /** Moment of the version that was put back; only with the reason `restored`. */
    restoredAt: instant("restored_at"),
    /** Members who wrote or took something out since the version before. */
    people: text("people", { mode: "json" }).$type<string[]>().notNull(),
    /** Which of them wrote as which Yjs client. */
    clients: text("clients", { mode: "json" }).$type<[client: number, member: string][]>().notNull(),
    /** Who took out what. */
    removals: text("removals", { mode: "json" }).$type<Removal[]>().notNull(),
  },
  (table) => [
    uniqueIndex("note_version_number").on(table.dossierId, table.number),
    index("note_version_at").on(table.at),
  ],
);

/** The document of a version in Yjs' second encoding, re-encoded without deleted text, in parts below what a row of D1 may hold. */
export const noteVersionPart = sqliteTable(
  "note_version_part",
  {
    versionId: text("version_id")
      .notNull()
      .references(() => noteVersion.id, { onDelete: "cascade" }),
    part: integer("part").notNull(),
    bytes: bytes("bytes").notNull(),
  },
  (table) => [primaryKey({ columns: [table.versionId, table.part] })],
);
