import { z } from "zod";
import { afsprakenOfDossier } from "../../db/queries/afspraken.ts";
import type { NoteVersion } from "../../db/queries/note-versions.ts";
import { dossierNote } from "../../domain/documents.ts";
import { changes, compareNotes } from "../../domain/note/compare.ts";
import { clocksOf, openDocument } from "../../domain/note/document.ts";
import { blockKinds, readText, type Block } from "../../domain/note/text.ts";
import { authorsSince, peopleOf, type Traces } from "../../domain/note/traces.ts";
import type { Db } from "../../db/database.ts";
import { instant, person, text } from "./shapes.ts";

export const versionLine = z.object({
  id: text,
  at: instant,
  reason: z.enum(["opening", "settled", "named", "before-restore", "restored"]),
  name: text.nullable(),
  restoredAt: instant.nullable(),
  people: z.array(person),
});

const run = z.object({ change: z.enum(changes), text, by: text.nullable() });

export const comparison = z.object({
  /** Moment of the version it is compared with; null when that is what the note began with, or when nothing came before. */
  since: instant.nullable(),
  people: z.array(person),
  blocks: z.array(z.object({ kind: z.enum(blockKinds), depth: z.number(), runs: z.array(run) })),
});

type Person = z.infer<typeof person>;

const known = (ids: readonly string[], people: ReadonlyMap<string, Person>): Person[] =>
  ids.flatMap((id) => people.get(id) ?? []);

/** A line of the list of versions, without anything that was written. */
export function versionView(row: NoteVersion, people: ReadonlyMap<string, Person>): z.infer<typeof versionLine> {
  const { id, at, reason, name, restoredAt } = row;
  return { id, at, reason, name, restoredAt, people: known(row.people, people) };
}

type Compared = {
  dossierId: string;
  since: number | null;
  /** The document it is compared with; undefined when there is none. */
  before: Uint8Array | undefined;
  document: Uint8Array;
  traces: Traces;
  people: ReadonlyMap<string, Person>;
};

/**
 * The text of a document with what changed in it since a version, and by whom. Of a member it gives id, name and colour; of the
 * document's own bookkeeping nothing.
 */
export async function comparisonView(db: Db, compared: Compared): Promise<z.infer<typeof comparison>> {
  const { dossierId, since, before, document, traces, people } = compared;
  const afspraken = new Map((await afsprakenOfDossier(db, dossierId)).map((row) => [row.id, row.text]));
  const read = (bytes: Uint8Array): Block[] =>
    readText(openDocument(bytes), dossierNote, (id) => afspraken.get(id) ?? "…");
  const blocks = read(document);
  const authors = authorsSince(before ? clocksOf(before) : new Map(), traces);
  return {
    since,
    people: known(peopleOf(traces), people),
    blocks: compareNotes(before ? read(before) : blocks, blocks, authors),
  };
}
