import { env } from "cloudflare:workers";
import type { Request as WorkerRequest } from "@cloudflare/workers-types";
import { makeAdmission } from "../../server/admission.ts";
import { createApp } from "../../server/app.ts";
import { demoConfig } from "../../server/config.ts";
import type { DurableObjectNamespace } from "@cloudflare/workers-types";
import { makeObjectRooms } from "../../server/rooms/object-rooms.ts";
import { ORIGIN } from "../rooms/with/admit.ts";
import type { AppHost } from "./app-host.ts";
import { openD1 } from "./d1.ts";
import { headersOf, pathOf } from "./room-host.ts";
import { wireOf } from "./room-object-host.ts";

declare global {
  namespace Cloudflare {
    interface Env {
      /** Rooms of the class that the product's own entry exports. */
      ENTRY_ROOMS: DurableObjectNamespace;
    }
  }
}

/** The whole server in workerd, over an empty D1 and one Durable Object per room. */
export async function startObjectApp(): Promise<AppHost> {
  const db = await openD1();
  const now = () => Date.now();
  const rooms = makeObjectRooms({ namespace: env.ENTRY_ROOMS, origin: ORIGIN });
  const { app, auth, audit } = createApp({ db, rooms, config: demoConfig(ORIGIN, "0"), runtime: "workerd", now });
  rooms.admitWith(makeAdmission({ db, auth, audit }));
  return {
    db,
    rooms,
    request: async (path, init) => app.request(path, init),
    async dial(asked) {
      const headers = { ...headersOf(asked), upgrade: "websocket" };
      const request: unknown = new Request(`${ORIGIN}${pathOf(asked)}`, { headers });
      // The ambient request of the test runtime and the imported one of the server are the same to all but the compiler.
      const response = await rooms.upgrade(request as WorkerRequest);
      return response.webSocket === null ? response.status : wireOf(response.webSocket);
    },
    stop: async () => {},
  };
}
