import { eq } from "drizzle-orm";
import * as Y from "yjs";
import { type Db, writeTogether } from "../../db/database.ts";
import {
  documentOfVersion,
  dropAllVersions,
  dropVersions,
  insertVersion,
  nameVersion,
  newestVersion,
  versionsOf,
  type NewVersion,
  type NoteVersion,
} from "../../db/queries/note-versions.ts";
import { dossier } from "../../db/schema/index.ts";
import { clocksOf, isSameNote, tracesSince } from "../../domain/note/document.ts";
import { versionsToDrop } from "../../domain/note/keep.ts";
import { noTraces } from "../../domain/note/traces.ts";
import { parseRoom } from "../room-name.ts";
import { seedOfNote } from "../rooms/seed-note.ts";
import type { History, Written } from "../rooms/settling.ts";

type Place = { db: Db; now: () => number };
type Asked = Pick<NewVersion, "dossierId" | "reason" | "name" | "restoredAt"> & { written: Written };

/** Two people who ask at the same moment are served one after the other. */
const attempts = 5;
/** Long enough that a pause for thought is no version, short enough that what a colleague did this morning is one (ms). */
const quiet = 5 * 60_000;

/** What a dossier's live document holds: before anybody opens it that is what the dossier begins with. */
export async function documentNow(db: Db, dossierId: string, { document }: Written): Promise<Uint8Array> {
  return clocksOf(document).size > 0 ? document : openingDocument(db, dossierId);
}

/** What the note of a dossier begins with. */
export async function openingDocument(db: Db, dossierId: string): Promise<Uint8Array> {
  const row = await db.select({ note: dossier.openingNote }).from(dossier).where(eq(dossier.id, dossierId)).get();
  return Y.convertUpdateFormatV1ToV2(seedOfNote(row?.note ?? "").update);
}

/** The history of a note begins with what the note began with, so that what was written first can be seen and undone as well. */
async function begin({ db, now }: Place, dossierId: string): Promise<NoteVersion> {
  const document = await openingDocument(db, dossierId);
  const first = { dossierId, number: 1, at: now() - 1, reason: "opening", traces: noTraces, document } as const;
  await writeTogether(db, insertVersion(db, first));
  const begun = await newestVersion(db, dossierId);
  if (begun === undefined) throw new Error("a version that was kept is not there");
  return begun;
}

async function attempt(place: Place, asked: Asked): Promise<void> {
  const { db, now } = place;
  const { dossierId, written, reason, name = null, restoredAt = null } = asked;
  const newest = (await newestVersion(db, dossierId)) ?? (await begin(place, dossierId));
  const before = await documentOfVersion(db, newest.id);
  const document = await documentNow(db, dossierId, written);
  const traces = tracesSince(clocksOf(before), document, written.traces);
  const isUntouched = traces.clients.length === 0 && traces.removals.length === 0;
  if (reason !== "restored" && (isUntouched || isSameNote(before, document))) {
    if (name === null) return;
    if (newest.name === null) return nameVersion(db, newest.id, name);
  }
  const at = Math.max(now(), newest.at + 1);
  const number = newest.number + 1;
  await writeTogether(db, insertVersion(db, { dossierId, number, at, reason, name, restoredAt, traces, document }));
  const versions = await versionsOf(db, dossierId);
  const dropped = versionsToDrop(versions, now());
  if (dropped.length > 0) await writeTogether(db, dropVersions(db, versions, dropped));
}

const isTaken = (error: unknown): boolean =>
  error instanceof Error && (/UNIQUE constraint failed: note_version/.test(error.message) || isTaken(error.cause));

/**
 * Keeps a version of a dossier's note, unless it reads as the newest version does; lets go what was kept long enough. A name
 * goes to the version that is there already when nothing changed since.
 */
export async function keepVersion(place: Place, asked: Asked): Promise<void> {
  for (let left = attempts; ; left -= 1) {
    try {
      return await attempt(place, asked);
    } catch (error) {
      if (left === 1 || !isTaken(error)) throw error;
    }
  }
}

/** Erases all earlier text of a note: its history begins again with what it says now. */
export async function forgetVersions({ db, now }: Place, dossierId: string, written: Written): Promise<void> {
  const document = await documentNow(db, dossierId, written);
  const first = { dossierId, number: 1, at: now(), reason: "opening", traces: noTraces, document } as const;
  await writeTogether(db, [dropAllVersions(db, dossierId), ...insertVersion(db, first)]);
}

/** Versions are kept of dossiers' notes, when nobody has written in one for five minutes. */
export const noteHistory = (place: Place): History => ({
  of: (room) => parseRoom(room)?.kind === "dossier",
  quiet,
  async keep(room, written) {
    const name = parseRoom(room);
    if (name?.kind === "dossier") await keepVersion(place, { dossierId: name.id, reason: "settled", written });
  },
});
