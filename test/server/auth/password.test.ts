import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { beginAttempt } from "../../../db/queries/logins.ts";
import { member, memberInvitation, password, secondFactor } from "../../../db/schema/index.ts";
import { inviteFirstBeheerder } from "../../../server/auth/first-beheerder.ts";
import { keyedHash } from "../../../server/auth/secrets.ts";
import { openPlace } from "./node-place.ts";
import { codeOf, config, cookiesOf, enrol, inviteTo, offeredSecret, phrase, post, signIn } from "./place.ts";

const minute = 60_000;
const day = 86_400_000;

test("an invitation says whom it is for and what the authenticator needs", async () => {
  const place = await openPlace();
  const token = await inviteTo(place, await place.hire("fatima"));
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

  const replaced = await inviteTo(place, fatima);
  const current = await inviteTo(place, fatima);
  expect([await statusOf(replaced), await statusOf(current)]).toEqual([404, 200]);
  place.clock.now += 7 * day;
  expect(await statusOf(current)).toBe(404);

  const { token } = await enrol(place, fatima);
  expect(await statusOf(token)).toBe(404);
  expect(await place.db.select().from(memberInvitation)).toEqual([]);
});

test("of two people who hold the same link only one gets in", async () => {
  const place = await openPlace();
  const token = await inviteTo(place, await place.hire("fatima"));
  const code = codeOf(await offeredSecret(place, token), place.clock.now);
  const accept = (password: string) => post(place.auth.routes, "/auth/invitation/accept", { token, password, code });
  const answers = await Promise.all([accept(phrase), accept("een heel andere zin")]);
  expect(answers.map(({ status }) => status).toSorted()).toEqual([204, 404]);
});

test("an invitation is not used up by a wrong code or a short password", async () => {
  const place = await openPlace();
  const token = await inviteTo(place, await place.hire("fatima"));
  const secret = await offeredSecret(place, token);
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

test("[trust 10] the first beheerder is invited from the terminal, until some beheerder can sign in", async () => {
  const place = await openPlace();
  await place.hire("fatima");
  const ties = { name: "Ties", email: "Ties@gemeente.test" };
  expect(await inviteFirstBeheerder(place, { name: "Fatima", email: "fatima@gemeente.test" })).toBeNull();
  await inviteFirstBeheerder(place, ties);
  const again = await inviteFirstBeheerder(place, ties);
  const token = again?.url.split("#")[1] ?? "";
  const code = codeOf(await offeredSecret(place, token), place.clock.now);
  const answer = await post(place.auth.routes, "/auth/invitation/accept", { token, password: phrase, code });
  expect((await place.auth.login(cookiesOf(answer.headers)))?.member.role).toBe("beheerder");
  expect(await inviteFirstBeheerder(place, ties)).toBeNull();
});
