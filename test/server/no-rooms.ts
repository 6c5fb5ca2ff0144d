import type { Rooms } from "../../server/rooms/rooms.ts";

/** Rooms that nobody is in and nobody ever wrote in. */
export const noRooms: Rooms = {
  control: async () => {},
  closeMember: async () => {},
  closeRoom: async () => {},
  // A Yjs update without any content.
  read: async () => Uint8Array.of(0, 0),
};
