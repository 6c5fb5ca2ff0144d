import type { AddressInfo } from "node:net";
import { createTRPCClient, httpLink } from "@trpc/client";
import { serve } from "@hono/node-server";
import { expect, test } from "vitest";
import { aDossier, aMember, anExperiment, aTeam } from "../../../db/demo/builders.ts";
import { migrateDatabase, openDatabase } from "../../../db/drivers/node.ts";
import * as schema from "../../../db/schema/index.ts";
import { makeAdmission } from "../../../server/admission.ts";
import { createApp } from "../../../server/app.ts";
import { demoConfig } from "../../../server/config.ts";
import { makeNodeRooms } from "../../../server/rooms/node-host.ts";
import type { AppRouter } from "../../../server/routers/index.ts";
import { WebSocket } from "ws";
import { WebsocketProvider } from "y-websocket";
import * as Y from "yjs";
import { until } from "../../rooms/with/until.ts";

const origin = "http://127.0.0.1:8787";

test("[bar 13] whatever somebody writes into the session's document, its phase, clock, marks and lead stay the server's", async () => {
  const database = openDatabase(":memory:");
  await migrateDatabase(database, "db/migrations");
  const { db, sqlite } = database;
  const experiment = anExperiment({});
  const team = aTeam({ experimentId: experiment.id });
  const [daan, kwaad] = ["daan", "kwaad"].map((slug) =>
    aMember({ name: slug, slug, role: "klantmanager", teamId: team.id }),
  );
  if (daan === undefined || kwaad === undefined) throw new Error("nobody is there");
  const dossier = aDossier({ code: "E-001", experimentId: experiment.id, teamId: team.id });
  await db.insert(schema.experiment).values(experiment);
  await db.insert(schema.team).values(team);
  await db.insert(schema.member).values([daan, kwaad]);
  await db.insert(schema.dossier).values(dossier);
  const rooms = makeNodeRooms({ sqlite, origin });
  const { app, auth, audit } = createApp({
    db,
    rooms,
    config: demoConfig(origin, "0"),
    runtime: "node",
    now: Date.now,
  });
  rooms.admitWith(makeAdmission({ db, auth, audit }));
  const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" });
  rooms.listen(server);
  await until(() => server.listening, "the server listens");
  const { port } = server.address() as AddressInfo;

  const signIn = async (memberId: string) => {
    const cookies = (await auth.signInAs(memberId)).getSetCookie().map((each) => each.split(";")[0]);
    const headers = { cookie: cookies.join("; "), "x-casustafel": "1", origin };
    const links = [httpLink({ url: `http://127.0.0.1:${port}/trpc`, headers })];
    return { headers, screen: createTRPCClient<AppRouter>({ links }) };
  };
  const lead = (await signIn(daan.id)).screen;
  const { id: sessionId } = await lead.plan.make.mutate({
    methodId: "conditiecasuistiek",
    plannedAt: Date.now() + 60_000,
    groupId: null,
    facilitatorId: daan.id,
    observerIds: [],
  });
  const brought = { sessionId, dossierId: dossier.id, question: "Hoe blijf ik bereikbaar zonder te duwen?" };
  const { casusId } = await lead.dossier.bringToSession.mutate(brought);
  const other = await signIn(kwaad.id);
  const tell = (screen: typeof lead, command: Parameters<typeof lead.session.command.mutate>[0]["command"]) =>
    screen.session.command.mutate({ sessionId, command });
  for (const screen of [lead, other.screen]) await tell(screen, { type: "join" });
  await tell(lead, { type: "open" });
  await tell(lead, { type: "startCasus", casusId });

  class SignedInSocket extends WebSocket {
    constructor(address: string, protocols?: string[]) {
      super(address, protocols, { headers: other.headers });
    }
  }
  const doc = new Y.Doc();
  const WebSocketPolyfill = SignedInSocket as unknown as typeof globalThis.WebSocket;
  const options = { WebSocketPolyfill, disableBc: true, params: { v: "1" } };
  const provider = new WebsocketProvider(`ws://127.0.0.1:${port}/sync`, `session/${sessionId}`, doc, options);
  await until(() => provider.synced, "who forges is in");
  const before = await lead.session.show.query({ sessionId });
  const forged = {
    ...before.state,
    status: "closed",
    leadId: kwaad.id,
    position: { casusId, phase: 5 },
    clock: { kind: "running", total: 1, endsAt: 0 },
    ready: { [`${casusId}:bedoeling`]: [daan.id, kwaad.id] },
    revealed: [`${casusId}:blind-scoren`],
  };
  doc.transact(() => {
    for (const name of ["state", "session", "control", "meta", "phase", "clock", "votes", "ready"]) {
      for (const [key, value] of Object.entries(forged)) doc.getMap(name).set(key, value);
    }
  });
  provider.awareness.setLocalState({ ...forged, user: { member: daan.id, name: "daan" }, facilitator: true });
  const updates = () => rooms.counters().room_updates_total ?? 0;
  await until(() => updates() > 0, "the forgery is in the document");

  const after = await lead.session.show.query({ sessionId });
  expect({ state: after.state, version: after.version }).toEqual({ state: before.state, version: before.version });
  await tell(lead, { type: "next" });
  const { state } = await lead.session.show.query({ sessionId });
  expect(state.position).toEqual({ casusId, phase: 1 });
  expect(state.leadId).toBe(daan.id);
  expect(state.clock?.total).toBeGreaterThan(1);
  provider.destroy();
  await rooms.close();
  server.close();
  database.close();
});
