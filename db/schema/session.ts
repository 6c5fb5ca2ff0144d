import { customType, index, integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { SessionKind } from "../../domain/series.ts";
import type { SessionRecord } from "../../domain/session/record.ts";
import type { SessionCommand } from "../../domain/session/command.ts";
import { currentFormat } from "../../domain/session/format.ts";
import type { SessionState } from "../../domain/session/state.ts";
import { id, instant } from "./columns.ts";
import { dossier } from "./dossier.ts";
import { group, team } from "./experiment.ts";
import { member } from "./member.ts";

/** The state of a session as JSON; one that an older version stored is read as the present one would have. */
const sessionState = customType<{ data: SessionState; driverData: string }>({
  dataType: () => "text",
  toDriver: (state) => JSON.stringify(state),
  fromDriver: (stored) => currentFormat(JSON.parse(stored)),
});

/** Sessions that were planned together, so many weeks apart. Each is a session of its own, and can be changed alone. */
export const sessionSeries = sqliteTable("session_series", {
  id: id(),
  teamId: text("team_id")
    .notNull()
    .references(() => team.id, { onDelete: "cascade" }),
  everyWeeks: integer("every_weeks").notNull(),
  createdById: text("created_by_id")
    .notNull()
    .references(() => member.id, { onDelete: "restrict" }),
  createdAt: instant("created_at").notNull(),
});

/** A casuïstiek session. `state` is what the state machine in domain/session made of every command so far. */
export const session = sqliteTable(
  "session",
  {
    id: id(),
    teamId: text("team_id")
      .notNull()
      .references(() => team.id, { onDelete: "restrict" }),
    groupId: text("group_id").references(() => group.id, { onDelete: "set null" }),
    seriesId: text("series_id").references(() => sessionSeries.id, { onDelete: "set null" }),
    kind: text("kind").$type<SessionKind>().notNull().default("intervisie"),
    plannedAt: instant("planned_at").notNull(),
    minutes: integer("minutes").notNull().default(120),
    /** How often its plan was changed, and when last: what calendars go by (RFC 5545, SEQUENCE and LAST-MODIFIED). */
    planSequence: integer("plan_sequence").notNull().default(0),
    planChangedAt: instant("plan_changed_at").notNull().default(0),
    methodId: text("method_id").notNull(),
    status: text("status").$type<SessionState["status"]>().notNull(),
    state: sessionState("state").notNull(),
    version: integer("version").notNull().default(0),
    /** The fixed record, written once by closing (design §6). */
    record: text("record", { mode: "json" }).$type<SessionRecord>(),
    closedAt: instant("closed_at"),
  },
  (table) => [
    index("session_team").on(table.teamId, table.plannedAt),
    index("session_of_series").on(table.seriesId, table.plannedAt),
  ],
);

/**
 * Every command that changed a session, in order. Its key is the lock: two commands decided on the same version cannot
 * both be written, and the whole batch of the later one fails.
 */
export const sessionEvent = sqliteTable(
  "session_event",
  {
    sessionId: text("session_id")
      .notNull()
      .references(() => session.id, { onDelete: "cascade" }),
    version: integer("version").notNull(),
    actorId: text("actor_id").notNull(),
    command: text("command", { mode: "json" }).$type<SessionCommand>().notNull(),
    at: instant("at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.version] })],
);

/** Who is invited to a session, and as what; `joinedAt` is the attendance. */
export const invitation = sqliteTable(
  "invitation",
  {
    sessionId: text("session_id")
      .notNull()
      .references(() => session.id, { onDelete: "cascade" }),
    memberId: text("member_id")
      .notNull()
      .references(() => member.id, { onDelete: "restrict" }),
    part: text("part").$type<"participant" | "observer">().notNull(),
    joinedAt: instant("joined_at"),
  },
  (table) => [
    primaryKey({ columns: [table.sessionId, table.memberId] }),
    index("invitation_member").on(table.memberId),
  ],
);

/** A dossier brought to a session with a question. */
export const casus = sqliteTable(
  "casus",
  {
    id: id(),
    sessionId: text("session_id")
      .notNull()
      .references(() => session.id, { onDelete: "cascade" }),
    dossierId: text("dossier_id")
      .notNull()
      .references(() => dossier.id, { onDelete: "restrict" }),
    inbrengerId: text("inbrenger_id")
      .notNull()
      .references(() => member.id, { onDelete: "restrict" }),
    question: text("question").notNull(),
    position: integer("position").notNull(),
    /** What it is about at heart, what the inbrenger takes along, and what the group learned; written in the session, part of the record. */
    kern: text("kern").notNull().default(""),
    insight: text("insight").notNull().default(""),
    lesson: text("lesson").notNull().default(""),
  },
  (table) => [index("casus_session").on(table.sessionId, table.position), index("casus_dossier").on(table.dossierId)],
);

/** Cards that a table laid together under a title. */
export const cardGroup = sqliteTable(
  "card_group",
  {
    id: id(),
    casusId: text("casus_id")
      .notNull()
      .references(() => casus.id, { onDelete: "cascade" }),
    phaseId: text("phase_id").notNull(),
    title: text("title").notNull(),
  },
  (table) => [index("card_group_casus").on(table.casusId)],
);

/** A contribution of one person to one phase: of a hidden phase written here by the reveal and never before it. */
export const card = sqliteTable(
  "card",
  {
    id: id(),
    casusId: text("casus_id")
      .notNull()
      .references(() => casus.id, { onDelete: "cascade" }),
    phaseId: text("phase_id").notNull(),
    memberId: text("member_id")
      .notNull()
      .references(() => member.id, { onDelete: "restrict" }),
    text: text("text").notNull(),
    /** What stands in the fields of a card that is a small form. */
    fields: text("fields", { mode: "json" }).$type<Record<string, string>>(),
    groupId: text("group_id").references(() => cardGroup.id, { onDelete: "set null" }),
    revealedAt: instant("revealed_at").notNull(),
  },
  (table) => [index("card_casus").on(table.casusId, table.phaseId)],
);
