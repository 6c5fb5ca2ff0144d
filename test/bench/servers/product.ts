import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import { serve } from "@hono/node-server";
import { migrateDatabase, openDatabase } from "../../../db/drivers/node.ts";
import { newId } from "../../../db/id.ts";
import { assignment, dossier, experiment, member, team } from "../../../db/schema/index.ts";
import { makeAdmission } from "../../../server/admission.ts";
import { createApp } from "../../../server/app.ts";
import { demoConfig } from "../../../server/config.ts";
import { makeNodeRooms } from "../../../server/rooms/node-host.ts";
import { PEOPLE, slugOf, TEAMS } from "../loads/teams.ts";
import { reportTo } from "./report.ts";

// The whole product on Node over the file given as argument, with teams that have nothing but their people and a dossier each.
const database = openDatabase(process.argv[2] ?? ":memory:");
const root = join(import.meta.dirname, "../../..");
await migrateDatabase(database, join(root, "db/migrations"));
const { db, sqlite, flushed } = database;
const createdAt = Date.now();
const startsOn = "2021-01-04";
const experimentId = newId();
await db.insert(experiment).values({ id: experimentId, name: "Proef", startsOn });
for (let number = 0; number < TEAMS; number += 1) {
  const teamId = newId();
  await db.insert(team).values({ id: teamId, experimentId, name: `Team ${number}`, kind: "dedicated" });
  const ids = Array.from({ length: PEOPLE }, () => newId());
  for (const [person, id] of ids.entries()) {
    const slug = slugOf(number, person);
    const email = `${slug}@gemeente.test`;
    await db.insert(member).values({ id, slug, name: slug, email, role: "klantmanager", teamId, createdAt });
  }
  const dossierId = newId();
  const condition = { condition: "zelfregie", variant: "loslaten" } as const;
  await db
    .insert(dossier)
    .values({ id: dossierId, experimentId, teamId, code: `Z-${number + 100}`, startedOn: startsOn, ...condition });
  await db.insert(assignment).values({ dossierId, memberId: ids[1] ?? "", from: startsOn });
}

const config = demoConfig("http://bench.test", "0");
const rooms = makeNodeRooms({ sqlite, flushed, origin: config.origin });
const { app, auth, audit } = createApp({ db, rooms, config, runtime: "node", now: Date.now, nextTurn });
rooms.admitWith(makeAdmission({ db, auth, audit }));
const server = serve({ fetch: app.fetch, port: 0, hostname: "127.0.0.1" }, () => {
  reportTo((server.address() as AddressInfo).port);
});
rooms.listen(server);

async function close(): Promise<void> {
  await rooms.close();
  server.close();
  database.close();
  process.exit(0);
}
process.once("SIGTERM", () => void close());
