import { createTRPCClient, httpLink } from "@trpc/client";
import { migrateDatabase, openDatabase } from "../../../db/drivers/node.ts";
import { newId } from "../../../db/id.ts";
import { auditOf } from "../../../db/queries/audit.ts";
import {
  assignment,
  contact,
  contextEvent,
  dossier,
  experiment,
  group,
  invitation,
  member,
  session,
  team,
} from "../../../db/schema/index.ts";
import { conditiecasuistiek } from "../../../domain/methods/conditiecasuistiek.ts";
import type { Role } from "../../../domain/permissions.ts";
import { planSession } from "../../../domain/session/state.ts";
import { createApp } from "../../../server/app.ts";
import { demoConfig } from "../../../server/config.ts";
import { makeNodeRooms } from "../../../server/rooms/node-host.ts";
import type { AppRouter } from "../../../server/routers/index.ts";
import { cookieOf } from "../sign-in.ts";

const origin = "http://127.0.0.1:8787";

/** Wednesday 10 March 2021, half past nine in Amsterdam: week 10 of an experiment that began on 4 January. */
const today = "2021-03-10";
const morning = Date.UTC(2021, 2, 10, 8, 30);

/**
 * Two teams of one experiment, on the real server with real migrations: Fatima and Joris of the dedicated team, Ingrid who
 * leads it, Peter of a regular team.
 */
export async function openWorkFloor() {
  const database = openDatabase(":memory:");
  await migrateDatabase(database, "db/migrations");
  const { db, sqlite } = database;
  const clock = { now: morning };
  const now = () => clock.now;
  const rooms = makeNodeRooms({ sqlite, origin, now });
  const { app } = createApp({ db, rooms, config: demoConfig(origin, "0"), runtime: "node", now });

  const experimentId = newId();
  const teams = { dedicated: newId(), regulier: newId() };
  const groupId = newId();
  await db.insert(experiment).values({ id: experimentId, name: "Proef", startsOn: "2021-01-04" });
  await db.insert(team).values([
    { id: teams.dedicated, experimentId, name: "Experimentteam", kind: "dedicated" },
    { id: teams.regulier, experimentId, name: "Wijkteam", kind: "regulier" },
  ]);
  await db.insert(group).values({ id: groupId, teamId: teams.dedicated, name: "Groep A" });
  await db
    .insert(contextEvent)
    .values({ experimentId, title: "Tweede lockdown", from: "2020-12-15", to: "2021-04-28" });

  const hire = async (slug: string, role: Role, teamId: string, inGroup: string | null) => {
    const row = { id: newId(), slug, name: slug, email: `${slug}@gemeente.test`, role, teamId, groupId: inGroup };
    await db.insert(member).values({ ...row, createdAt: morning });
    return row.id;
  };
  const people = {
    fatima: await hire("fatima", "klantmanager", teams.dedicated, groupId),
    joris: await hire("joris", "klantmanager", teams.dedicated, groupId),
    ingrid: await hire("ingrid", "teamleider", teams.dedicated, null),
    peter: await hire("peter", "klantmanager", teams.regulier, null),
  };
  type Person = keyof typeof people;

  /** The product as this person's screens ask it. */
  const as = async (slug: Person) => {
    const cookie = await cookieOf(app, slug);
    const headers = { cookie, "x-casustafel": "1" };
    const fetch = async (url: URL | string | Request, init?: object) => app.request(url.toString(), init);
    return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${origin}/trpc`, headers, fetch })] });
  };

  /** A dossier of the dedicated team that Fatima guides since the start, unless told otherwise. */
  const aDossier = async (row: Partial<typeof dossier.$inferInsert> & { code: string; by?: Person }) => {
    const { by = "fatima", ...given } = row;
    const id = newId();
    const needed = {
      id,
      experimentId,
      teamId: teams.dedicated,
      condition: "extra-aandacht",
      startedOn: "2021-01-04",
    } as const;
    await db.insert(dossier).values({ ...needed, ...given });
    await db.insert(assignment).values({ dossierId: id, memberId: people[by], from: "2021-01-04" });
    return id;
  };

  const aContact = (dossierId: string, row: Partial<typeof contact.$inferInsert> = {}) =>
    db.insert(contact).values({
      dossierId,
      memberId: people.fatima,
      on: today,
      initiatief: "klantmanager",
      kanaal: "telefoon",
      minutes: 15,
      onderwerpen: [],
      createdAt: morning - 3_600_000,
      ...row,
    });

  /** A session of Fatima's and Joris' group, this afternoon. */
  const aSession = async (row: Partial<typeof session.$inferInsert> = {}) => {
    const id = newId();
    const plannedAt = row.plannedAt ?? Date.UTC(2021, 2, 10, 13);
    const state = planSession({ method: conditiecasuistiek, facilitatorId: people.joris, plannedAt });
    const needed = {
      id,
      teamId: teams.dedicated,
      groupId,
      methodId: conditiecasuistiek.id,
      status: "planned",
    } as const;
    await db.insert(session).values({ ...needed, plannedAt, state, ...row });
    await db.insert(invitation).values([
      { sessionId: id, memberId: people.fatima, part: "participant" },
      { sessionId: id, memberId: people.joris, part: "participant" },
    ]);
    return id;
  };

  const trailOf = async (dossierId: string) => {
    const rows = await auditOf(db, { kind: "dossier", id: dossierId });
    return rows.map(({ action, actorId, detail }) => ({ action, actorId, what: detail?.what }));
  };

  /** What somebody who is not signed in gets at this address. */
  const request = async (path: string) => app.request(path);

  const close = async () => {
    await rooms.close();
    database.close();
  };
  return {
    db,
    clock,
    people,
    teams,
    today,
    as,
    aDossier,
    aContact,
    aSession,
    trailOf,
    request,
    [Symbol.asyncDispose]: close,
  };
}
