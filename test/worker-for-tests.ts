import type { DurableObjectNamespace, Request, Response } from "@cloudflare/workers-types";
import { makeObjectRooms } from "../server/rooms/object-rooms.ts";
import { makeRoomObject } from "../server/rooms/room-object.ts";
import type { RoomLog } from "../server/rooms/ports.ts";
import { doorByHeader, ORIGIN } from "./rooms/with/admit.ts";

type Env = { ROOMS: DurableObjectNamespace };

/** What the Worker logged, for the tests: they run beside it in one isolate. */
export const logged: Parameters<RoomLog>[] = [];

export const RoomObject = makeRoomObject<Env>({ rights: () => doorByHeader.rights });

/** The rooms of the product's own entry. */
export { RoomObject as EntryRoomObject } from "../server/worker.ts";

export default {
  fetch(request: Request, env: Env): Promise<Response> {
    const rooms = makeObjectRooms({ namespace: env.ROOMS, origin: ORIGIN, log: (...line) => logged.push(line) });
    rooms.admitWith(doorByHeader);
    return rooms.upgrade(request);
  },
};
