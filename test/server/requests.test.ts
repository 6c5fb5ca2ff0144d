import { beforeAll, describe, expect, test } from "vitest";
import { migrateDatabase, openDatabase } from "../../db/drivers/node.ts";
import { verifyAudit } from "../../db/queries/audit.ts";
import { audit, contact, login } from "../../db/schema/index.ts";
import { demoConfig } from "../../server/config.ts";
import { failureFacts } from "../../server/failure.ts";
import { makeRateLimit } from "../../server/rate-limit.ts";
import { procedures } from "./inputs.ts";
import { openTwoTeams, type Persona } from "./two-teams.ts";

const origin = "http://127.0.0.1:8787";
const canary = "de kanarie zong om half drie";

async function openPlace() {
  const database = openDatabase(":memory:");
  await migrateDatabase(database, "db/migrations");
  const clock = { now: Date.UTC(2021, 2, 10, 9) };
  const place = await openTwoTeams(database.db, () => clock.now);
  const post = async (path: string, body: string, headers: Record<string, string>, persona: Persona = "invited") =>
    place.app.request(path, { method: "POST", body, headers: { ...(await place.headersOf(persona)), ...headers } });
  return { ...place, sqlite: database.sqlite, clock, post };
}
type Place = Awaited<ReturnType<typeof openPlace>>;

const json = { "content-type": "application/json", "x-casustafel": "1" };

describe("[trust 8] a change that another site asks for", () => {
  let place: Place;
  let body = "";
  beforeAll(async () => {
    place = await openPlace();
    body = JSON.stringify({ afspraakId: place.ids.afspraak });
  });
  const door = "/trpc/afspraak.complete";
  const evil = { origin: "https://kwaad.test" };

  test.each([
    ["as a form with files", { "content-type": "multipart/form-data; boundary=x" }],
    ["as an ordinary form", { "content-type": "application/x-www-form-urlencoded" }],
    ["as plain text", { "content-type": "text/plain" }],
    ["as plain text that says it is JSON", { "content-type": "text/plain; application/json" }],
    ["without saying what it is", { "content-type": "" }],
  ])("%s is refused, with our header or without", async (_what, headers) => {
    for (const extra of [evil, { ...evil, "x-casustafel": "1" }, { "x-casustafel": "1" }]) {
      const answer = await place.post(door, body, { ...headers, ...extra });
      expect([answer.status, await answer.json()]).toEqual([403, { code: "request.foreign-origin" }]);
    }
  });

  test.each(["cross-site", "same-site", "none"])("with Sec-Fetch-Site %s is refused at every door", async (site) => {
    const headers = { ...json, "sec-fetch-site": site };
    const doors = [door, "/auth/sign-out", "/auth/sign-in", "/auth/invitation/accept", "/demo/sign-in"];
    for (const path of doors) {
      const answer = await place.post(path, body, headers);
      expect([path, answer.status, await answer.json()]).toEqual([path, 403, { code: "request.foreign-origin" }]);
    }
  });

  test("as JSON without our own header is refused", async () => {
    const answer = await place.post(door, body, { "content-type": "application/json" });
    expect(answer.status).toBe(403);
  });

  test("by an address, without a body, is refused", async () => {
    const headers = { ...(await place.headersOf("invited")), "x-casustafel": "1" };
    const answer = await place.app.request(`${door}?input=${encodeURIComponent(body)}`, { headers });
    expect([answer.status, place.sqlite.prepare("select done_at from afspraak").get()?.done_at]).toEqual([400, null]);
  });

  test("is never invited: no answer lets another origin read", async () => {
    const headers = {
      ...evil,
      "access-control-request-method": "POST",
      "access-control-request-headers": "x-casustafel",
    };
    for (const method of ["OPTIONS", "GET"]) {
      const answer = await place.app.request(door, { method, headers });
      expect([...answer.headers.keys()].filter((name) => name.startsWith("access-control-"))).toEqual([]);
    }
  });

  test("has changed nothing, and our own screens still can", async () => {
    const open = () => place.sqlite.prepare("select done_at from afspraak").get()?.done_at;
    expect(open()).toBeNull();
    expect((await place.post(door, body, { ...json, "sec-fetch-site": "same-origin" })).status).toBe(200);
    expect(open()).toBe(place.clock.now);
  });
});

