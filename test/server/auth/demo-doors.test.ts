import { Hono } from "hono";
import { expect, test } from "vitest";
import { newId } from "../../../db/id.ts";
import { dossier } from "../../../db/schema/index.ts";
import { demoDoors } from "../../../server/auth/demo-doors.ts";
import { openPlace } from "./node-place.ts";
import { cookiesOf, post } from "./place.ts";

async function openDemo() {
  const place = await openPlace({ demo: true, origin: "http://127.0.0.1:8787" });
  const app = new Hono().route("/demo", demoDoors({ db: place.db, auth: place.auth }));
  return { ...place, app };
}

test("the demo says who can be tried", async () => {
  const { app, hire } = await openDemo();
  await hire("fatima");
  await hire("ingrid", "teamleider");
  expect(await (await app.request("/demo/people")).json()).toEqual([
    { slug: "fatima", name: "fatima", role: "klantmanager" },
    { slug: "ingrid", name: "ingrid", role: "teamleider" },
  ]);
});

test("signing in at the demo makes an ordinary login, and the one before it ends", async () => {
  const { app, auth, hire } = await openDemo();
  const [fatima, joris] = [await hire("fatima"), await hire("joris")];
  const first = await post(app, "/demo/sign-in", { slug: "fatima" });
  expect(first.status).toBe(204);
  const browser = cookiesOf(first.headers);
  expect((await auth.login(browser))?.member.id).toBe(fatima.id);
  const second = await post(app, "/demo/sign-in", { slug: "joris" }, { cookie: browser.get("cookie") ?? "" });
  expect(await auth.login(browser)).toBeNull();
  expect((await auth.login(cookiesOf(second.headers)))?.member.id).toBe(joris.id);
});

test("the demo signs in nobody that is not there, and takes only JSON", async () => {
  const { app } = await openDemo();
  const unknown = await post(app, "/demo/sign-in", { slug: "nobody" });
  expect([unknown.status, await unknown.json()]).toEqual([404, { code: "not-found" }]);
  const form = await app.request("/demo/sign-in", { method: "POST", body: new URLSearchParams({ slug: "nobody" }) });
  expect(form.status).toBe(400);
});

test("the rooms of the demo are those the table of rights opens: a teamleider reads, an onderzoeker has none", async () => {
  const { app, hire, db, teamId, experimentId } = await openDemo();
  const dossierId = newId();
  const condition = "zelfregie";
  await db
    .insert(dossier)
    .values({ id: dossierId, code: "D-1", experimentId, teamId, condition, startedOn: "2026-03-02" });
  const roomsOf = async (slug: string, role: Parameters<typeof hire>[1]) => {
    await hire(slug, role);
    const { headers } = await post(app, "/demo/sign-in", { slug });
    return (await app.request("/demo/rooms", { headers: cookiesOf(headers) })).json();
  };
  expect(await roomsOf("fatima", "klantmanager")).toEqual([{ room: `dossier/${dossierId}`, access: "write" }]);
  expect(await roomsOf("ingrid", "teamleider")).toEqual([{ room: `dossier/${dossierId}`, access: "read" }]);
  expect(await roomsOf("hanna", "onderzoeker")).toEqual([]);
  expect((await app.request("/demo/rooms")).status).toBe(401);
});
