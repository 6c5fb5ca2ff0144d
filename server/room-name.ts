import type { RoomKind } from "../domain/permissions.ts";

export type RoomName = { kind: RoomKind; about: "dossier" | "session"; id: string };

const patterns: { pattern: RegExp; kind: RoomKind; about: RoomName["about"] }[] = [
  { pattern: /^dossier\/([0-9a-z]{26})$/, kind: "dossier", about: "dossier" },
  { pattern: /^session\/([0-9a-z]{26})$/, kind: "session", about: "session" },
  { pattern: /^session\/([0-9a-z]{26})\/private$/, kind: "private-sheet", about: "session" },
];

/** The document a room name in an address stands for, or undefined for a name that is none of ours. */
export function parseRoom(name: string): RoomName | undefined {
  for (const { pattern, kind, about } of patterns) {
    const id = pattern.exec(name)?.[1];
    if (id) return { kind, about, id };
  }
  return undefined;
}

/** The key a private sheet is stored under: it names its one owner, so no other admission can ever lead to it. */
export const privateSheetKey = (sessionId: string, memberId: string) => `session/${sessionId}/private/${memberId}`;
