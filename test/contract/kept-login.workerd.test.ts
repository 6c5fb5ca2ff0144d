import type { D1Database, Request as WorkerRequest, Response as WorkerResponse } from "@cloudflare/workers-types";
import { runDurableObjectAlarm } from "cloudflare:test";
import { env } from "cloudflare:workers";
import { afterEach, vi } from "vitest";
import entry from "../../server/worker.ts";
import { openD1 } from "./d1.ts";
import { fillPlace, keptLoginSuite } from "./kept-login-suite.ts";
import { headersOf, pathOf, type Dial } from "./room-host.ts";
import { wireOf } from "./room-object-host.ts";

declare global {
  namespace Cloudflare {
    interface Env {
      DB: D1Database;
    }
  }
}

const origin = "http://localhost";
afterEach(() => void vi.useRealTimers());

// What the test runtime and the server each call a request, an answer and an environment are the same to all but the compiler.
async function ask(path: string, init: RequestInit): Promise<unknown> {
  const request: unknown = new Request(origin + path, init);
  const bindings: unknown = { DB: env.DB, ROOMS: env.ENTRY_ROOMS, DEMO: "true", APP_ORIGIN: origin };
  return entry.fetch(request as WorkerRequest, bindings as Parameters<typeof entry.fetch>[1]);
}

keptLoginSuite(async () => {
  vi.useFakeTimers({ toFake: ["Date"] });
  const db = await openD1();
  const place = await fillPlace(db);
  const host = {
    db,
    passes: (time: number) => void vi.setSystemTime(Date.now() + time),
    request: async (path: string, init: RequestInit = {}) => (await ask(path, init)) as Response,
    async dial(asked: Dial) {
      const headers = { ...headersOf({ ...asked, origin }), upgrade: "websocket" };
      const answer = (await ask(pathOf(asked), { headers })) as WorkerResponse;
      return answer.webSocket === null ? answer.status : wireOf(answer.webSocket);
    },
    async rings(room: string) {
      const object: unknown = env.ENTRY_ROOMS.get(env.ENTRY_ROOMS.idFromName(room));
      await runDurableObjectAlarm(object as DurableObjectStub);
    },
    stop: async () => {},
  };
  return { host, place };
});
