import type { RoomKind } from "../domain/permissions.ts";

/** `trio` is which of the trios of a session, counted from 0; of other rooms it is undefined. */
export type RoomName = { kind: RoomKind; about: "dossier" | "session"; id: string; trio?: number };

const patterns: { pattern: RegExp; kind: RoomKind; about: RoomName["about"] }[] = [
  { pattern: /^dossier\/([0-9a-z]{26})$/, kind: "dossier", about: "dossier" },
  { pattern: /^session\/([0-9a-z]{26})$/, kind: "session", about: "session" },
  { pattern: /^session\/([0-9a-z]{26})\/private$/, kind: "private-sheet", about: "session" },
  { pattern: /^session\/([0-9a-z]{26})\/trio\/(\d{1,2})$/, kind: "trio", about: "session" },
];

/** The document a room name in an address stands for, or undefined for a name that is none of ours. */
export function parseRoom(name: string): RoomName | undefined {
  for (const { pattern, kind, about } of patterns) {
    const [, id, trio] = pattern.exec(name) ?? [];
    if (id) return trio === undefined ? { kind, about, id } : { kind, about, id, trio: Number(trio) };
  }
  return undefined;
}

/** The document that is stored under a key, and for a private sheet whose it is. */
export function parseKey(key: string): { name: RoomName; ownerId?: string } | undefined {
  const [, sheet, ownerId] = /^(session\/[0-9a-z]{26}\/private)\/([0-9a-z]{26})$/.exec(key) ?? [];
  const name = parseRoom(sheet ?? key);
  if (!name || (name.kind === "private-sheet") !== (ownerId !== undefined)) return undefined;
  return ownerId === undefined ? { name } : { name, ownerId };
}

/** The key a private sheet is stored under: it names its one owner, so no other admission can ever lead to it. */
export const privateSheetKey = (sessionId: string, memberId: string) => `session/${sessionId}/private/${memberId}`;

/** The room of the text that one trio of a session writes together. */
export const trioRoom = (sessionId: string, trio: number) => `session/${sessionId}/trio/${trio}`;
