import { primaryKey, sqliteTable, text } from "drizzle-orm/sqlite-core";
import type { EvaluationAnswers } from "../../domain/evaluation.ts";
import { instant } from "./columns.ts";
import { member } from "./member.ts";
import { session } from "./session.ts";

/** How somebody found a session. Nobody else reads a row of it: the group sees means of enough people, or nothing. */
export const evaluation = sqliteTable(
  "evaluation",
  {
    sessionId: text("session_id")
      .notNull()
      .references(() => session.id, { onDelete: "cascade" }),
    memberId: text("member_id")
      .notNull()
      .references(() => member.id, { onDelete: "cascade" }),
    answers: text("answers", { mode: "json" }).$type<EvaluationAnswers>().notNull(),
    updatedAt: instant("updated_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.sessionId, table.memberId] })],
);
