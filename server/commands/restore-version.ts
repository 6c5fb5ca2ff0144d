import { documentOfVersion, findVersion } from "../../db/queries/note-versions.ts";
import { dossierNote } from "../../domain/documents.ts";
import { Refusal } from "../../domain/errors.ts";
import type { SignedIn } from "../context.ts";
import { keepVersion } from "./keep-version.ts";

/**
 * Makes the note of a dossier read as it did in one of its versions, for everybody who is at it. What it was at that very moment
 * is kept as a version, so that this too can be put back; when it cannot be kept, nothing is put back. Refuses "not-found" when
 * the note has no such version.
 */
export async function restoreVersion(ctx: SignedIn, asked: { dossierId: string; versionId: string }): Promise<void> {
  const { db, rooms, login } = ctx;
  const { dossierId, versionId } = asked;
  const room = `dossier/${dossierId}`;
  const found = await findVersion(db, asked);
  if (!found) throw new Refusal("not-found");
  const restoredAt = found.version.at;
  const version = await documentOfVersion(db, versionId);
  const to = { fragment: dossierNote, member: login.member.id };
  const { before, after } = await rooms.rewrite(room, { ...to, version });
  try {
    await keepVersion(ctx, { dossierId, reason: "before-restore", written: before });
  } catch (error) {
    await rooms.rewrite(room, { ...to, version: before.document });
    throw error;
  }
  await keepVersion(ctx, { dossierId, reason: "restored", restoredAt, written: after });
  await rooms.settled(room, after.mark);
  await rooms.control(room, { type: "note-restored", member: login.member.id, by: login.member.name, at: restoredAt });
}
