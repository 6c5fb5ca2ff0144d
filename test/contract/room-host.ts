import type { RoomLog } from "../../server/rooms/ports.ts";
import type { Rooms } from "../../server/rooms/rooms.ts";
import type { Wire } from "../rooms/with/person.ts";

export type Dial = {
  room: string;
  /** "name", "name:read" or "name:write:login". */
  person?: string;
  /** What a browser that signed in sends along, at the whole server. */
  cookie?: string;
  params?: Record<string, string>;
  origin?: string;
  expiresIn?: number;
};

/** A running host of rooms, on either runtime. */
export type RoomHost = {
  /** Opens a socket; the HTTP status when the upgrade itself is refused. */
  dial(asked: Dial): Promise<Wire | number>;
  rooms: Rooms;
  /** What was written to the log so far. */
  logged: readonly Parameters<RoomLog>[];
  /** Loses everything that is not on disk, sockets included. */
  crash(): Promise<void>;
};

/** Path and query of the address that is dialled. */
export function pathOf({ room, params = { v: "1" } }: Dial): string {
  return `/sync/${room}?${new URLSearchParams(params)}`;
}

export function headersOf({ person, cookie, origin = "http://tafel.test", expiresIn }: Dial): Record<string, string> {
  return {
    origin,
    ...(cookie === undefined ? {} : { cookie }),
    ...(person === undefined ? {} : { "x-person": person }),
    ...(expiresIn === undefined ? {} : { "x-expires-in": String(expiresIn) }),
  };
}
