import { createTRPCClient, httpLink } from "@trpc/client";
import * as Y from "yjs";
import { migrateDatabase, openDatabase } from "../../../db/drivers/node.ts";
import { newId } from "../../../db/id.ts";
import { assignment, contact, dossier, experiment, login, member, team } from "../../../db/schema/index.ts";
import type { Role } from "../../../domain/permissions.ts";
import type { SessionCommand } from "../../../domain/session/command.ts";
import { makeRights } from "../../../server/admission.ts";
import { createApp } from "../../../server/app.ts";
import { demoConfig } from "../../../server/config.ts";
import { privateSheetKey } from "../../../server/room-name.ts";
import type { AppRouter } from "../../../server/routers/index.ts";
import type { Rooms } from "../../../server/rooms/rooms.ts";
import { noRooms } from "../no-rooms.ts";
import { cookieOf } from "../sign-in.ts";

const origin = "http://127.0.0.1:8787";
const startsOn = "2021-01-04";
const afternoon = Date.UTC(2021, 2, 10, 13);

type Given = Exclude<SessionCommand, { type: "bring" | "withdraw" | "reorder" | "replan" | "cancel" | "reinstate" }>;

/**
 * A team and its researcher around one table, on the real server over a real database. Only the live documents are stood in for:
 * each private sheet is a Y.Doc of its own, and what the rooms are told is kept.
 */
