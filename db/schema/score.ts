import { index, integer, primaryKey, real, sqliteTable, text, uniqueIndex } from "drizzle-orm/sqlite-core";
import type { Answer } from "../../domain/checklists/checklist.ts";
import type { Condition } from "../../domain/conditions/condition.ts";
import { day, id, instant } from "./columns.ts";
import { dossier } from "./dossier.ts";
import { member } from "./member.ts";
import { casus } from "./session.ts";

/** A checklist filled in about a dossier: by its own klantmanager, by a colleague in a session, or agreed by the group. */
export const score = sqliteTable(
  "score",
  {
    id: id(),
    dossierId: text("dossier_id")
      .notNull()
      .references(() => dossier.id, { onDelete: "cascade" }),
    condition: text("condition").$type<Condition>().notNull(),
    checklistVersion: text("checklist_version").notNull(),
    kind: text("kind").$type<"self" | "peer" | "consensus" | "researcher">().notNull(),
    raterId: text("rater_id")
      .notNull()
      .references(() => member.id, { onDelete: "restrict" }),
    casusId: text("casus_id").references(() => casus.id, { onDelete: "cascade" }),
    on: day("on_day").notNull(),
    /** Weighted share of what was desired, 0..1; empty when too little was applicable. */
    value: real("value"),
    hasCriticalFailure: integer("has_critical_failure", { mode: "boolean" }).notNull().default(false),
    /** A blind score is nobody's but the rater's until this is set. */
    revealedAt: instant("revealed_at"),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [
    uniqueIndex("score_casus_rater").on(table.casusId, table.kind, table.raterId),
    index("score_dossier").on(table.dossierId, table.on),
    index("score_condition").on(table.condition, table.on),
  ],
);

export const answer = sqliteTable(
  "answer",
  {
    scoreId: text("score_id")
      .notNull()
      .references(() => score.id, { onDelete: "cascade" }),
    itemId: text("item_id").notNull(),
    value: text("value").$type<Answer>().notNull(),
    /** Why the item does not apply; required with `nvt`. */
    reason: text("reason"),
  },
  (table) => [primaryKey({ columns: [table.scoreId, table.itemId] })],
);
