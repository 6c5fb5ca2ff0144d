import type { Db } from "../db/database.ts";
import { forgetEnded } from "../db/queries/logins.ts";
import { dropOldVersions } from "../db/queries/note-versions.ts";
import { closedSince } from "../db/queries/session-lists.ts";
import { keptSince } from "../domain/note/keep.ts";
import { sayAuditHead } from "./audit-head.ts";
import { eraseTexts } from "./commands/close-session.ts";
import type { Drivers } from "./context.ts";
import { failureFacts } from "./failure.ts";

type Place = { db: Db; rooms: Pick<Drivers["rooms"], "erase">; now: () => number; log: NonNullable<Drivers["log"]> };

export const everyDay = 86_400_000;

/** How long what closing could not erase is tried again, in ms; whoever reads the log has seen it by then. */
const erasedAgain = 7 * everyDay;

/** What has to be done once a day: one that fails does not stand in the way of the others. */
export async function daily({ db, rooms, now, log }: Place): Promise<void> {
  const doing = async (work: Promise<void>, failed: string) =>
    work.catch((error: unknown) => log(failed, failureFacts(error)));
  await doing(sayAuditHead(db, log), "audit.head-failed");
  await doing(dropOldVersions(db, keptSince(now())), "note.versions-not-dropped");
  await doing(forgetEnded(db, now()), "login.ended-not-forgotten");
  await doing(eraseClosed({ db, rooms, now, log }), "session.texts-not-erased");
}

/** A server that stopped right after a session closed had no time to erase its texts. */
async function eraseClosed({ db, rooms, now, log }: Place): Promise<void> {
  for (const { id, state } of await closedSince(db, now() - erasedAgain)) await eraseTexts({ rooms, log }, id, state);
}
