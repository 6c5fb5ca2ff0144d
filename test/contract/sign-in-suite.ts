import { expect, test } from "vitest";
import type { Db } from "../../db/database.ts";
import { verifyAudit } from "../../db/queries/audit.ts";
import { audit } from "../../db/schema/index.ts";
import { auditKey, codeOf, cookiesOf, enrol, makePlace, phrase, signIn } from "../server/auth/place.ts";

const minute = 60_000;

/** What signing in promises on every runtime; `openDb` gives an empty database with the migrations applied. */
export function signInSuite(openDb: () => Promise<Db>): void {
  const openPlace = async () => makePlace(await openDb());

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
}
