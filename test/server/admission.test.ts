import { expect, test } from "vitest";
import { migrateDatabase, openDatabase } from "../../db/drivers/node.ts";
import { audit } from "../../db/schema/index.ts";
import { dialNode } from "../contract/room-node-host.ts";
import { doorByHeader } from "../rooms/with/admit.ts";
import { startTestServer } from "../rooms/with/node-server.ts";
import { openTwoTeams } from "./two-teams.ts";

test("[trust 9] who knocks without end is refused before the upgrade, and told to come back by trying again", async () => {
  const server = await startTestServer();
  server.rooms.admitWith({ ...doorByHeader, admit: async () => "too-many" });
  expect(await dialNode(server.port, { room: "dossier/one", person: "noor" })).toBe(429);
  await server.stop();
});

test("[trust 9] a member may come in as often as a bad line asks for, and a flood writes no trail", async () => {
  const database = openDatabase(":memory:");
  await migrateDatabase(database, "db/migrations");
  const clock = { now: Date.UTC(2021, 2, 10, 9) };
  const place = await openTwoTeams(database.db, () => clock.now);
  const room = `dossier/${place.ids.dossier}`;
  for (let entry = 0; entry < 2_000; entry += 1) await place.enter("invited", room);
  const before = (await place.db.select().from(audit)).length;
  for (let entry = 0; entry < 50; entry += 1) expect(await place.enter("invited", room)).toBe("too-many");
  expect(await place.db.select().from(audit)).toHaveLength(before);
  expect(await place.enter("colleague", room)).toBe("write");
  clock.now += 1000;
  expect(await place.enter("invited", room)).toBe("write");
});
