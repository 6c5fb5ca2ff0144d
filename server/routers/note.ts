import { z } from "zod";
import { peopleById } from "../../db/queries/members.ts";
import {
  documentOfVersion,
  findVersion,
  nameVersion,
  newestVersion,
  versionsOf,
} from "../../db/queries/note-versions.ts";
import { Refusal } from "../../domain/errors.ts";
import { clocksOf, tracesSince } from "../../domain/note/document.ts";
import { keeping } from "../../domain/note/keep.ts";
import { permits } from "../../domain/permissions.ts";
import { documentNow, forgetVersions, keepVersion, openingDocument } from "../commands/keep-version.ts";
import { restoreVersion } from "../commands/restore-version.ts";
import type { SignedIn } from "../context.ts";
import { refusePersonalData } from "../personal-data.ts";
import { may, router } from "../trpc.ts";
import { comparison, comparisonView, versionLine, versionView } from "../views/note-version.ts";
import { nothing } from "../views/shapes.ts";

const about = z.strictObject({ dossierId: z.string() });
const oneVersion = about.extend({ versionId: z.string() });
const name = z.string().trim().min(1).max(80);

const roomOf = (dossierId: string) => `dossier/${dossierId}`;

const note = (ctx: SignedIn, dossierId: string, action: "view" | "change" | "erase", what: string) =>
  ctx.audit.write({
    actorId: ctx.login.member.id,
    action,
    subjectKind: "dossier",
    subjectId: dossierId,
    detail: { what },
  });

export const noteRouter = router({
  /** The versions of a dossier's note, newest first: when, by whom and why, nothing of what was written. */
  versions: may("dossier:history")
    .input(about)
    .output(z.object({ versions: z.array(versionLine), abilities: z.object({ restore: z.boolean() }) }))
    .query(async ({ ctx, input: { dossierId } }) => {
      const [versions, people] = await Promise.all([versionsOf(ctx.db, dossierId), peopleById(ctx.db)]);
      await note(ctx, dossierId, "view", "note-versions");
      return {
        versions: versions.toReversed().map((row) => versionView(row, people)),
        // Whoever may read the history of this dossier is of its team.
        abilities: { restore: permits(ctx.actor, "dossier:restore", { teamId: ctx.actor.teamId }) },
      };
    }),

  /** A version with what changed in it since the one before it. */
  version: may("dossier:history")
    .input(oneVersion)
    .output(comparison)
    .query(async ({ ctx, input }) => {
      const found = await findVersion(ctx.db, input);
      if (!found) throw new Refusal("not-found");
      const { version, before } = found;
      const people = await peopleById(ctx.db);
      await note(ctx, input.dossierId, "view", "note-version");
      const document = await documentOfVersion(ctx.db, version.id);
      const old = before && (await documentOfVersion(ctx.db, before.id));
      const compared = { since: before?.at ?? null, before: old, document, traces: version, people };
      return comparisonView(ctx.db, { dossierId: input.dossierId, ...compared });
    }),

  /** The note as it is now, with what changed in it since the newest version, or as long as there is none since the note began. */
  now: may("dossier:history")
    .input(about)
    .output(comparison)
    .query(async ({ ctx, input: { dossierId } }) => {
      const { db, rooms } = ctx;
      const [newest, people] = await Promise.all([newestVersion(db, dossierId), peopleById(db)]);
      const written = await rooms.written(roomOf(dossierId));
      await note(ctx, dossierId, "view", "note-version");
      const document = await documentNow(db, dossierId, written);
      const before = newest ? await documentOfVersion(db, newest.id) : await openingDocument(db, dossierId);
      const traces = tracesSince(clocksOf(before), document, written.traces);
      return comparisonView(db, { dossierId, since: newest?.at ?? null, before, document, traces, people });
    }),

  /** Keeps the note as it is now under a name. */
  keep: may("dossier:restore")
    .input(about.extend({ name }))
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      const { dossierId } = input;
      refusePersonalData(input.name);
      await refuseTooManyNames(ctx, dossierId);
      const written = await ctx.rooms.written(roomOf(dossierId));
      await keepVersion(ctx, { dossierId, reason: "named", name: input.name, written });
      await ctx.rooms.settled(roomOf(dossierId), written.mark);
      await note(ctx, dossierId, "change", "note-version-kept");
    }),

  /** Gives a version a name, or takes it away with null. */
  name: may("dossier:restore")
    .input(oneVersion.extend({ name: name.nullable() }))
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      const found = await findVersion(ctx.db, input);
      if (!found) throw new Refusal("not-found");
      if (input.name !== null) {
        refusePersonalData(input.name);
        if (found.version.name === null) await refuseTooManyNames(ctx, input.dossierId);
      }
      await nameVersion(ctx.db, input.versionId, input.name);
      await note(ctx, input.dossierId, "change", "note-version-named");
    }),

  /** Puts a version back, for everybody who is at the note. */
  restore: may("dossier:restore")
    .input(oneVersion)
    .output(nothing)
    .mutation(async ({ ctx, input }) => {
      await restoreVersion(ctx, input);
      await note(ctx, input.dossierId, "change", "note-restored");
    }),

  /** Erases all earlier text of a note; the note itself stays as it is. */
  forget: may("dossier:restore")
    .input(about)
    .output(nothing)
    .mutation(async ({ ctx, input: { dossierId } }) => {
      const written = await ctx.rooms.written(roomOf(dossierId));
      await forgetVersions(ctx, dossierId, written);
      await ctx.rooms.settled(roomOf(dossierId), written.mark);
      await note(ctx, dossierId, "erase", "note-versions");
    }),
});

async function refuseTooManyNames(ctx: SignedIn, dossierId: string): Promise<void> {
  const versions = await versionsOf(ctx.db, dossierId);
  const named = versions.filter((version) => version.name !== null).length;
  if (named >= keeping.mostNamed) throw new Refusal("note.too-many-names");
}
