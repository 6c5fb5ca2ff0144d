import type { Db } from "../../db/database.ts";
import type { Rooms } from "../../server/rooms/rooms.ts";
import type { Wire } from "../rooms/with/person.ts";
import type { Dial } from "./room-host.ts";

/** The whole server with its database and its rooms, on either runtime. */
export type AppHost = {
  db: Db;
  rooms: Rooms;
  /** Asks over HTTP, as a browser does. */
  request(path: string, init?: RequestInit): Promise<Response>;
  /** Opens a socket; the HTTP status when the upgrade itself is refused. */
  dial(asked: Dial): Promise<Wire | number>;
  stop(): Promise<void>;
};
