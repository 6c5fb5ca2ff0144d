import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { verifyAudit } from "../../../db/queries/audit.ts";
import { beginAttempt } from "../../../db/queries/logins.ts";
import { audit, member, memberInvitation, password, secondFactor } from "../../../db/schema/index.ts";
import { keyedHash } from "../../../server/auth/secrets.ts";
import { auditKey, codeOf, config, cookiesOf, openPlace, post } from "./place.ts";

const minute = 60_000;
const day = 86_400_000;
const phrase = "vier natte schapen";

type Place = Awaited<ReturnType<typeof openPlace>>;
type Person = { id: string; email: string };

async function invite(place: Place, person: Person) {
  const { url } = await place.auth.invite({ memberId: person.id, invitedById: null });
  return url.split("#")[1] ?? "";
}

async function shown(place: Place, token: string) {
  const answer = await post(place.auth.routes, "/auth/invitation", { token });
  const { secret } = (await answer.json()) as { secret: string };
  return secret;
}

/** Follows an invitation to the end, as the person would: password chosen, authenticator scanned, first code typed. */
async function enrol(place: Place, person: Person) {
  const token = await invite(place, person);
  const secret = await shown(place, token);
  const code = codeOf(secret, place.clock.now);
  const answer = await post(place.auth.routes, "/auth/invitation/accept", { token, password: phrase, code });
  place.clock.now += minute;
  return { token, secret, answer };
}

function signIn(place: Place, email: string, password: string, code: string, headers = {}) {
  return post(place.auth.routes, "/auth/sign-in", { email, password, code }, headers);
}

test("an invited member chooses a password, scans the secret and is signed in; later both are asked for", async () => {
  const place = await openPlace();
  const fatima = await place.hire("fatima");
  const { secret, answer } = await enrol(place, fatima);
  expect(answer.status).toBe(204);
  expect((await place.auth.login(cookiesOf(answer.headers)))?.member.id).toBe(fatima.id);

  const again = await signIn(place, " Fatima@Gemeente.test ", phrase, codeOf(secret, place.clock.now));
  expect(again.status).toBe(204);
  expect((await place.auth.login(cookiesOf(again.headers)))?.member.id).toBe(fatima.id);
});

test("an invitation says whom it is for and what the authenticator needs", async () => {
  const place = await openPlace();
  const token = await invite(place, await place.hire("fatima"));
  const answer = await post(place.auth.routes, "/auth/invitation", { token });
  expect(await answer.json()).toMatchObject({
    name: "fatima",
    email: "fatima@gemeente.test",
    secret: expect.stringMatching(/^[A-Z2-7]{32}$/),
    address: expect.stringMatching(/^otpauth:\/\/totp\/Casustafel:fatima%40gemeente\.test\?/),
    hasOidc: false,
  });
});

test("an invitation works once, for seven days, and not after a newer one", async () => {
  const place = await openPlace();
  const fatima = await place.hire("fatima");
  const statusOf = async (token: string) => (await post(place.auth.routes, "/auth/invitation", { token })).status;

  const replaced = await invite(place, fatima);
  const current = await invite(place, fatima);
  expect([await statusOf(replaced), await statusOf(current)]).toEqual([404, 200]);
  place.clock.now += 7 * day;
  expect(await statusOf(current)).toBe(404);

  const { token } = await enrol(place, fatima);
  expect(await statusOf(token)).toBe(404);
  expect(await place.db.select().from(memberInvitation)).toEqual([]);
});

test("of two people who hold the same link only one gets in", async () => {
  const place = await openPlace();
  const token = await invite(place, await place.hire("fatima"));
  const code = codeOf(await shown(place, token), place.clock.now);
  const accept = (password: string) => post(place.auth.routes, "/auth/invitation/accept", { token, password, code });
  const answers = await Promise.all([accept(phrase), accept("een heel andere zin")]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 404]);
});

test("an invitation is not used up by a wrong code or a short password", async () => {
  const place = await openPlace();
  const token = await invite(place, await place.hire("fatima"));
  const secret = await shown(place, token);
  const wrong = codeOf(secret, place.clock.now + day);
  const accept = (password: string, code: string) =>
    post(place.auth.routes, "/auth/invitation/accept", { token, password, code });
  expect(await (await accept(phrase, wrong)).json()).toEqual({ code: "login.failed", detail: "code" });
  expect((await accept("te kort", codeOf(secret, place.clock.now))).status).toBe(400);
  expect((await accept(phrase, codeOf(secret, place.clock.now))).status).toBe(204);
});

test("a new invitation replaces password and authenticator, and ends what was open", async () => {
  const place = await openPlace();
  const fatima = await place.hire("fatima");
  const first = await enrol(place, fatima);
  const browser = cookiesOf(first.answer.headers);
  const second = await enrol(place, fatima);
  expect(await place.auth.login(browser)).toBeNull();
  expect((await signIn(place, fatima.email, phrase, codeOf(first.secret, place.clock.now))).status).toBe(401);
  expect((await signIn(place, fatima.email, phrase, codeOf(second.secret, place.clock.now))).status).toBe(204);
});

