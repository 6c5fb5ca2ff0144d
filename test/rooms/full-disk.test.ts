import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import * as Y from "yjs";
import { afterEach, expect, test } from "vitest";
import { openDatabase } from "../../db/drivers/node.ts";
import { makeNodeSql } from "../../server/rooms/sql-node.ts";
import { makeRoomStore } from "../../server/rooms/store.ts";
import { dialNode } from "../contract/room-node-host.ts";
import { startTestServer } from "./with/node-server.ts";
import { Person } from "./with/person.ts";
import { until } from "./with/until.ts";

const PIECE = "Zij belde zelf. ".repeat(250);
const cleanings: (() => unknown)[] = [];

afterEach(async () => {
  for (const clean of cleanings.splice(0).toReversed()) await clean();
});

/** A server over a database file that can be full. */
async function startServer(file: string) {
  const { sqlite, flushed, close } = openDatabase(file);
  const server = await startTestServer({ sqlite, flushed });
  const end = async () => {
    await server.stop();
    close();
  };
  cleanings.push(end);
  return {
    rooms: server.rooms,
    end: () => cleanings.splice(cleanings.indexOf(end), 1)[0]?.(),
    fill: () => sqlite.exec("PRAGMA max_page_count = 1"),
    makeRoom: () => sqlite.exec("PRAGMA max_page_count = 1000000"),
    async enter(person: string): Promise<Person> {
      const wire = await dialNode(server.port, { room: "dossier/one", person });
      if (typeof wire === "number") throw new Error(`refused with ${wire}`);
      const entered = new Person(wire);
      await until(() => entered.synced, `${person} is in`);
      return entered;
    },
  };
}

function newFile(): string {
  const folder = mkdtempSync(join(tmpdir(), "rooms-full-"));
  cleanings.push(() => rmSync(folder, { recursive: true }));
  return join(folder, "rooms.sqlite");
}

/** What of the room is in the file, seen past the server that is writing it. */
function onDisk(file: string): Y.Doc {
  const { sqlite, close } = openDatabase(file);
  const { snapshot, tail } = makeRoomStore(makeNodeSql(sqlite)).load("dossier/one");
  close();
  const doc = new Y.Doc();
  if (snapshot !== null) Y.applyUpdateV2(doc, snapshot);
  for (const update of tail) Y.applyUpdate(doc, update);
  return doc;
}

const isStorage = ({ type }: Record<string, unknown>) => type === "storage";
const isFailing = ({ controls }: Person) => controls.findLast(isStorage)?.ok === false;

const typesToNoAvail = async (person: Person) => {
  await until(() => {
    person.says(PIECE);
    return isFailing(person);
  }, "the file is full and everybody is told");
};

test("[bar 8] while the database file is full nothing is said to be stored and work goes on; with space again all of it is", async () => {
  const file = newFile();
  const server = await startServer(file);
  const [noor, sam] = [await server.enter("noor"), await server.enter("sam")];
  noor.says("voor het volliep. ");
  await until(() => noor.stored?.messages === noor.sent, "stored");

  server.fill();
  await typesToNoAvail(noor);
  expect(isFailing(sam), "Sam is told too").toBe(true);
  sam.text.insert(0, "Sam typt door. ".repeat(300));
  await until(() => noor.text.toString().startsWith("Sam") && sam.text.length === noor.text.length, "all see all");
  await until(() => (server.rooms.counters().room_store_failures_total ?? 0) > 2, "it was tried again");

  const kept = onDisk(file);
  for (const { doc, stored } of [noor, sam]) {
    const promised = stored?.clocks.get(doc.clientID) ?? 0;
    expect(promised, "what was said to be stored").toBeLessThanOrEqual(Y.getState(kept.store, doc.clientID));
    expect(promised, "what was typed").toBeLessThan(Y.getState(doc.store, doc.clientID));
  }

  server.makeRoom();
  await until(() => noor.stored?.messages === noor.sent && sam.stored?.messages === sam.sent, "all is stored");
  expect(noor.controls.filter(isStorage).map(({ ok }) => ok)).toEqual([false, true]);

  await server.end();
  const witness = await (await startServer(file)).enter("fatma");
  expect(witness.text.toString() === noor.text.toString()).toBe(true);
  witness.leaves();
});

test("[bar 8] a room everybody left while the file was full is kept until it is stored", async () => {
  const file = newFile();
  const server = await startServer(file);
  const noor = await server.enter("noor");
  server.fill();
  await typesToNoAvail(noor);
  const typed = noor.text.toString();
  // What a closed tab still had under way is not awaited: Sam has everything the server has.
  const sam = await server.enter("sam");
  await until(() => sam.text.toString() === typed, "the server has all of it");
  noor.leaves();
  sam.leaves();
  await until(() => server.rooms.counters().sockets === 0, "nobody is in");
  expect(server.rooms.counters().rooms, "the room is not forgotten").toBe(1);
  server.makeRoom();
  await until(() => server.rooms.counters().rooms === 0, "stored and forgotten");
  await server.end();
  const witness = await (await startServer(file)).enter("fatma");
  expect(witness.text.toString() === typed).toBe(true);
  witness.leaves();
});
