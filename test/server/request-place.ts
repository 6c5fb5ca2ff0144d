import { migrateDatabase, openDatabase } from "../../db/drivers/node.ts";
import { openTwoTeams, type Persona } from "./two-teams.ts";

/** Two teams on the real server, to which anything at all can be posted, and whose clock belongs to the test. */
export async function openRequestPlace() {
  const database = openDatabase(":memory:");
  await migrateDatabase(database, "db/migrations");
  const clock = { now: Date.UTC(2021, 2, 10, 9) };
  const place = await openTwoTeams(database.db, () => clock.now);
  const post = async (path: string, body: string, headers: Record<string, string>, persona: Persona = "invited") =>
    place.app.request(path, { method: "POST", body, headers: { ...(await place.headersOf(persona)), ...headers } });
  return { ...place, sqlite: database.sqlite, clock, post };
}

export type RequestPlace = Awaited<ReturnType<typeof openRequestPlace>>;

/** What our own screens send with every change. */
export const json = { "content-type": "application/json", "x-casustafel": "1" };

/** What a screen sends to add a contact. */
export const aContactSaying = (dossierId: string, summary: string) => ({
  dossierId,
  on: "2021-03-10",
  initiatief: "klantmanager",
  kanaal: "telefoon",
  minutes: 5,
  onderwerpen: [],
  drukbron: null,
  summary,
});
