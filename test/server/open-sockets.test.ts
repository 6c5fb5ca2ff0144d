import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { createTRPCClient, httpLink } from "@trpc/client";
import { afterEach, expect, test } from "vitest";
import { aDossier, aMember, anExperiment, aTeam } from "../../db/demo/builders.ts";
import { migrateDatabase, openDatabase } from "../../db/drivers/node.ts";
import * as schema from "../../db/schema/index.ts";
import { makeAdmission } from "../../server/admission.ts";
import { createApp } from "../../server/app.ts";
import { demoConfig } from "../../server/config.ts";
import { makeNodeRooms } from "../../server/rooms/node-host.ts";
import type { AppRouter } from "../../server/routers/index.ts";
import { dialNode } from "../contract/room-node-host.ts";
import { Person } from "../rooms/with/person.ts";
import { until } from "../rooms/with/until.ts";

const origin = "http://127.0.0.1:8787";
const closers: (() => unknown)[] = [];

afterEach(async () => {
  for (const close of closers.splice(0).toReversed()) await close();
});

/** The whole server with real sockets: two klantmanagers of one team with a dossier, and who manages their access. */
async function openOffice() {
  const database = openDatabase(":memory:");
  await migrateDatabase(database, "db/migrations");
  const { db, sqlite, flushed } = database;
  const experiment = anExperiment({});
  const team = aTeam({ experimentId: experiment.id });
  const hired = (slug: string, role: "klantmanager" | "beheerder", teamId: string | null) =>
    aMember({ name: slug, slug, role, teamId });
  const noor = hired("noor", "klantmanager", team.id);
  const dossier = aDossier({ code: "E-001", experimentId: experiment.id, teamId: team.id });
  await db.insert(schema.experiment).values(experiment);
  await db.insert(schema.team).values(team);
  await db
    .insert(schema.member)
    .values([noor, hired("sam", "klantmanager", team.id), hired("ties", "beheerder", null)]);
  await db.insert(schema.dossier).values(dossier);

  const now = Date.now;
  const rooms = makeNodeRooms({ sqlite, flushed, origin, now });
  const { app, auth, audit } = createApp({ db, rooms, config: demoConfig(origin, "0"), runtime: "node", now });
  rooms.admitWith(makeAdmission({ db, auth, audit }));
  const server = createServer();
  rooms.listen(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  closers.push(
    () => database.close(),
    () => server.close(),
    () => rooms.close(),
  );

  const json = { "content-type": "application/json", "x-casustafel": "1" };
  return {
    rooms,
    noor,
    /** Signs in and gives the cookies of that login. */
    async signIn(slug: string): Promise<string> {
      const answer = await app.request("/demo/sign-in", {
        method: "POST",
        headers: json,
        body: JSON.stringify({ slug }),
      });
      return answer.headers
        .getSetCookie()
        .map((each) => each.split(";")[0])
        .join("; ");
    },
    signOut: (cookie: string) =>
      app.request("/auth/sign-out", { method: "POST", headers: { ...json, cookie, origin } }),
    async dial(cookie: string): Promise<Person> {
      const wire = await dialNode(port, { room: `dossier/${dossier.id}`, cookie, origin });
      if (typeof wire === "number") throw new Error(`refused with ${wire}`);
      return new Person(wire);
    },
    as(cookie: string) {
      const fetch = async (url: URL | string | Request, init?: object) => app.request(url.toString(), init);
      const headers = { cookie, "x-casustafel": "1" };
      return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${origin}/trpc`, headers, fetch })] });
    },
  };
}

const isIn = (person: Person) => until(() => person.synced, "somebody is in");

test("[bar 11] whose role is taken away has no open document any more when the beheerder is told it is done", async () => {
  const office = await openOffice();
  const [laptop, phone, sams] = [await office.signIn("noor"), await office.signIn("noor"), await office.signIn("sam")];
  const [onLaptop, onPhone, sam] = [await office.dial(laptop), await office.dial(phone), await office.dial(sams)];
  await Promise.all([onLaptop, onPhone, sam].map(isIn));
  const beheer = office.as(await office.signIn("ties"));
  await beheer.member.change.mutate({ memberId: office.noor.id, role: "onderzoeker", teamId: null, groupId: null });
  expect(office.rooms.counters().sockets).toBe(1);
  onLaptop.says("te laat");
  for (const { wire } of [onLaptop, onPhone]) expect(await wire.closed).toEqual({ code: 4410, reason: "revoked" });
  sam.says("en door");
  await until(() => sam.stored?.messages === sam.sent, "Sam works on");
  expect(sam.text.toString()).toBe("en door");
  const { wire } = await office.dial(laptop);
  expect(await wire.closed).toEqual({ code: 4401, reason: "login-required" });
  const again = await office.dial(await office.signIn("noor"));
  expect(await again.wire.closed, "an onderzoeker has no dossiers").toEqual({ code: 4404, reason: "refused" });
});

test("[bar 11] who signs out on one device closes that device's documents and no others", async () => {
  const office = await openOffice();
  const [laptop, phone] = [await office.signIn("noor"), await office.signIn("noor")];
  const [onLaptop, onPhone] = [await office.dial(laptop), await office.dial(phone)];
  await Promise.all([onLaptop, onPhone].map(isIn));
  await office.signOut(laptop);
  expect(await onLaptop.wire.closed).toEqual({ code: 4410, reason: "revoked" });
  onPhone.says("nog steeds hier");
  await until(() => onPhone.stored?.messages === onPhone.sent, "the other device works on");
  expect(onPhone.end).toBe(null);
});
