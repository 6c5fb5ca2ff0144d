import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { endLoginsOf } from "../../../db/queries/logins.ts";
import { writeTogether } from "../../../db/database.ts";
import { login, member } from "../../../db/schema/index.ts";
import { keepLogin } from "../../../server/auth/keep-login.ts";
import { openPlace } from "./node-place.ts";
import { cookiesOf, post } from "./place.ts";

const minute = 60_000;
const hour = 60 * minute;

test("someone who signed in is known by the cookie, as the member they are", async () => {
  const place = await openPlace();
  const fatima = await place.hire("fatima");
  const browser = cookiesOf(await place.auth.signInAs(fatima.id));
  const found = await place.auth.login(browser);
  expect(found?.member).toEqual({
    id: fatima.id,
    name: "fatima",
    role: "klantmanager",
    teamId: place.teamId,
    groupId: null,
    color: 0,
    slug: "fatima",
  });
  expect(found?.expiresAt).toBe(place.clock.now + 30 * minute);
});

test("nobody is known by no cookie, an empty one, or one that was made up", async () => {
  const place = await openPlace();
  for (const cookie of ["", "__Host-login=", "__Host-login=abc", "__Host-login=%E0%A4%A", "login=x"]) {
    expect(await place.auth.login(new Headers({ cookie }))).toBeNull();
  }
});

test("[trust 6] the cookie is bound to this host over https, and no script reads it", async () => {
  const place = await openPlace();
  const fatima = await place.hire("fatima");
  const [cookie = ""] = (await place.auth.signInAs(fatima.id)).getSetCookie();
  expect(cookie).toMatch(/^__Host-login=[\w-]{43};/);
  expect(cookie.split("; ").slice(1).toSorted()).toEqual([
    "HttpOnly",
    "Max-Age=43200",
    "Path=/",
    "SameSite=Lax",
    "Secure",
  ]);
});

test("on a loopback address without https the cookie has a plain name", async () => {
  const place = await openPlace({ origin: "http://127.0.0.1:8787" });
  const fatima = await place.hire("fatima");
  const [cookie = ""] = (await place.auth.signInAs(fatima.id)).getSetCookie();
  expect(cookie).toMatch(/^login=[\w-]{43}; Max-Age=43200; Path=\/; HttpOnly; SameSite=Lax$/);
});

test("[trust 5] what is stored of a login does not sign anyone in", async () => {
  const place = await openPlace();
  const fatima = await place.hire("fatima");
  const browser = cookiesOf(await place.auth.signInAs(fatima.id));
  const rows = await place.db.select().from(login);
  expect(rows).toHaveLength(1);
  const [, token = ""] = browser.get("cookie")?.split("=") ?? [];
  expect(token.length).toBeGreaterThan(20);
  expect(JSON.stringify(rows)).not.toContain(token);
  for (const stored of rows.flatMap(({ tokenHash, id }) => [tokenHash, id])) {
    expect(await place.auth.login(new Headers({ cookie: `__Host-login=${stored}` }))).toBeNull();
  }
});

test("[trust 5] a login ends after half an hour without use", async () => {
  const place = await openPlace();
  const fatima = await place.hire("fatima");
  const browser = cookiesOf(await place.auth.signInAs(fatima.id));
  place.clock.now += 29 * minute;
  expect(await place.auth.login(browser)).not.toBeNull();
  place.clock.now += 29 * minute;
  expect(await place.auth.login(browser)).not.toBeNull();
  place.clock.now += 30 * minute;
  expect(await place.auth.login(browser)).toBeNull();
});

test("[trust 5] a login ends after twelve hours of use", async () => {
  const place = await openPlace();
  const fatima = await place.hire("fatima");
  const browser = cookiesOf(await place.auth.signInAs(fatima.id));
  const begin = place.clock.now;
  while (place.clock.now < begin + 12 * hour - 20 * minute) {
    place.clock.now += 20 * minute;
    expect(await place.auth.login(browser)).not.toBeNull();
  }
  expect((await place.auth.login(browser))?.expiresAt).toBe(begin + 12 * hour);
  place.clock.now = begin + 12 * hour;
  expect(await place.auth.login(browser)).toBeNull();
});

test("[trust 5] a socket keeps its login going without a cookie, by the same two limits", async () => {
  const place = await openPlace();
  const fatima = await place.hire("fatima");
  const browser = cookiesOf(await place.auth.signInAs(fatima.id));
  const id = (await place.auth.login(browser))?.id ?? "";
  const begin = place.clock.now;
  const wroteAt = begin + 20 * minute;
  place.clock.now += 29 * minute;
  expect(await keepLogin(place.db, id, wroteAt, place.clock.now)).toBe(wroteAt + 30 * minute);
  place.clock.now = wroteAt + 29 * minute;
  expect(await place.auth.login(browser)).not.toBeNull();
  place.clock.now = begin + 12 * hour;
  expect(await keepLogin(place.db, id, place.clock.now, place.clock.now)).toBeNull();
});

test("[trust 5] asking whether a login still lives does not keep it going", async () => {
  const place = await openPlace();
  const fatima = await place.hire("fatima");
  const browser = cookiesOf(await place.auth.signInAs(fatima.id));
  const login = await place.auth.login(browser);
  place.clock.now += 29 * minute;
  expect(await keepLogin(place.db, login?.id ?? "", 0, place.clock.now)).toBe(login?.expiresAt);
  place.clock.now += minute;
  expect(await keepLogin(place.db, login?.id ?? "", 0, place.clock.now)).toBeNull();
});