describe("[trust 9] who asks too much", () => {
  test("at once, in a batch of more than ten, is refused", async () => {
    const place = await openPlace();
    const headers = { ...(await place.headersOf("invited")), "x-casustafel": "1" };
    const batch = (count: number) =>
      place.app.request(`/trpc/${Array(count).fill("me.show").join(",")}?batch=1&input=%7B%7D`, { headers });
    expect((await batch(10)).status).toBe(200);
    expect((await batch(11)).status).toBe(400);
  });

  test("too often waits; a colleague behind the same address does not, and a second later it goes on", async () => {
    const place = await openPlace();
    const ask = (persona: Persona) => place.call(persona, { path: "me.show", type: "query", input: {} });
    for (let call = 0; call < 600; call += 1) expect((await ask("invited")).status).toBe(200);
    const refused = await ask("invited");
    expect([refused.status, refused.code]).toEqual([429, "request.too-many"]);
    expect((await ask("colleague")).status).toBe(200);
    place.clock.now += 1000;
    for (let call = 0; call < 60; call += 1) expect((await ask("invited")).status).toBe(200);
    expect((await ask("invited")).status).toBe(429);
  });

  test("pays for every call of a batch", () => {
    const clock = { now: 0 };
    const limit = makeRateLimit({ burst: 10, perSecond: 1, now: () => clock.now });
    expect([limit.take("noor", 8), limit.take("noor", 3), limit.take("noor", 2), limit.take("noor")]).toEqual([
      true,
      false,
      true,
      false,
    ]);
    clock.now += 100_000;
    expect([limit.take("noor", 10), limit.take("noor")]).toEqual([true, false]);
    clock.now -= 50_000;
    expect(limit.take("noor")).toBe(false);
  });

  test("sends a body that is no person's work is refused before it is read", async () => {
    const place = await openPlace();
    for (const path of ["/trpc/reflection.save", "/auth/sign-in", "/demo/sign-in"]) {
      const answer = await place.post(path, "x".repeat(1024 * 1024 + 1), json);
      expect([path, answer.status, await answer.json()]).toEqual([path, 413, { code: "request.malformed" }]);
    }
  });
});

describe("[trust 31] an error", () => {
  test.each(["{", "null", "[]", '{"json":', "\u0000", '"', "{}{}"])(
    "in JSON (%j) says that, and no more",
    async (body) => {
      const place = await openPlace();
      const doors = ["/trpc/afspraak.complete", "/auth/sign-in", "/auth/invitation", "/demo/sign-in"];
      for (const path of doors) {
        const answer = await place.post(path, body, json);
        const said = await answer.text();
        expect({ path, status: answer.status, code: said.includes('"request.malformed"') }).toEqual({
          path,
          status: 400,
          code: true,
        });
        expect(said).not.toMatch(/JSON at|Unexpected|node_modules|\.ts|stack|zod/i);
      }
    },
  );

  test("that nobody foresaw is a code for the person and a place for the operator, without what was written", async () => {
    const place = await openPlace();
    place.sqlite.exec(
      "create trigger broken before insert on contact begin select raise(abort, 'SQLITE_FULL in secret'); end",
    );
    const input = {
      dossierId: place.ids.dossier,
      on: "2021-03-10",
      initiatief: "klantmanager",
      kanaal: "telefoon",
      minutes: 5,
      onderwerpen: [],
      drukbron: null,
      summary: canary,
    };
    const answer = await place.post("/trpc/dossier.addContact", JSON.stringify(input), json);
    const said = await answer.text();
    expect([answer.status, JSON.parse(said)]).toEqual([
      500,
      { error: { code: -32603, message: "internal", data: { httpStatus: 500, code: "internal" } } },
    ]);
    expect(answer.headers.get("x-request-id")).toMatch(/^[\w-]{20,}$/);
    expect(await place.db.select().from(contact)).toEqual([]);

    const failure = await place.db
      .insert(contact)
      .values({ ...input, memberId: place.people.invited.id, createdAt: 0 } as typeof contact.$inferInsert)
      .catch((error: unknown) => error);
    expect(String(failure)).toContain(canary);
    const facts = failureFacts(failure);
    expect(JSON.stringify(facts)).not.toContain(canary);
    expect(facts.database).toContain("SQLITE_FULL");
    expect(facts.at).toContain("at ");
  });

  test("outside the procedures is a code as well", async () => {
    const place = await openPlace();
    place.sqlite.exec("alter table login rename to elsewhere");
    for (const path of ["/demo/rooms", `/download/sample/${place.ids.sample}.csv`]) {
      const answer = await place.app.request(path, { headers: { cookie: "login=x" } });
      expect([path, answer.status, await answer.json()]).toEqual([path, 500, { code: "internal" }]);
      expect(answer.headers.get("content-security-policy")).toContain("default-src 'self'");
    }
  });
});