test("wrong password, wrong code, unknown account and a member who left are one answer", async () => {
  const place = await openPlace();
  const [fatima, joris] = [await place.hire("fatima"), await place.hire("joris")];
  const hers = await enrol(place, fatima);
  const his = await enrol(place, joris);
  await place.db.update(member).set({ disabledAt: place.clock.now }).where(eq(member.id, joris.id));
  await place.hire("sanne");
  const now = place.clock.now;
  const answers = [
    await signIn(place, fatima.email, "een andere zin", codeOf(hers.secret, now)),
    await signIn(place, fatima.email, phrase, codeOf(hers.secret, now + day)),
    await signIn(place, "niemand@gemeente.test", phrase, codeOf(hers.secret, now)),
    await signIn(place, joris.email, phrase, codeOf(his.secret, now)),
    await signIn(place, "sanne@gemeente.test", phrase, codeOf(hers.secret, now)),
  ];
  for (const answer of answers) {
    expect([answer.status, await answer.text(), [...answer.headers.keys()]]).toEqual([
      401,
      '{"code":"login.failed"}',
      ["content-type"],
    ]);
  }
});

test("[trust 10] a code works once, and one step early or late at most", async () => {
  const place = await openPlace();
  const fatima = await place.hire("fatima");
  const { secret } = await enrol(place, fatima);
  const tryCode = async (at: number) => (await signIn(place, fatima.email, phrase, codeOf(secret, at))).status;
  const now = place.clock.now;
  expect(await tryCode(now - minute)).toBe(401);
  expect(await tryCode(now - minute / 2)).toBe(204);
  expect(await tryCode(now - minute / 2)).toBe(401);
  expect(await tryCode(now)).toBe(204);
  expect(await tryCode(now)).toBe(401);
});

test("the same code at the same moment signs in one of two", async () => {
  const place = await openPlace();
  const fatima = await place.hire("fatima");
  const { secret } = await enrol(place, fatima);
  const code = codeOf(secret, place.clock.now);
  const both = await Promise.all([1, 2].map(() => signIn(place, fatima.email, phrase, code)));
  expect(both.map(({ status }) => status).toSorted()).toEqual([204, 401]);
});

test("[trust 9] after five failures in a minute an account waits, also for the right password, and only that account", async () => {
  const place = await openPlace();
  const [fatima, joris] = [await place.hire("fatima"), await place.hire("joris")];
  const hers = await enrol(place, fatima);
  const his = await enrol(place, joris);
  const wrong = () => signIn(place, fatima.email, "een andere zin", "000000");
  const failures = await Promise.all([1, 2, 3, 4, 5, 6, 7].map(wrong));
  expect(failures.map(({ status }) => status).toSorted()).toEqual([401, 401, 401, 401, 401, 429, 429]);
  const refused = await signIn(place, fatima.email, phrase, codeOf(hers.secret, place.clock.now));
  expect([refused.status, await refused.json()]).toEqual([429, { code: "login.too-many-attempts" }]);
  expect((await signIn(place, joris.email, phrase, codeOf(his.secret, place.clock.now))).status).toBe(204);
  place.clock.now += minute;
  expect((await signIn(place, fatima.email, phrase, codeOf(hers.secret, place.clock.now))).status).toBe(204);
});

test("[trust 9] after twenty failures in a minute a client waits, whatever account it tries; success does not count", async () => {
  const place = await openPlace({ clientAddressHeader: "x-client" });
  const fatima = await place.hire("fatima");
  const { secret } = await enrol(place, fatima);
  const from = (client: string, email: string, code: string) =>
    signIn(place, email, phrase, code, { "x-client": `made-up, ${client}` });
  const key = keyedHash(config.secret, "client", "10.0.0.7");
  for (let failed = 0; failed < 19; failed++) await beginAttempt(place.db, { key, most: 20, now: place.clock.now });

  expect((await from("10.0.0.7", fatima.email, codeOf(secret, place.clock.now))).status).toBe(204);
  expect((await from("10.0.0.7", "niemand@gemeente.test", "000000")).status).toBe(401);
  place.clock.now += minute / 2;
  const code = codeOf(secret, place.clock.now);
  expect((await from("10.0.0.7", fatima.email, code)).status).toBe(429);
  expect((await from("10.0.0.8", fatima.email, code)).status).toBe(204);
});

test("neither password nor authenticator secret can be read from the database", async () => {
  const place = await openPlace();
  const { secret } = await enrol(place, await place.hire("fatima"));
  const stored = JSON.stringify([await place.db.select().from(password), await place.db.select().from(secondFactor)]);
  expect(stored).not.toContain(phrase);
  expect(stored).not.toContain(secret);
});

test("[trust 30] the trail tells of invitation, sign-in, failure and sign-out, without address or password", async () => {
  const place = await openPlace();
  const fatima = await place.hire("fatima");
  const { answer } = await enrol(place, fatima);
  await signIn(place, fatima.email, "een andere zin", "000000");
  await place.auth.signOut(cookiesOf(answer.headers));
  const rows = await place.db.select().from(audit);
  expect(rows.map(({ action, actorId }) => [action, actorId])).toEqual([
    ["invite", null],
    ["invitation-accepted", fatima.id],
    ["sign-in", fatima.id],
    ["sign-in-failed", null],
    ["sign-out", fatima.id],
  ]);
  expect(JSON.stringify(rows)).not.toMatch(/gemeente|andere zin|schapen/);
  expect(await verifyAudit(place.db, auditKey)).toEqual({ intact: true, rows: 5 });
});

test("the door takes only JSON of the shape it asks for", async () => {
  const place = await openPlace();
  const form = { method: "POST", body: new URLSearchParams({ email: "a", password: "b", code: "123456" }) };
  expect((await place.auth.routes.request("/auth/sign-in", form)).status).toBe(400);
  const extra = { email: "a", password: "b", code: "123456", role: "beheerder" };
  expect((await post(place.auth.routes, "/auth/sign-in", extra)).status).toBe(400);
  expect((await post(place.auth.routes, "/auth/sign-in", { email: "a", password: "b", code: "12345" })).status).toBe(
    400,
  );
});
