import { index, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { day, id } from "./columns.ts";

/** One experiment; its weeks count from 1, week 1 begins on `startsOn` (a Monday). */
export const experiment = sqliteTable("experiment", {
  id: id(),
  name: text("name").notNull(),
  startsOn: day("starts_on").notNull(),
});

/** Something outside the conditions that disturbs them (Hasson 2010: context): a lockdown, a new manager. */
export const contextEvent = sqliteTable(
  "context_event",
  {
    id: id(),
    experimentId: text("experiment_id")
      .notNull()
      .references(() => experiment.id, { onDelete: "cascade" }),
    title: text("title").notNull(),
    from: day("from_day").notNull(),
    to: day("to_day"),
  },
  (table) => [index("context_event_experiment").on(table.experimentId)],
);

export const team = sqliteTable("team", {
  id: id(),
  experimentId: text("experiment_id")
    .notNull()
    .references(() => experiment.id, { onDelete: "cascade" }),
  name: text("name").notNull(),
  /** The dedicated team carries out zelfregie and extra aandacht; a regular team serves the vergelijking group. */
  kind: text("kind").$type<"dedicated" | "regulier">().notNull(),
});

/** An intervisie group within a team: twelve people are too many for almost every method. */
export const group = sqliteTable("intervisie_group", {
  id: id(),
  teamId: text("team_id")
    .notNull()
    .references(() => team.id, { onDelete: "cascade" }),
  name: text("name").notNull(),
});
