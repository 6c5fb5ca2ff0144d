import { index, primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { AfspraakOutcome } from "../../domain/afspraak.ts";
import { day, instant } from "./columns.ts";
import { afspraak } from "./dossier.ts";
import { member } from "./member.ts";
import { session } from "./session.ts";

/** What a table decided about an afspraak of before, once a session; `dueOnBefore` is what taking it back restores. */
export const afspraakDecision = sqliteTable(
  "afspraak_decision",
  {
    afspraakId: text("afspraak_id")
      .notNull()
      .references(() => afspraak.id, { onDelete: "cascade" }),
    sessionId: text("session_id")
      .notNull()
      .references(() => session.id, { onDelete: "cascade" }),
    outcome: text("outcome").$type<AfspraakOutcome>().notNull(),
    dueOnBefore: day("due_on_before").notNull(),
    dueOn: day("due_on").notNull(),
    decidedById: text("decided_by_id")
      .notNull()
      .references(() => member.id, { onDelete: "restrict" }),
    decidedAt: instant("decided_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.afspraakId, table.sessionId] }),
    index("afspraak_decision_session").on(table.sessionId),
  ],
);
