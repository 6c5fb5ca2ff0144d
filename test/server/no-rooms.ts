import * as Y from "yjs";
import type { Rooms } from "../../server/rooms/rooms.ts";
import type { Written } from "../../server/rooms/settling.ts";

const nothingWritten: Written = {
  document: Y.encodeStateAsUpdateV2(new Y.Doc()),
  traces: { clients: [], removals: [] },
  mark: { removals: 0, at: null },
};

/** Rooms that nobody is in and nobody ever wrote in. */
export const noRooms: Rooms = {
  control: async () => {},
  grant: async () => {},
  closeMember: async () => {},
  closeRoom: async () => {},
  // A Yjs update without any content.
  erase: async () => undefined,
  read: async () => Uint8Array.of(0, 0),
  written: async () => nothingWritten,
  settled: async () => {},
  rewrite: async () => ({ before: nothingWritten, after: nothingWritten }),
};
