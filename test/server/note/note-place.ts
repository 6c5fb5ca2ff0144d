import { mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createTRPCClient, httpLink } from "@trpc/client";
import { WebSocket } from "ws";
import * as Y from "yjs";
import { aDossier, aMember, anExperiment, aTeam } from "../../../db/demo/builders.ts";
import { migrateDatabase, openDatabase } from "../../../db/drivers/node.ts";
import { dossier, experiment, member, team } from "../../../db/schema/index.ts";
import { makeAdmission } from "../../../server/admission.ts";
import { createApp } from "../../../server/app.ts";
import { noteHistory } from "../../../server/commands/keep-version.ts";
import { demoConfig } from "../../../server/config.ts";
import { makeNodeRooms } from "../../../server/rooms/node-host.ts";
import { seedRoom } from "../../../server/rooms/seed-note.ts";
import type { AppRouter } from "../../../server/routers/index.ts";
import { Person } from "../../rooms/with/person.ts";
import { wireOf } from "../../rooms/with/socket-wire.ts";
import { until } from "../../rooms/with/until.ts";

const origin = "http://127.0.0.1:8787";
const thatMorning = Date.UTC(2021, 2, 10, 9);

export const opening = "## Werk\nZij zoekt werk in de zorg.";

/** A team with one dossier, on the real server: real procedures over a real database, and the note in a real room over a real socket. */
export async function openNotePlace(path = ":memory:") {
  const database = openDatabase(path);
  await migrateDatabase(database, "db/migrations");
  const { db, sqlite } = database;
  const clock = { now: thatMorning };
  const started = Date.now();
  // Time goes by as it does, from a moment that a test can move: rooms pace their commits by it.
  const now = () => clock.now + Date.now() - started;
  const rooms = makeNodeRooms({
    sqlite,
    origin,
    now,
    seed: (room) => seedRoom(db, room),
    history: noteHistory({ db, now }),
  });
  const { app, auth, audit } = createApp({ db, rooms, config: demoConfig(origin, "0"), runtime: "node", now });
  rooms.admitWith(makeAdmission({ db, auth, audit, now }));
  const server = createServer();
  rooms.listen(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;

  const trial = anExperiment({});
  const [first, second] = [aTeam({ experimentId: trial.id }), aTeam({ experimentId: trial.id })];
  const hired = (name: string, role: "klantmanager" | "teamleider", teamId: string) => aMember({ name, role, teamId });
  const people = {
    noor: hired("Noor", "klantmanager", first.id),
    sam: hired("Sam", "klantmanager", first.id),
    lead: hired("Tineke", "teamleider", first.id),
    stranger: hired("Ver", "klantmanager", second.id),
  };
  const file = aDossier({ code: "E-001", experimentId: trial.id, teamId: first.id, openingNote: opening });
  await db.insert(experiment).values(trial);
  for (const row of [first, second]) await db.insert(team).values(row);
  for (const row of Object.values(people)) await db.insert(member).values(row);
  await db.insert(dossier).values(file);

  type Who = keyof typeof people;
  const cookieOf = async (who: Who) =>
    (await auth.signInAs(people[who].id))
      .getSetCookie()
      .map((cookie) => cookie.split(";")[0])
      .join("; ");

  return {
    db,
    database,
    clock,
    rooms,
    people,
    dossierId: file.id,
    room: `dossier/${file.id}`,

    /** The product as this person's screen asks it. */
    async as(who: Who) {
      const headers = { cookie: await cookieOf(who), "x-casustafel": "1" };
      const fetch = async (url: URL | string | Request, init?: object) => app.request(url.toString(), init);
      return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${origin}/trpc`, headers, fetch })] });
    },

    /** Somebody opens the note in an editor. */
    async enter(who: Who, doc = new Y.Doc()): Promise<Person> {
      const url = `ws://127.0.0.1:${port}/sync/dossier/${file.id}?v=1`;
      const socket = new WebSocket(url, { headers: { cookie: await cookieOf(who) }, origin, perMessageDeflate: false });
      const wire = wireOf(socket);
      await new Promise((resolve, reject) => socket.on("open", resolve).on("error", reject));
      const person = new Person(wire, doc);
      await until(() => person.synced, `${who} has the note`);
      return person;
    },

    async close() {
      await rooms.close();
      await new Promise((resolve) => server.close(resolve));
      if (sqlite.isOpen) database.close();
    },
  };
}

export type NotePlace = Awaited<ReturnType<typeof openNotePlace>>;

/** The same with its database in a file, alone in a folder that goes when it is closed. */
export async function openNoteOnDisk() {
  const folder = mkdtempSync(join(tmpdir(), "note-history-"));
  const place = await openNotePlace(join(folder, "casustafel.sqlite"));
  async function close() {
    await place.close();
    rmSync(folder, { recursive: true });
  }
  return { place, folder, close };
}