test("[trust 30] the trail tells of every change and repeats nothing that was written, nor a token", async () => {
  const place = await openPlace();
  const { ids, people } = place;
  const dossierId = ids.dossier;
  const reflectionId = ids.reflection;
  const basedOn = place.sqlite.prepare("select updated_at from reflection").get()?.updated_at;
  const who = { whoId: people.colleague.id, dueOn: "2021-03-17" };
  const writes: [Persona, string, object][] = [
    [
      "invited",
      "dossier.addContact",
      {
        dossierId,
        on: "2021-03-10",
        initiatief: "klantmanager",
        kanaal: "telefoon",
        minutes: 5,
        onderwerpen: [],
        drukbron: null,
        summary: canary,
      },
    ],
    ["invited", "afspraak.add", { dossierId, text: canary, ...who }],
    ["invited", "dossier.bringToSession", { dossierId: ids.spareDossier, sessionId: ids.session, question: canary }],
    ["invited", "reflection.save", { reflectionId, basedOn, answers: {}, mensbeeld: null, ownWords: canary }],
    ["invited", "reflection.setConsent", { reflectionId, purpose: "onderzoek", given: true }],
    [
      "beheerder",
      "member.invite",
      { name: "Kanarie Vogel", email: "kanarie@voorbeeld.example", role: "onderzoeker", teamId: null, groupId: null },
    ],
  ];
  const before = (await place.db.select().from(audit)).length;
  for (const [persona, path, input] of writes) {
    const answer = await place.call(persona, { path, type: "mutation", input });
    expect({ path, status: answer.status }).toEqual({ path, status: 200 });
  }
  await place.call("otherTeam", { path: "dossier.show", type: "query", input: { dossierId } });
  const refused = await place.call("researcher", {
    path: "sample.draw",
    type: "mutation",
    input: {
      from: "2021-01-04",
      to: "2021-03-10",
      condition: null,
      purpose: "onderzoek",
      size: 5000,
      seed: "kanarie",
      reason: canary,
    },
  });
  expect(refused.status).toBe(422);

  const rows = await place.db.select().from(audit);
  expect(rows.length).toBeGreaterThanOrEqual(before + writes.length);
  const told = JSON.stringify(rows);
  expect(told).not.toMatch(/kanarie/i);
  expect(told).not.toContain("voorbeeld.example");
  expect(rows.filter(({ action }) => action === "denied").map(({ actorId }) => actorId)).toContain(people.otherTeam.id);
  const logins = await place.db.select().from(login);
  for (const { tokenHash, id } of logins) expect(told.includes(tokenHash) || told.includes(id)).toBe(false);
  const cookie = (await place.headersOf("invited")).cookie?.split("=")[1] ?? "";
  expect(cookie.length).toBeGreaterThan(20);
  expect(told).not.toContain(cookie);
  expect(await verifyAudit(place.db, demoConfig(origin, "0").auditKey)).toEqual({ intact: true, rows: rows.length });
});

test("[trust 8] no procedure that changes something can be asked as a question", async () => {
  const place = await openPlace();
  const headers = { ...(await place.headersOf("invited")), "x-casustafel": "1" };
  for (const { path, type } of procedures.filter((procedure) => procedure.type === "mutation")) {
    const answer = await place.app.request(`/trpc/${path}?input=%7B%7D`, { headers });
    expect({ path, type, status: answer.status }).toEqual({ path, type, status: 400 });
  }
});

test("a session cannot be planned in a year that no calendar knows", async () => {
  const place = await openPlace();
  const plan = {
    methodId: "conditiecasuistiek",
    groupId: null,
    facilitatorId: place.people.invited.id,
    observerIds: [],
  };
  for (const plannedAt of [Number.MAX_SAFE_INTEGER, -1, Date.UTC(2100, 0, 1)]) {
    const answer = await place.call("invited", {
      path: "plan.make",
      type: "mutation",
      input: { ...plan, plannedAt },
    });
    expect([answer.status, answer.code]).toEqual([400, "request.malformed"]);
  }
});
