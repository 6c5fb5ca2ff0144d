import { and, asc, desc, eq, inArray, isNotNull, isNull, lt, not, or, sql, type SQL } from "drizzle-orm";
import { joinTraces, peopleOf, type Traces } from "../../domain/note/traces.ts";
import type { Db, Write } from "../database.ts";
import { newId } from "../id.ts";
import { noteVersion, noteVersionPart } from "../schema/index.ts";
import type { VersionReason } from "../schema/note-version.ts";

export type NoteVersion = typeof noteVersion.$inferSelect;

/** Bytes of a document in one row; D1 refuses rows of more than a megabyte or two. */
const partSize = 900_000;
/** D1 takes a hundred parameters a statement. */
const idsPerStatement = 90;

const ofNote = (dossierId: string) => eq(noteVersion.dossierId, dossierId);

/** Every version of a note, oldest first. */
export const versionsOf = (db: Db, dossierId: string): Promise<NoteVersion[]> =>
  db.select().from(noteVersion).where(ofNote(dossierId)).orderBy(asc(noteVersion.number)).all();

/** The newest version of a note; undefined when none was kept yet. */
export const newestVersion = (db: Db, dossierId: string): Promise<NoteVersion | undefined> =>
  db.select().from(noteVersion).where(ofNote(dossierId)).orderBy(desc(noteVersion.number)).limit(1).get();

/** One version with the one before it; undefined when the note has no such version. */
export async function findVersion(db: Db, { dossierId, versionId }: { dossierId: string; versionId: string }) {
  const version = await db
    .select()
    .from(noteVersion)
    .where(and(ofNote(dossierId), eq(noteVersion.id, versionId)))
    .get();
  if (version === undefined) return undefined;
  const isBefore = and(ofNote(dossierId), lt(noteVersion.number, version.number));
  const before = await db.select().from(noteVersion).where(isBefore).orderBy(desc(noteVersion.number)).limit(1).get();
  return { version, before };
}

/** The document of a version, in Yjs' second encoding. */
export async function documentOfVersion(db: Db, versionId: string): Promise<Uint8Array> {
  const rows = await db
    .select({ bytes: noteVersionPart.bytes })
    .from(noteVersionPart)
    .where(eq(noteVersionPart.versionId, versionId))
    .orderBy(asc(noteVersionPart.part));
  const whole = new Uint8Array(rows.reduce((sum, { bytes }) => sum + bytes.byteLength, 0));
  let at = 0;
  for (const { bytes } of rows) {
    whole.set(bytes, at);
    at += bytes.byteLength;
  }
  return whole;
}

export type NewVersion = {
  dossierId: string;
  number: number;
  at: number;
  reason: VersionReason;
  name?: string | null;
  restoredAt?: number | null;
  traces: Traces;
  document: Uint8Array;
};

/** Keeps a version. Fails as a whole when its number was taken in the meantime. */
export function insertVersion(db: Db, { traces, document, ...row }: NewVersion): Write[] {
  const id = newId();
  const people = peopleOf(traces);
  const writes: Write[] = [db.insert(noteVersion).values({ ...row, ...traces, id, people })];
  for (let at = 0, part = 0; at < document.byteLength; at += partSize, part += 1) {
    const bytes = document.slice(at, at + partSize);
    writes.push(db.insert(noteVersionPart).values({ versionId: id, part, bytes }));
  }
  return writes;
}

/** Lets versions go; who did what since then is from now on told of the version after them. */
export function dropVersions(db: Db, versions: readonly NoteVersion[], dropped: readonly string[]): Write[] {
  const gone = new Set(dropped);
  const writes: Write[] = [];
  let carried: Traces | null = null;
  for (const version of versions) {
    if (gone.has(version.id)) carried = carried === null ? version : joinTraces(carried, version);
    else if (carried !== null) {
      const { clients, removals } = joinTraces(carried, version);
      const changed = { clients, removals, people: peopleOf({ clients, removals }) };
      writes.push(db.update(noteVersion).set(changed).where(eq(noteVersion.id, version.id)));
      carried = null;
    }
  }
  for (let at = 0; at < dropped.length; at += idsPerStatement) {
    writes.push(db.delete(noteVersion).where(inArray(noteVersion.id, dropped.slice(at, at + idsPerStatement))));
  }
  return writes;
}

/**
 * Lets every version go that was kept for as long as was stated, in notes nobody touches as well; but the newest of each note,
 * which says no more than the note itself.
 */
export async function dropOldVersions(db: Db, since: { unnamed: number; named: number }): Promise<void> {
  const older = (isSo: SQL, at: number) => and(isSo, lt(noteVersion.at, at));
  const isOld = or(older(isNull(noteVersion.name), since.unnamed), older(isNotNull(noteVersion.name), since.named));
  const isNewest = sql`${noteVersion.number} = (select max(v.number) from ${noteVersion} v
    where v.dossier_id = ${noteVersion.dossierId})`;
  await db.delete(noteVersion).where(and(isOld, not(isNewest)));
}

/** Gives a version a name, or takes it away. */
export async function nameVersion(db: Db, versionId: string, name: string | null): Promise<void> {
  await db.update(noteVersion).set({ name }).where(eq(noteVersion.id, versionId));
}

/** Lets all versions of a note go at once. */
export const dropAllVersions = (db: Db, dossierId: string): Write => db.delete(noteVersion).where(ofNote(dossierId));
