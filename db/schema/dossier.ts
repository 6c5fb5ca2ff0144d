import { index, integer, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { Condition, Variant } from "../../domain/conditions/condition.ts";
import type { Drukbron, Initiatief, Kanaal, Onderwerp } from "../../domain/contact.ts";
import { day, id, instant } from "./columns.ts";
import { experiment, team } from "./experiment.ts";
import { member } from "./member.ts";

/** The shared record of one deelnemer in one condition. The deelnemer is a code and nothing else (design §8). */
export const dossier = sqliteTable(
  "dossier",
  {
    id: id(),
    code: text("code").notNull().unique(),
    experimentId: text("experiment_id")
      .notNull()
      .references(() => experiment.id, { onDelete: "restrict" }),
    teamId: text("team_id")
      .notNull()
      .references(() => team.id, { onDelete: "restrict" }),
    condition: text("condition").$type<Condition>().notNull(),
    variant: text("variant").$type<Variant>(),
    startedOn: day("started_on").notNull(),
    endedOn: day("ended_on"),
    /** Plain text the shared note begins with; the live document is filled from it once, on first opening. */
    openingNote: text("opening_note").notNull().default(""),
  },
  (table) => [index("dossier_team").on(table.teamId, table.condition)],
);

/** A klantmanager's time with a dossier; `to` is empty while it lasts. */
export const assignment = sqliteTable(
  "assignment",
  {
    id: id(),
    dossierId: text("dossier_id")
      .notNull()
      .references(() => dossier.id, { onDelete: "cascade" }),
    memberId: text("member_id")
      .notNull()
      .references(() => member.id, { onDelete: "restrict" }),
    from: day("from_day").notNull(),
    to: day("to_day"),
  },
  (table) => [index("assignment_dossier").on(table.dossierId), index("assignment_member").on(table.memberId, table.to)],
);

/** One contact with a deelnemer. */
export const contact = sqliteTable(
  "contact",
  {
    id: id(),
    dossierId: text("dossier_id")
      .notNull()
      .references(() => dossier.id, { onDelete: "cascade" }),
    memberId: text("member_id")
      .notNull()
      .references(() => member.id, { onDelete: "restrict" }),
    on: day("on_day").notNull(),
    initiatief: text("initiatief").$type<Initiatief>().notNull(),
    kanaal: text("kanaal").$type<Kanaal>().notNull(),
    minutes: integer("minutes").notNull(),
    onderwerpen: text("onderwerpen", { mode: "json" }).$type<Onderwerp[]>().notNull(),
    drukbron: text("drukbron").$type<Drukbron>(),
    summary: text("summary").notNull().default(""),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [index("contact_dossier").on(table.dossierId, table.on)],
);

/** An agreed action of the team: what, who and by when. It outlives the session it was made in. */
export const afspraak = sqliteTable(
  "afspraak",
  {
    id: id(),
    teamId: text("team_id")
      .notNull()
      .references(() => team.id, { onDelete: "cascade" }),
    dossierId: text("dossier_id").references(() => dossier.id, { onDelete: "cascade" }),
    casusId: text("casus_id"),
    text: text("text").notNull(),
    whoId: text("who_id")
      .notNull()
      .references(() => member.id, { onDelete: "restrict" }),
    dueOn: day("due_on").notNull(),
    doneAt: instant("done_at"),
    /** Set when the table decided that it was not done and lapses. */
    droppedAt: instant("dropped_at"),
    createdById: text("created_by_id")
      .notNull()
      .references(() => member.id, { onDelete: "restrict" }),
    createdAt: instant("created_at").notNull(),
  },
  (table) => [
    index("afspraak_who").on(table.whoId, table.doneAt),
    index("afspraak_dossier").on(table.dossierId),
    index("afspraak_casus").on(table.casusId),
  ],
);
