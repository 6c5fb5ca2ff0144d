import type { trpc } from "../../state/trpc.ts";

/** A version of a note as it stands in the list. */
export type Version = Awaited<ReturnType<typeof trpc.note.versions.query>>["versions"][number];

/** A version's text with what changed in it. */
export type Compared = Awaited<ReturnType<typeof trpc.note.version.query>>;

/** What has to be asked again when the history of a note changed. */
export const historyKeys = (dossierId: string) => [
  ["note-versions", dossierId],
  ["note-version", dossierId],
];
