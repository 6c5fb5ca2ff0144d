import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { migrateDatabase, openDatabase } from "../../db/drivers/node.ts";
import { conditiecasuistiek } from "../../domain/methods/conditiecasuistiek.ts";
import { inputOf, looseParts, openObjects, procedures } from "./inputs.ts";
import { openTwoTeams, type Persona } from "./two-teams.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
const runs = 30;

/** Whoever the table lets furthest into each kind of procedure. */
const callerOf = (path: string): Persona => {
  const [router] = path.split(".");
  if (router === "sample") return "researcher";
  return router === "member" || router === "audit" ? "beheerder" : "invited";
};

async function openPlace() {
  const database = openDatabase(":memory:");
  await migrateDatabase(database, "db/migrations");
  // Time goes by between calls, so that the limit on calls is not what answers.
  const clock = { now: Date.UTC(2021, 2, 10, 9) };
  const place = await openTwoTeams(database.db, () => (clock.now += 100));
  const about = Object.fromEntries(Object.entries(place.ids).map(([kind, id]) => [`${kind}Id`, id]));
  const { id } = place.people.invited;
  const people = { whoId: id, facilitatorId: id, teamId: place.people.invited.teamId ?? "" };
  return { ...place, inputs: { ...about, ...people, methodId: conditiecasuistiek.id } };
}

const isFit = (answer: { status: number; code: string | undefined }) =>
  answer.status < 500 && answer.code !== "internal";

describe("procedures", () => {
  test("[trust 12] every procedure that takes input refuses keys that it does not name, at every depth", () => {
    const open = procedures.flatMap(({ path, shape }) => (shape ? openObjects(shape, path) : []));
    expect(open).toEqual([]);
    expect(procedures.filter(({ shape }) => shape).length).toBeGreaterThan(25);
  });

  test("[trust 12] every procedure names each key of its answer", () => {
    expect(procedures.filter(({ answers }) => !answers).map(({ path }) => path)).toEqual([]);
    const named = procedures.flatMap(({ path, answers }) => (answers ? [{ path, answers }] : []));
    expect(named.flatMap(({ path, answers }) => openObjects(answers, path))).toEqual([]);
    // Content of the product, one word of the state machine, and the answer of what answers nothing.
    const loose = named.flatMap(({ path, answers }) => looseParts(answers, path));
    expect(loose.filter((at) => !/\.(method|status)$/.test(at) && at.includes(".", at.indexOf(".") + 1))).toEqual([]);
  });

  test("[trust 12] what a row holds and the answer does not name stays on the server", async () => {
    const place = await openPlace();
    const contact = { initiatief: "klantmanager", kanaal: "telefoon", minutes: 5, onderwerpen: [], drukbron: null };
    const input = { dossierId: place.ids.dossier, on: "2021-03-10", summary: "Gebeld.", ...contact };
    await place.call("invited", { path: "dossier.addContact", type: "mutation", input });
    const headers = { ...(await place.headersOf("invited")), "x-casustafel": "1" };
    const after = { on: "2022-01-01", createdAt: 0, id: "" };
    const asked = encodeURIComponent(JSON.stringify({ dossierId: place.ids.dossier, after }));
    const log = await (await place.app.request(`/trpc/dossier.contacts?input=${asked}`, { headers })).text();
    expect(log).toContain('"summary":"Gebeld.","by":"invited","mayRemove":true');
    expect(log).not.toMatch(/memberId|memberName|createdAt/);
  });

  test("[trust 12] a key too many is refused and changes nothing", async () => {
    const place = await openPlace();
    const input = { dossierId: place.ids.dossier, teamId: place.people.otherTeam.teamId };
    const answer = await place.call("invited", { path: "dossier.show", type: "query", input });
    expect([answer.status, answer.code]).toEqual([400, "request.malformed"]);
  });

  for (const { path, type, shape } of procedures) {
    test(`[trust 26] ${path} never breaks on what it is sent (seed ${seed})`, async () => {
      const place = await openPlace();
      const anything = shape ? inputOf(shape, place.inputs) : fc.jsonValue();
      const property = fc.asyncProperty(anything, async (input) => {
        const answer = await place.call(callerOf(path), { path, type, input: input as object });
        expect({ ...answer, isFit: isFit(answer) }).toMatchObject({ isFit: true });
        expect(JSON.stringify(answer)).not.toMatch(/sqlite|constraint|drizzle|zod|node_modules|\bat .*\.ts/i);
      });
      await fc.assert(property, { seed, numRuns: runs, endOnFailure: true });
    });
  }

  test(`[trust 26] after all of it everybody's own screens still open (seed ${seed})`, async () => {
    const place = await openPlace();
    for (const { path, type, shape } of procedures) {
      if (type !== "mutation" || !shape || path.startsWith("member.")) continue;
      for (const input of fc.sample(inputOf(shape, place.inputs), { seed, numRuns: runs })) {
        await place.call(callerOf(path), { path, type, input: input as object });
      }
    }
    const own: [Persona, string, object][] = [
      ["invited", "week.show", {}],
      ["invited", "dossier.list", { whose: "team" }],
      ["invited", "dossier.show", { dossierId: place.ids.dossier }],
      ["invited", "session.list", { past: 10 }],
      ["invited", "session.show", { sessionId: place.ids.session }],
      ["invited", "reflection.list", {}],
      ["researcher", "sample.list", {}],
      ["beheerder", "member.list", {}],
      ["beheerder", "audit.verify", {}],
    ];
    for (const [persona, path, input] of own) {
      const { status, code } = await place.call(persona, { path, type: "query", input });
      expect({ path, status, code }).toEqual({ path, status: 200, code: undefined });
    }
  });
});