export async function openTable(
  slugs: readonly string[] = ["daan", "fatima", "joris", "sevda"],
  methodId = "conditiecasuistiek",
) {
  const database = openDatabase(":memory:");
  await migrateDatabase(database, "db/migrations");
  const { db } = database;
  const clock = { now: afternoon };
  const now = () => clock.now;
  const sheets = new Map<string, Y.Doc>();
  const sheetAt = (key: string) => {
    const sheet = sheets.get(key) ?? new Y.Doc();
    sheets.set(key, sheet);
    return sheet;
  };
  const told: { room: string; message: object }[] = [];
  const closed: string[] = [];
  const erased: string[] = [];
  /** Who may write in a room, of those who are signed in, as it was when the room was last told to ask. */
  const granted = new Map<string, Readonly<Record<string, "write" | "read">>>();
  const rightsIn = async (room: string) => {
    const people = await db.select({ member: login.memberId, login: login.id }).from(login);
    const said = await makeRights({ db, now })(
      room,
      people.map((person) => ({ ...person, access: "read" })),
    );
    return Object.fromEntries(people.map(({ member: id }, index) => [id, said[index] ?? "read"]));
  };
  const rooms: Rooms = {
    ...noRooms,
    control: async (room, message) => void told.push({ room, message }),
    grant: async (room) => void granted.set(room, await rightsIn(room)),
    closeMember: async () => {},
    closeRoom: async (room) => void closed.push(room),
    erase: async (room) => void erased.push(room),
    read: async (key) => Y.encodeStateAsUpdate(sheetAt(key)),
  };
  const startServer = () => createApp({ db, rooms, config: demoConfig(origin, "0"), runtime: "node", now }).app;
  const server = { app: startServer() };

  const experimentId = newId();
  const teamId = newId();
  await db.insert(experiment).values({ id: experimentId, name: "Proef", startsOn });
  await db.insert(team).values({ id: teamId, experimentId, name: "Experimentteam", kind: "dedicated" });
  const hire = async (slug: string, role: Role) => {
    const row = { id: newId(), slug, name: slug, email: `${slug}@gemeente.test`, role, createdAt: afternoon };
    await db.insert(member).values({ ...row, teamId: role === "klantmanager" ? teamId : null });
    return row.id;
  };
  const ids: Record<string, string> = {};
  for (const slug of slugs) ids[slug] = await hire(slug, "klantmanager");
  ids.rafael = await hire("rafael", "onderzoeker");
  const idOf = (slug: string): string => {
    const id = ids[slug];
    if (!id) throw new Error(`nobody is called ${slug}`);
    return id;
  };

  /** Every byte the server answered to somebody, in order. */
  const heard = new Map<string, string[]>();
  const clients = new Map<string, ReturnType<typeof clientFor>>();
  const clientFor = (slug: string, cookie: string) => {
    const headers = { cookie, "x-casustafel": "1" };
    const fetch = async (url: URL | string | Request, init?: object) => {
      const answer = await server.app.request(url.toString(), init);
      heard.set(slug, [...(heard.get(slug) ?? []), await answer.clone().text()]);
      return answer;
    };
    return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${origin}/trpc`, headers, fetch })] });
  };
  /** The product as this person's screen asks it. */
  const as = async (slug: string) => {
    const known = clients.get(slug);
    if (known) return known;
    const made = clientFor(slug, await cookieOf(server.app, slug));
    clients.set(slug, made);
    return made;
  };

  /** A file as this person's browser fetches it. */
  const download = async (slug: string, path: string) =>
    server.app.request(path, { headers: { cookie: await cookieOf(server.app, slug) } });

  /** A session that the first of the table leads, with one zelfregie dossier brought by the second. */
  const [leadSlug = "", inbrengerSlug = ""] = slugs;
  const lead = await as(leadSlug);
  const { id: sessionId } = await lead.plan.make.mutate({
    methodId,
    plannedAt: afternoon,
    groupId: null,
    facilitatorId: idOf(leadSlug),
    observerIds: [idOf("rafael")],
  });
  const dossierId = newId();
  await db.insert(dossier).values({
    id: dossierId,
    experimentId,
    teamId,
    code: "Z-014",
    condition: "zelfregie",
    variant: "loslaten",
    startedOn: startsOn,
  });
  await db.insert(assignment).values({ dossierId, memberId: idOf(inbrengerSlug), from: startsOn });
  await db.insert(contact).values({
    dossierId,
    memberId: idOf(inbrengerSlug),
    on: "2021-03-08",
    initiatief: "klantmanager",
    kanaal: "telefoon",
    minutes: 15,
    onderwerpen: [],
    createdAt: afternoon,
  });
  const inbrenger = await as(inbrengerSlug);
  const { casusId } = await inbrenger.dossier.bringToSession.mutate({
    sessionId,
    dossierId,
    question: "Hoe blijf ik bereikbaar zonder te duwen?",
  });

  const give = async (slug: string, command: Given) => (await as(slug)).session.command.mutate({ sessionId, command });
  const give1 = (slug: string, type: Extract<Given["type"], "join" | "next" | "reveal" | "ready" | "close">) =>
    give(slug, { type });
  /** Everybody sits down, the session is open and the casus lies in its first phase. */
  const begin = async () => {
    for (const slug of [...slugs, "rafael"]) await give(slug, { type: "join" });
    await give(leadSlug, { type: "open" });
    await give(leadSlug, { type: "startCasus", casusId });
  };
  const goTo = async (phaseId: string) => {
    for (let steps = 0; steps < 10; steps += 1) {
      const { state } = await show(leadSlug);
      const at = state.position ? state.method.phases[state.position.phase]?.id : undefined;
      if (at === phaseId) return;
      await give1(leadSlug, "next");
    }
    throw new Error(`the method has no phase ${phaseId}`);
  };
  const show = async (slug: string) => (await as(slug)).session.show.query({ sessionId });
  const casusShownTo = async (slug: string) => {
    const casus = (await show(slug)).casussen.find(({ id }) => id === casusId);
    if (!casus) throw new Error("the casus is not shown");
    return casus;
  };
  /** What the table writes together, or one of its trios. */
  const textAt = (room: string) => sheetAt(room);
  const sheetOf = (slug: string) => sheetAt(privateSheetKey(sessionId, idOf(slug)));
  /** Another process takes over: nothing of the old one is left but the database. */
  const restart = () => {
    server.app = startServer();
  };

  return {
    db,
    clock,
    idOf,
    as,
    download,
    /** After days nobody is signed in any more. */
    signInAgain: () => clients.clear(),
    heard,
    told,
    closed,
    erased,
    granted,
    sessionId,
    dossierId,
    casusId,
    give,
    give1,
    begin,
    goTo,
    show,
    casusShownTo,
    textAt,
    sheetOf,
    restart,
    [Symbol.dispose]: () => database.close(),
  };
}
