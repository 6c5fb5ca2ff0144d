import { WebSocket } from "ws";
import * as Y from "yjs";
import { afterEach, expect, test } from "vitest";
import { dialNode } from "../contract/room-node-host.ts";
import { updateMessage } from "../../server/rooms/wire.ts";
import { ORIGIN } from "./with/admit.ts";
import { openTestDatabase, startTestServer, type TestServer } from "./with/node-server.ts";
import { Person } from "./with/person.ts";
import { until } from "./with/until.ts";

const servers: TestServer[] = [];

async function started(...options: Parameters<typeof startTestServer>): Promise<TestServer> {
  const server = await startTestServer(...options);
  servers.push(server);
  return server;
}

async function enter({ port }: TestServer, room: string, person: string): Promise<Person> {
  const wire = await dialNode(port, { room, person });
  if (typeof wire === "number") throw new Error(`refused with ${wire}`);
  const entered = new Person(wire);
  await until(() => entered.synced, `${person} is in`);
  return entered;
}

afterEach(async () => {
  await Promise.all(servers.splice(0).map((server) => server.stop()));
});

test("[bar 5] twenty thousand edits at once in one room are all kept, and another room is served before they are done", async () => {
  const server = await started();
  const [flooder, beside] = [await enter(server, "dossier/loud", "noor"), await enter(server, "dossier/loud", "sam")];
  const [quiet, listener] = [
    await enter(server, "dossier/quiet", "fatma"),
    await enter(server, "dossier/quiet", "kees"),
  ];
  for (let edit = 0; edit < 20_000; edit += 1) flooder.says("x");
  quiet.says("rustig");
  await until(() => listener.text.toString() === "rustig", "the quiet room is served");
  expect(flooder.stored?.messages ?? 0).toBeLessThan(flooder.sent);
  await until(() => flooder.stored?.messages === flooder.sent, "the flood is stored", 60_000);
  await until(() => beside.text.length === 20_000, "the neighbour has it all", 60_000);
  expect(flooder.end).toBe(null);
});

test("[bar 7] who does not read is dropped with 1013, keeps nobody waiting, and is whole again after coming back", async () => {
  const server = await started();
  const noor = await enter(server, "dossier/one", "noor");
  const headers = { origin: ORIGIN, "x-person": "traag" };
  const slow = new WebSocket(`${server.url}/dossier/one`, { headers });
  await new Promise((resolve) => slow.once("open", resolve));
  slow.pause();
  const code = new Promise((resolve) => slow.once("close", resolve));
  const piece = "x".repeat(200_000);
  for (let edit = 0; edit < 60 && (server.rooms.counters().sockets ?? 0) > 1; edit += 1) {
    noor.says(piece);
    await until(() => noor.stored?.messages === noor.sent, "stored");
  }
  expect(server.rooms.counters().sockets).toBe(1);
  slow.resume();
  expect(await code).toBe(1013);
  const again = await enter(server, "dossier/one", "traag");
  expect(again.text.length).toBe(noor.text.length);
});

test("a restart stores the last edit, sends everybody away to come back, and nothing is missing", async () => {
  const sqlite = openTestDatabase();
  const server = await startTestServer({ sqlite });
  const people = await Promise.all(["a", "b", "c"].map((name) => enter(server, `dossier/${name}`, name)));
  for (const person of people) person.says("laatste woord");
  await until(() => server.rooms.counters().room_received_bytes_total !== 0, "something arrived");
  const before = people.map(({ wire }) => wire.closed);
  await server.stop();
  expect(await Promise.all(before)).toEqual(people.map(() => ({ code: 1012, reason: "restart" })));
  const next = await started({ sqlite });
  for (const [index, name] of ["a", "b", "c"].entries()) {
    const stored = new Y.Doc();
    Y.applyUpdate(stored, await next.rooms.read(`dossier/${name}`));
    const said = people[index]?.stored?.clocks.get(people[index]?.doc.clientID ?? 0) ?? 0;
    expect(stored.getText("text").length).toBeGreaterThanOrEqual(said);
  }
});

test("a message after the final close of an oversize one is not awaited", async () => {
  const server = await started();
  const noor = await enter(server, "dossier/one", "noor");
  noor.wire.send(updateMessage(new Uint8Array(300_000)));
  noor.says("te laat");
  expect(await noor.wire.closed).toEqual({ code: 4413, reason: "message-too-big" });
  expect((await server.rooms.read("dossier/one")).byteLength).toBe(2);
});
