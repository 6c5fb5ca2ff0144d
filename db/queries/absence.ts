import { sql, type SQLWrapper } from "drizzle-orm";
import { session } from "../schema/index.ts";

/** Whether this member said beforehand not to be at the session of the row. A state of before that could be said has nobody. */
export const isAbsent = (memberId: string | SQLWrapper) =>
  sql`exists (select 1 from json_each(${session.state}, '$.absentees') as absentee where absentee.value = ${memberId})`;
