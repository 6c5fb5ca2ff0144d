import type { Db } from "../../db/database.ts";
import { endOf, findLogin, markSeen } from "../../db/queries/logins.ts";

/**
 * Keeps a login going that a socket holds, which sends no cookie after it opened: what was written through it at `usedAt` (ms since
 * 1970, 0 for nothing) is use like any other. Answers when the login ends if it is not used again, or null when it has ended.
 */
export async function keepLogin(db: Db, loginId: string, usedAt: number, now: number): Promise<number | null> {
  const found = await findLogin(db, { id: loginId }, now);
  if (!found) return null;
  const seenAt = Math.max(found.seenAt, usedAt);
  if (seenAt > found.seenAt) await markSeen(db, loginId, seenAt);
  return endOf({ createdAt: found.createdAt, seenAt });
}
