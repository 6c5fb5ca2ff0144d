import { beforeAll, describe, expect, test } from "vitest";
import { makeRateLimit } from "../../server/rate-limit.ts";
import { procedures } from "./inputs.ts";
import { json, openRequestPlace, type RequestPlace } from "./request-place.ts";
import type { Persona } from "./two-teams.ts";

describe("[trust 8] a change that another site asks for", () => {
  let place: RequestPlace;
  let body = "";
  beforeAll(async () => {
    place = await openRequestPlace();
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
    const place = await openRequestPlace();
    const headers = { ...(await place.headersOf("invited")), "x-casustafel": "1" };
    const batch = (count: number) =>
      place.app.request(`/trpc/${Array(count).fill("me.show").join(",")}?batch=1&input=%7B%7D`, { headers });
    expect((await batch(10)).status).toBe(200);
    expect((await batch(11)).status).toBe(400);
  });

  test("too often waits; a colleague behind the same address does not, and a second later it goes on", async () => {
    const place = await openRequestPlace();
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
    const place = await openRequestPlace();
    for (const path of ["/trpc/reflection.save", "/auth/sign-in", "/demo/sign-in"]) {
      const answer = await place.post(path, "x".repeat(1024 * 1024 + 1), json);
      expect([path, answer.status, await answer.json()]).toEqual([path, 413, { code: "request.malformed" }]);
    }
  });
});

test("[trust 8] no procedure that changes something can be asked as a question", async () => {
  const place = await openRequestPlace();
  const headers = { ...(await place.headersOf("invited")), "x-casustafel": "1" };
  const changing = procedures.filter(({ type }) => type === "mutation");
  expect(changing.length).toBeGreaterThan(25);
  for (const { path, type } of changing) {
    const answer = await place.app.request(`/trpc/${path}?input=%7B%7D`, { headers });
    expect({ path, type, status: answer.status }).toEqual({ path, type, status: 400 });
  }
});

test("a session cannot be planned in a year that no calendar knows", async () => {
  const place = await openRequestPlace();
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
