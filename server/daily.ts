import type { Db } from "../db/database.ts";
import { dropOldVersions } from "../db/queries/note-versions.ts";
import { keptSince } from "../domain/note/keep.ts";
import { sayAuditHead } from "./audit-head.ts";
import type { Drivers } from "./context.ts";
import { failureFacts } from "./failure.ts";

type Place = { db: Db; now: () => number; log: NonNullable<Drivers["log"]> };

export const everyDay = 86_400_000;

/** What has to be done once a day: one that fails does not stand in the way of the others. */
export async function daily({ db, now, log }: Place): Promise<void> {
  const doing = async (work: Promise<void>, failed: string) =>
    work.catch((error: unknown) => log(failed, failureFacts(error)));
  await doing(sayAuditHead(db, log), "audit.head-failed");
  await doing(dropOldVersions(db, keptSince(now())), "note.versions-not-dropped");
}
