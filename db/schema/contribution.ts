import { integer, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import { member } from "./member.ts";
import { card, casus } from "./session.ts";

/** What people put on a card that lies open: a tag of the phase, or a dot. One of each kind a person. */
export const cardMark = sqliteTable(
  "card_mark",
  {
    cardId: text("card_id")
      .notNull()
      .references(() => card.id, { onDelete: "cascade" }),
    memberId: text("member_id")
      .notNull()
      .references(() => member.id, { onDelete: "restrict" }),
    kind: text("kind").$type<"tag" | "vote">().notNull(),
    /** The id of the tag; empty for a dot. */
    value: text("value").notNull().default(""),
  },
  (table) => [primaryKey({ columns: [table.cardId, table.memberId, table.kind] })],
);

/** One person's blind answer in a phase with an instrument or a mensbeeld. Shown once its phase lies open. */
export const judgement = sqliteTable(
  "judgement",
  {
    casusId: text("casus_id")
      .notNull()
      .references(() => casus.id, { onDelete: "cascade" }),
    phaseId: text("phase_id").notNull(),
    memberId: text("member_id")
      .notNull()
      .references(() => member.id, { onDelete: "restrict" }),
    itemId: text("item_id").notNull(),
    /** A step of the instrument's scale, from 1; of a mensbeeld 0..100 on one axis. */
    value: integer("value").notNull(),
  },
  (table) => [primaryKey({ columns: [table.casusId, table.phaseId, table.memberId, table.itemId] })],
);
