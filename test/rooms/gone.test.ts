import { once } from "node:events";
import { WebSocket } from "ws";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { dialNode } from "../contract/room-node-host.ts";
import { presenceUpdate, Person } from "./with/person.ts";
import { ORIGIN } from "./with/admit.ts";
import { startTestServer, type TestServer } from "./with/node-server.ts";
import { until } from "./with/until.ts";

const QUARTER = 15_000;
let server: TestServer;

beforeEach(async () => {
  // Only the rounds of the server are the test's; the sockets below them run in real time.
  vi.useFakeTimers({ toFake: ["setInterval", "clearInterval"] });
  server = await startTestServer();
});

afterEach(async () => {
  vi.useRealTimers();
  await server.stop();
});

async function enter(person: string): Promise<Person> {
  const wire = await dialNode(server.port, { room: "dossier/one", person });
  if (typeof wire === "number") throw new Error(`refused with ${wire}`);
  const entered = new Person(wire);
  await until(() => entered.synced, `${person} is in`);
  return entered;
}

/** Somebody whose machine does not answer any more, and does not say so either. */
async function vanishing(id: number): Promise<WebSocket> {
  const headers = { origin: ORIGIN, "x-person": "verdwenen" };
  const socket = new WebSocket(`${server.url}/dossier/one`, { headers, autoPong: false });
  await once(socket, "open");
  socket.send(presenceUpdate([{ id, clock: 1, state: { cursor: 1 } }]));
  return socket;
}

test("[bar 14] whoever vanished without a word is gone from everybody's sight within half a minute, and who answers stays", async () => {
  const [noor, sam] = [await enter("noor"), await enter("sam")];
  sam.shows({ cursor: 1 });
  const ghost = await vanishing(7);
  await until(() => noor.present.has(7) && noor.present.has(sam.doc.clientID), "both are seen");
  for (let round = 0; round < 2; round += 1) {
    vi.advanceTimersByTime(QUARTER);
    // A message there and back again: the answers to the pings came before it.
    sam.says("x");
    await until(() => noor.text.length === round + 1 && sam.stored?.messages === sam.sent, "the line is good");
  }
  await until(() => noor.present.get(7)?.state === null, "the ghost is gone");
  expect(noor.present.get(sam.doc.clientID)?.state).toMatchObject({ cursor: 1 });
  expect([noor.end, sam.end]).toEqual([null, null]);
  ghost.terminate();
});
