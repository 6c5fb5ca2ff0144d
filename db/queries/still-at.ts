import { and, eq } from "drizzle-orm";
import { sessionEvent } from "../schema/index.ts";
import type { Db, Write } from "../database.ts";

/**
 * A write that makes its batch fail once the session has moved past `version`, and else does nothing: it repeats the event that
 * followed, and an event's key exists once. For what was decided by a session's state and leaves that state as it is.
 */
export function stillAt(db: Db, { sessionId, version }: { sessionId: string; version: number }): Write {
  const followed = and(eq(sessionEvent.sessionId, sessionId), eq(sessionEvent.version, version + 1));
  return db.insert(sessionEvent).select(db.select().from(sessionEvent).where(followed));
}
