import type { Db } from "../db/database.ts";
import { auditHead } from "../db/queries/audit.ts";
import type { Drivers } from "./context.ts";

/**
 * Says the end of the audit trail in the log, which is kept elsewhere than the database: rows that are cut off at the end
 * leave a chain that is intact, and only a head from outside shows that there were more (ASVS 16.4.3). Said daily, because what was
 * added since the last time could be cut off unseen.
 */
export async function sayAuditHead(db: Db, log: NonNullable<Drivers["log"]>): Promise<void> {
  const { sequence, hash } = await auditHead(db);
  log("audit.head", { sequence, hash });
}
