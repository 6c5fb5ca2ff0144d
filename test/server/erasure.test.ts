import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { eq } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import * as Y from "yjs";
import { aContact, aDossier, aMember, anExperiment, aTeam } from "../../db/demo/builders.ts";
import { migrateDatabase, openDatabase, type NodeDatabase } from "../../db/drivers/node.ts";
import { contact, dossier, experiment, member, team } from "../../db/schema/index.ts";
import { dialNode } from "../contract/room-node-host.ts";
import { startTestServer, type TestServer } from "../rooms/with/node-server.ts";
import { Person } from "../rooms/with/person.ts";
import { until } from "../rooms/with/until.ts";

const canary = "kanarie-in-de-kolenmijn";
const kept = "wat blijven mag";

let folder = "";
let database: NodeDatabase;
let server: TestServer;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), "erasure-"));
  database = openDatabase(join(folder, "casustafel.sqlite"));
  await migrateDatabase(database, "db/migrations");
  server = await startTestServer({ sqlite: database.sqlite });
});

afterEach(async () => {
  await server.stop();
  if (database.sqlite.isOpen) database.close();
  rmSync(folder, { recursive: true });
});

/** The files of the database, log and index included, in which a text stands. */
function filesWith(text: string): string[] {
  return readdirSync(folder)
    .filter((name) => readFileSync(join(folder, name)).includes(text))
    .toSorted();
}

const room = "dossier/one";

async function enter(name: string): Promise<Person> {
  const wire = await dialNode(server.port, { room, person: name });
  if (typeof wire === "number") throw new Error(`refused: ${wire}`);
  const person = new Person(wire);
  await until(() => person.synced, `${name} has the document`);
  return person;
}

const allStored = (person: Person) => until(() => person.stored?.messages === person.sent, "every edit is on disk");

/** Somebody writes, and wipes it out again after it was stored. */
async function writeAndWipe(): Promise<Person> {
  const noor = await enter("noor");
  noor.says(canary);
  noor.says(kept);
  await allStored(noor);
  expect(filesWith(canary)).not.toEqual([]);
  noor.text.delete(0, canary.length);
  await allStored(noor);
  return noor;
}

async function empty(): Promise<void> {
  await until(() => server.rooms.counters().rooms === 0, "nobody is in the room and it is folded");
}

test("[trust B2.3] what was deleted in a document is in no byte on disk once the room is folded and the log emptied", async () => {
  const noor = await writeAndWipe();
  noor.leaves();
  await empty();
  database.emptyLog();
  expect(filesWith(canary)).toEqual([]);
  expect(filesWith(kept)).toEqual(["casustafel.sqlite"]);
});

test("[trust B2.3] what a crash left of it is gone when the server starts again, also in a room nobody opens", async () => {
  await writeAndWipe();
  const crashed = server;
  server = await startTestServer({ sqlite: database.sqlite });
  database.emptyLog();
  expect(filesWith(canary)).toEqual([]);
  await crashed.stop();
});

test("[trust B2.3] a server that stops leaves nothing of it either", async () => {
  await writeAndWipe();
  await server.stop();
  database.close();
  expect(readdirSync(folder)).toEqual(["casustafel.sqlite"]);
  expect(filesWith(canary)).toEqual([]);
});

test("[trust B2.3] whoever opens the document afterwards receives no byte of it", async () => {
  const noor = await writeAndWipe();
  noor.leaves();
  await empty();
  const sam = await enter("sam");
  expect(sam.text.toString()).toBe(kept);
  const received = Buffer.concat(sam.heard).toString("latin1");
  expect(received).toContain(kept);
  expect(received).not.toContain(canary);
  expect(Buffer.from(Y.encodeStateAsUpdate(sam.doc)).includes(canary)).toBe(false);
});

test("[trust B2.3] a document that people stay in is folded as well, and then nothing of it is left", async () => {
  const noor = await writeAndWipe();
  const folds = () => server.rooms.counters().room_folds_total ?? 0;
  const before = folds();
  // A tail of two hundred edits is folded without waiting for the room to empty.
  for (let edit = 0; edit < 250; edit += 1) noor.says(".");
  await allStored(noor);
  await until(() => folds() > before, "the tail is folded");
  database.emptyLog();
  expect(filesWith(canary)).toEqual([]);
  expect(noor.end).toBeNull();
});

test("[trust B2.3] a contact that is taken back is in no byte on disk, and neither is a dossier that is erased", async () => {
  const trial = anExperiment({});
  const floor = aTeam({ experimentId: trial.id });
  const noor = aMember({ name: "Noor", teamId: floor.id });
  const file = aDossier({ code: "E-001", experimentId: trial.id, teamId: floor.id, openingNote: `${canary}-opening` });
  const row = aContact({ dossierId: file.id, memberId: noor.id, summary: `${canary} ${"lang ".repeat(3000)}` });
  const { db } = database;
  await db.batch([
    db.insert(experiment).values(trial),
    db.insert(team).values(floor),
    db.insert(member).values(noor),
    db.insert(dossier).values(file),
    db.insert(contact).values(row),
  ]);
  database.emptyLog();
  expect(filesWith(canary)).toEqual(["casustafel.sqlite"]);
  await db.delete(contact).where(eq(contact.id, row.id));
  database.emptyLog();
  expect(filesWith(`${canary} lang`)).toEqual([]);
  await db.delete(dossier).where(eq(dossier.id, file.id));
  database.emptyLog();
  expect(filesWith(canary)).toEqual([]);
});

test("[trust B2.3] emptying the log in the middle of work loses nothing", async () => {
  const noor = await enter("noor");
  for (let word = 0; word < 20; word += 1) {
    noor.says(`${word} `);
    database.emptyLog();
  }
  await allStored(noor);
  const read = new Y.Doc();
  Y.applyUpdate(read, await server.rooms.read(room));
  expect(read.getText("text").toString()).toBe(noor.text.toString());
});
