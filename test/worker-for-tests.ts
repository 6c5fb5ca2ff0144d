import type { DurableObjectNamespace, Request, Response } from "@cloudflare/workers-types";
import { makeObjectRooms } from "../server/rooms/object-rooms.ts";
import { makeRoomObject } from "../server/rooms/room-object.ts";
import { admitByHeader, ORIGIN } from "./rooms/with/admit.ts";

type Env = { ROOMS: DurableObjectNamespace };

export const RoomObject = makeRoomObject<Env>();

export default {
  fetch(request: Request, env: Env): Promise<Response> {
    const rooms = makeObjectRooms({ namespace: env.ROOMS, origin: ORIGIN });
    rooms.admitWith(admitByHeader);
    return rooms.upgrade(request);
  },
};
