import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Condition } from "../../domain/conditions/condition.ts";
import type { Mensbeeld } from "../../domain/reflection.ts";
import type { Purpose } from "../../domain/consent.ts";
import { day, id, instant } from "./columns.ts";
import { member } from "./member.ts";
import { casus, session } from "./session.ts";

/** What one participant writes after a session. Nobody reads it but its author, unless a purpose was consented to. */
export const reflection = sqliteTable(
  "reflection",
  {
    id: id(),
    sessionId: text("session_id")
      .notNull()
      .references(() => session.id, { onDelete: "restrict" }),
    casusId: text("casus_id").references(() => casus.id, { onDelete: "set null" }),
    authorId: text("author_id")
      .notNull()
      .references(() => member.id, { onDelete: "restrict" }),
    condition: text("condition").$type<Condition>().notNull(),
    /** The day of the session it looks back on. */
    on: day("on_day").notNull(),
    answers: text("answers", { mode: "json" }).$type<Record<string, string>>().notNull(),
    mensbeeld: text("mensbeeld").$type<Mensbeeld>(),
    ownWords: text("own_words").notNull().default(""),
    submittedAt: instant("submitted_at"),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    uniqueIndex("reflection_session_author").on(table.sessionId, table.authorId),
    index("reflection_author").on(table.authorId, table.submittedAt),
    index("reflection_frame").on(table.on, table.condition),
  ],
);

/** Consent for one purpose, as a history: the newest row of a purpose is in force, and no row means no. */
export const consent = sqliteTable(
  "consent",
  {
    id: id(),
    reflectionId: text("reflection_id")
      .notNull()
      .references(() => reflection.id, { onDelete: "cascade" }),
    purpose: text("purpose").$type<Purpose>().notNull(),
    given: integer("given", { mode: "boolean" }).notNull(),
    textVersion: text("text_version").notNull(),
    at: instant("at").notNull(),
  },
  (table) => [index("consent_reflection").on(table.reflectionId, table.purpose, table.at)],
);

/** A drawn sample with all that is needed to draw it again. */
export const sample = sqliteTable("sample", {
  id: id(),
  drawnById: text("drawn_by_id")
    .notNull()
    .references(() => member.id, { onDelete: "restrict" }),
  drawnAt: instant("drawn_at").notNull(),
  purpose: text("purpose").$type<Purpose>().notNull(),
  reason: text("reason").notNull(),
  condition: text("condition").$type<Condition>(),
  from: day("from_day").notNull(),
  to: day("to_day").notNull(),
  size: integer("size").notNull(),
  seed: text("seed").notNull(),
  algorithm: text("algorithm").notNull(),
  frameSize: integer("frame_size").notNull(),
  frameHash: text("frame_hash").notNull(),
});

/** One drawn reflection, with its research code instead of its author. */
export const sampledReflection = sqliteTable(
  "sampled_reflection",
  {
    sampleId: text("sample_id")
      .notNull()
      .references(() => sample.id, { onDelete: "cascade" }),
    reflectionId: text("reflection_id")
      .notNull()
      .references(() => reflection.id, { onDelete: "restrict" }),
    rank: integer("rank").notNull(),
    inclusionProbability: real("inclusion_probability").notNull(),
    reflectionCode: text("reflection_code").notNull(),
    authorCode: text("author_code").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.sampleId, table.reflectionId] }),
    index("sampled_reflection_reflection").on(table.reflectionId),
  ],
);