test("[trust 5] the half hour begins when a screen was last touched; no screen can say a time to come or take away what another gave", async () => {
  const place = await openPlace();
  const fatima = await place.hire("fatima");
  const browser = cookiesOf(await place.auth.signInAs(fatima.id));
  const leftAfter = async (idle: string) => {
    const headers = new Headers([...browser, ["x-casustafel-idle", idle]]);
    return ((await place.auth.login(headers))?.expiresAt ?? 0) - place.clock.now;
  };
  place.clock.now += 20 * minute;
  expect(await leftAfter(`${5 * minute}`)).toBe(25 * minute);
  expect(await leftAfter(`${19 * minute}`)).toBe(25 * minute);
  expect(await leftAfter("9".repeat(12))).toBe(25 * minute);
  expect(await leftAfter("0")).toBe(30 * minute);
  place.clock.now += 20 * minute;
  for (const saying of [`-${hour}`, "", "0x10", "-1e9", "NaN", "9".repeat(13)]) {
    expect(await leftAfter(saying)).toBe(30 * minute);
    place.clock.now += 20 * minute;
  }
});

test("[trust 5] signing in ends the login this browser had, and closes what it had open", async () => {
  const place = await openPlace();
  const [fatima, joris] = [await place.hire("fatima"), await place.hire("joris")];
  const browser = cookiesOf(await place.auth.signInAs(fatima.id));
  const next = cookiesOf(await place.auth.signInAs(joris.id, "demo", browser));
  expect(await place.auth.login(browser)).toBeNull();
  expect((await place.auth.login(next))?.member.id).toBe(joris.id);
  expect(place.ended).toEqual([fatima.id]);
});

test("reading a login writes at most once a minute", async () => {
  const place = await openPlace();
  const fatima = await place.hire("fatima");
  const browser = cookiesOf(await place.auth.signInAs(fatima.id));
  const seenAt = async () => (await place.db.select().from(login))[0]?.seenAt;
  const begin = place.clock.now;
  place.clock.now += minute - 1;
  await place.auth.login(browser);
  expect(await seenAt()).toBe(begin);
  place.clock.now += 1;
  await place.auth.login(browser);
  expect(await seenAt()).toBe(begin + minute);
});

test("a member who has left is no longer signed in and cannot sign in", async () => {
  const place = await openPlace();
  const fatima = await place.hire("fatima");
  const browser = cookiesOf(await place.auth.signInAs(fatima.id));
  await place.db.update(member).set({ disabledAt: place.clock.now }).where(eq(member.id, fatima.id));
  expect(await place.auth.login(browser)).toBeNull();
  await expect(place.auth.signInAs(fatima.id)).rejects.toThrow("not-found");
});

test("[trust 4] ending the logins of a member leaves those of others", async () => {
  const place = await openPlace();
  const [fatima, joris] = [await place.hire("fatima"), await place.hire("joris")];
  const [hers, also, his] = [
    cookiesOf(await place.auth.signInAs(fatima.id)),
    cookiesOf(await place.auth.signInAs(fatima.id)),
    cookiesOf(await place.auth.signInAs(joris.id)),
  ];
  await writeTogether(place.db, [endLoginsOf(place.db, fatima.id)]);
  expect([await place.auth.login(hers), await place.auth.login(also)]).toEqual([null, null]);
  expect((await place.auth.login(his))?.member.id).toBe(joris.id);
});

test("signing out ends the login, clears the browser and tells who keeps the rooms", async () => {
  const place = await openPlace();
  const fatima = await place.hire("fatima");
  const browser = cookiesOf(await place.auth.signInAs(fatima.id));
  const answer = await post(place.auth.routes, "/auth/sign-out", {}, { cookie: browser.get("cookie") ?? "" });
  expect(answer.status).toBe(204);
  expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-login=; Max-Age=0;/);
  expect(answer.headers.get("clear-site-data")).toBe('"cache", "storage"');
  expect(await place.auth.login(browser)).toBeNull();
  expect(place.ended).toEqual([fatima.id]);
});

test("a login that has ended is forgotten when the next one begins", async () => {
  const place = await openPlace();
  const fatima = await place.hire("fatima");
  await place.auth.signInAs(fatima.id);
  place.clock.now += 13 * hour;
  await place.auth.signInAs(fatima.id);
  expect(await place.db.select().from(login)).toHaveLength(1);
});

test("[trust 5] asking how long a login still goes on is no use of it, and says when using it no longer helps", async () => {
  const place = await openPlace();
  const fatima = await place.hire("fatima");
  const browser = cookiesOf(await place.auth.signInAs(fatima.id));
  const cookie = browser.get("cookie") ?? "";
  const timeLeft = async () => (await place.auth.routes.request("/auth/time-left", { headers: { cookie } })).json();
  place.clock.now += 20 * minute;
  expect(await timeLeft()).toEqual({ left: 10 * minute, mayStay: true });
  place.clock.now += 9 * minute;
  expect(await timeLeft()).toEqual({ left: minute, mayStay: true });
  place.clock.now += minute;
  expect(await timeLeft()).toBeNull();

  const begun = place.clock.now;
  const long = cookiesOf(await place.auth.signInAs(fatima.id));
  while (place.clock.now < begun + 12 * hour - 10 * minute) {
    place.clock.now += 10 * minute;
    await place.auth.login(long);
  }
  expect(await place.auth.timeLeft(long)).toEqual({ left: 10 * minute, mayStay: false });
});
