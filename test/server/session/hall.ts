import { copyFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { basename, join } from "node:path";
import { createTRPCClient, httpLink } from "@trpc/client";
import { eq } from "drizzle-orm";
import { aDossier, aMember, anExperiment, aTeam } from "../../../db/demo/builders.ts";
import { migrateDatabase, openDatabase } from "../../../db/drivers/node.ts";
import { loadSession } from "../../../db/queries/sessions.ts";
import * as schema from "../../../db/schema/index.ts";
import { makeAdmission } from "../../../server/admission.ts";
import { createApp } from "../../../server/app.ts";
import { demoConfig } from "../../../server/config.ts";
import { daily } from "../../../server/daily.ts";
import type { AppRouter } from "../../../server/routers/index.ts";
import { makeNodeRooms } from "../../../server/rooms/node-host.ts";
import { dialNode } from "../../contract/room-node-host.ts";
import { cookieOf } from "../sign-in.ts";

const origin = "http://127.0.0.1:8787";
const startsOn = "2021-01-04";

/** What is thrown at whoever waits for the answer of a process that died. */
export class ServerDied extends Error {}

/** An empty database file as the migrations make it: made once for all halls of a test file. */
let migrated: Promise<Buffer> | null = null;

async function migratedFile(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "session-hall-"));
  const file = join(folder, "empty.sqlite");
  const database = openDatabase(file);
  await migrateDatabase(database, "db/migrations");
  database.close();
  const bytes = readFileSync(file);
  rmSync(folder, { recursive: true });
  return bytes;
}

/** The whole server over a database file: its procedures, and its live documents behind a port of their own. */
async function startServer(file: string, now: () => number) {
  const database = openDatabase(file);
  const { db, sqlite, flushed, emptyLog } = database;
  const rooms = makeNodeRooms({ sqlite, flushed, origin, now });
  const { app, auth, audit } = createApp({ db, rooms, config: demoConfig(origin, "0"), runtime: "node", now });
  rooms.admitWith(makeAdmission({ db, auth, audit, now }));
  const server = createServer();
  rooms.listen(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  await daily({ db, rooms, now, log: () => {} });
  const { port } = server.address() as AddressInfo;
  const asked = new Set<Promise<Response>>();
  const request = (url: string, init?: RequestInit) => {
    const answer = Promise.resolve(app.request(url, init)).finally(() => asked.delete(answer));
    asked.add(answer);
    return answer;
  };
  const stop = async () => {
    await Promise.allSettled(asked);
    await rooms.close();
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    database.close();
  };
  return { db, rooms, request, emptyLog, port, stop };
}

/**
 * A team, its researcher and a planned session by this method, with a casus of the second and one of the third person.
 * Nothing is stood in for; `restart` ends the process as a deployment does and begins anew on the same file, and `crash` on what
 * a process that died would leave behind.
 */
export async function openHall(methodId: string, slugs: readonly string[], observer: string) {
  const folder = mkdtempSync(join(tmpdir(), "session-hall-"));
  let file = join(folder, "casustafel.sqlite");
  migrated ??= migratedFile();
  writeFileSync(file, await migrated);
  /** Servers that are dead to everybody, and on their way out. */
  const dead = new Map<object, Promise<void>>();
  let ahead = 0;
  const now = () => Date.now() + ahead;
  let server = await startServer(file, now);

  const experiment = anExperiment({});
  const team = aTeam({ experimentId: experiment.id });
  const people = slugs.map((slug) => aMember({ name: slug, slug, role: "klantmanager", teamId: team.id }));
  const watcher = aMember({ name: observer, slug: observer, role: "onderzoeker", teamId: null });
  await server.db.insert(schema.experiment).values(experiment);
  await server.db.insert(schema.team).values(team);
  await server.db.insert(schema.member).values([...people, watcher]);

  const cookies = new Map<string, string>();
  for (const slug of [...slugs, observer]) cookies.set(slug, await cookieOf(server, slug));
  const clientOf = (slug: string, hear: (bytes: Uint8Array) => void = () => {}) => {
    const headers = { cookie: cookies.get(slug) ?? "", "x-casustafel": "1" };
    const fetch = async (url: URL | string | Request, init?: object) => {
      const asked = server;
      const answer = await asked.request(url.toString(), init);
      const bytes = await answer.arrayBuffer();
      if (dead.has(asked)) throw new ServerDied();
      hear(new Uint8Array(bytes));
      return new Response(bytes, answer);
    };
    return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${origin}/trpc`, headers, fetch })] });
  };

  const idOf = (slug: string) => [...people, watcher].find((person) => person.slug === slug)?.id ?? "";
  const { id: sessionId } = await clientOf(slugs[0] ?? "").plan.make.mutate({
    methodId,
    plannedAt: now(),
    groupId: null,
    facilitatorId: idOf(slugs[0] ?? ""),
    observerIds: [watcher.id],
  });
  const casusIds: string[] = [];
  for (const [index, slug] of slugs.slice(1, 3).entries()) {
    const about = { experimentId: experiment.id, teamId: team.id, variant: "loslaten", startedOn: startsOn } as const;
    const dossier = aDossier({ ...about, code: `Z-00${index}`, condition: "zelfregie" });
    await server.db.insert(schema.dossier).values(dossier);
    await server.db.insert(schema.assignment).values({ dossierId: dossier.id, memberId: idOf(slug), from: startsOn });
    const asked = { sessionId, dossierId: dossier.id, question: "Hoe blijf ik bereikbaar zonder te duwen?" };
    casusIds.push((await clientOf(slug).dossier.bringToSession.mutate(asked)).casusId);
  }

  return {
    sessionId,
    casusIds,
    idOf,
    clientOf,
    dial: (slug: string, room: string) => dialNode(server.port, { room, cookie: cookies.get(slug) ?? "", origin }),
    async stored() {
      const found = await loadSession(server.db, sessionId);
      if (!found) throw new Error("the session is gone");
      return found;
    },
    /** The document of a room, as the server has it. */
    document: (room: string) => server.rooms.read(room),
    /** The texts of all cards that lie on the table. */
    async cards() {
      const cards = await server.db
        .select({ text: schema.card.text })
        .from(schema.card)
        .innerJoin(schema.casus, eq(schema.casus.id, schema.card.casusId))
        .where(eq(schema.casus.sessionId, sessionId));
      return cards.map(({ text }) => text);
    },
    /** The files of the database in which a text stands, once the log is emptied as the server does every minute. */
    filesWith(text: string) {
      server.emptyLog();
      const names = readdirSync(folder).filter((name) => name.startsWith(basename(file)));
      return names.filter((name) => readFileSync(join(folder, name)).includes(text));
    },
    pass(milliseconds: number) {
      ahead += milliseconds;
    },
    async restart() {
      await server.stop();
      server = await startServer(file, now);
    },
    /**
     * Ends the process without a word: the next begins on the database file and its log as they are at this moment, as the system
     * keeps them of a process that was killed. Whoever had a socket has to cut it in `losesTouch`; what was asked is not answered.
     */
    async crash(losesTouch: () => void) {
      const from = file;
      file = join(folder, `casustafel-${dead.size}.sqlite`);
      for (const end of ["", "-wal"]) if (existsSync(from + end)) copyFileSync(from + end, file + end);
      losesTouch();
      dead.set(server, server.stop());
      server = await startServer(file, now);
    },
    async close() {
      await Promise.all([...dead.values(), server.stop()]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

export type Hall = Awaited<ReturnType<typeof openHall>>;
