import type { DurableObjectNamespace, Fetcher, WebSocket } from "@cloudflare/workers-types";
import { abortAllDurableObjects } from "cloudflare:test";
import { env, exports } from "cloudflare:workers";
import { makeObjectRooms } from "../../server/rooms/object-rooms.ts";
import { ORIGIN } from "../rooms/with/admit.ts";
import type { Wire } from "../rooms/with/person.ts";
import { logged } from "../worker-for-tests.ts";
import { headersOf, pathOf, type Dial, type RoomHost } from "./room-host.ts";

declare global {
  namespace Cloudflare {
    interface Env {
      ROOMS: DurableObjectNamespace;
    }
  }
}

// The ambient types of the test runtime and the imported ones of the server describe the same objects, but not to the compiler.
const worker = (exports as unknown as { default: Fetcher }).default;

/** A room's Durable Object, for the test runtime's own tools. */
export function objectOf(room: string): DurableObjectStub {
  const stub: unknown = env.ROOMS.get(env.ROOMS.idFromName(room));
  return stub as DurableObjectStub;
}

/** A socket that the runtime gave, as a test sees it. */
export function wireOf(socket: WebSocket): Wire {
  const early: Uint8Array[] = [];
  let listen: ((bytes: Uint8Array) => void) | null = null;
  socket.addEventListener("message", ({ data }) => {
    if (typeof data === "string") return;
    const bytes = new Uint8Array(data);
    if (listen === null) early.push(bytes);
    else listen(bytes);
  });
  const closed = new Promise<{ code: number; reason: string }>((resolve) => {
    socket.addEventListener("close", ({ code, reason }) => resolve({ code, reason }));
  });
  // Newer compatibility dates give blobs, as browsers do.
  Object.assign(socket, { binaryType: "arraybuffer" });
  socket.accept();
  return {
    send: (bytes) => socket.readyState === 1 && socket.send(bytes),
    close: () => socket.readyState === 1 && socket.close(1000),
    onMessage(on) {
      listen = on;
      for (const bytes of early.splice(0)) on(bytes);
    },
    closed,
  };
}

/** Opens a socket through the Worker; the HTTP status when the upgrade is refused. */
export async function dialWorker(asked: Dial): Promise<Wire | number> {
  const headers = { ...headersOf(asked), upgrade: "websocket" };
  const response = await worker.fetch(`http://tafel.test${pathOf(asked)}`, { headers });
  return response.webSocket === null ? response.status : wireOf(response.webSocket);
}

/** The Worker host: one Durable Object per room. */
export async function startObjectHost(): Promise<{ host: RoomHost; stop: () => Promise<void> }> {
  const rooms = makeObjectRooms({ namespace: env.ROOMS, origin: ORIGIN });
  return { host: { dial: dialWorker, rooms, logged, crash: abortAllDurableObjects }, stop: async () => {} };
}
