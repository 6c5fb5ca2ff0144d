import { expect, test } from "vitest";
import { migrateDatabase, openDatabase } from "../../../db/drivers/node.ts";
import { createApp } from "../../../server/app.ts";
import { demoConfig } from "../../../server/config.ts";
import { noRooms } from "../no-rooms.ts";

async function openApp(demo: boolean) {
  const database = openDatabase(":memory:");
  await migrateDatabase(database, "db/migrations");
  const config = { ...demoConfig("http://127.0.0.1:8787", "0"), demo };
  return createApp({ db: database.db, rooms: noRooms, config, runtime: "node", now: () => 0 }).app;
}

test("outside the demo nobody is signed in by name: its doors are not there", async () => {
  const headers = { "content-type": "application/json", origin: "http://127.0.0.1:8787" };
  const doors = [
    ["/demo/people", { method: "GET" }],
    ["/demo/rooms", { method: "GET" }],
    ["/demo/sign-in", { method: "POST", headers, body: '{"slug":"fatima"}' }],
  ] as const;
  const statuses = async (demo: boolean) => {
    const app = await openApp(demo);
    return Promise.all(doors.map(async ([path, request]) => (await app.request(path, request)).status));
  };
  expect(await statuses(false)).toEqual([404, 404, 404]);
  // The last one because the database is empty; the door itself answered.
  expect(await statuses(true)).toEqual([200, 401, 404]);
});
