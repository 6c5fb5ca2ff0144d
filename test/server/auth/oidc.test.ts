import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { eq } from "drizzle-orm";
import { audit, identity, login, member } from "../../../db/schema/index.ts";
import type { OidcConfig } from "../../../server/auth/config.ts";
import { openPlace } from "./node-place.ts";
import { config, cookiesOf, post } from "./place.ts";
import { client, openProvider, type Visitor } from "./provider.ts";

let provider: Awaited<ReturnType<typeof openProvider>>;
beforeAll(async () => {
  // The provider says on each start that it keeps keys and sessions in memory; here that is the point.
  vi.spyOn(console, "warn").mockImplementation(() => undefined);
  provider = await openProvider({ redirectUri: `${config.origin}/auth/oidc/callback` });
});
afterAll(() => provider.close());

const withPhone = { amr: ["pwd", "mfa"] };

async function openOidcPlace(changes: Partial<OidcConfig> = {}) {
  const place = await openPlace({ oidc: { issuer: provider.issuer, ...client, ...changes } });
  // The provider's tokens carry real moments.
  place.clock.now = Date.now();
  const { routes } = place.auth;

  const start = async (token?: string) => {
    const answer = await post(routes, "/auth/oidc/start", { token });
    const { url } = (await answer.json()) as { url: string };
    return { url, browser: cookiesOf(answer.headers) };
  };
  const comeBack = (address: URL, browser: Headers) =>
    routes.request(`${address.pathname}${address.search}`, { headers: browser });
  const signIn = async (visitor: Visitor, token?: string) => {
    const { url, browser } = await start(token);
    const answer = await comeBack(await provider.visit(url, visitor), browser);
    return { where: answer.headers.get("location"), login: await place.auth.login(cookiesOf(answer.headers)) };
  };
  const invite = async (memberId: string) =>
    (await place.invite({ memberId, invitedById: null })).url.split("#")[1] ?? "";
  return { ...place, start, comeBack, signIn, invite };
}

const refused = { where: "/?code=login.failed", login: null };

test("an invited member links their identity once, and signs in with it ever after", async () => {
  const place = await openOidcPlace();
  const fatima = await place.hire("fatima");
  const first = await place.signIn({ sub: "f-1", ...withPhone }, await place.invite(fatima.id));
  expect([first.where, first.login?.member.id]).toEqual(["/", fatima.id]);
  const later = await place.signIn({ sub: "f-1", ...withPhone });
  expect([later.where, later.login?.member.id]).toEqual(["/", fatima.id]);
  expect(await place.db.select().from(identity)).toMatchObject([{ issuer: provider.issuer, subject: "f-1" }]);
});

test("[trust 7] somebody the provider knows and nobody invited stays out, and no member is made", async () => {
  const place = await openOidcPlace();
  await place.hire("fatima");
  expect(await place.signIn({ sub: "stranger", ...withPhone })).toEqual(refused);
  expect(await place.db.select().from(login)).toEqual([]);
  expect(await place.db.select({ id: member.id }).from(member)).toHaveLength(1);
  expect(await place.db.select({ detail: audit.detail }).from(audit)).toEqual([{ detail: { reason: "not-a-member" } }]);
});

test("[trust 7] tenant and object id say who somebody is where the provider gives them", async () => {
  const place = await openOidcPlace();
  const fatima = await place.hire("fatima");
  const entra = { tid: "tenant", oid: "object", ...withPhone };
  await place.signIn({ sub: "pairwise-1", ...entra }, await place.invite(fatima.id));
  expect((await place.signIn({ sub: "pairwise-2", ...entra })).login?.member.id).toBe(fatima.id);
  expect(await place.signIn({ sub: "pairwise-1", ...entra, oid: "other" })).toEqual(refused);
});

test("[trust 7] without a second factor at the provider nobody gets in, unless the provider answers for it", async () => {
  const place = await openOidcPlace();
  const fatima = await place.hire("fatima");
  const token = await place.invite(fatima.id);
  expect(await place.signIn({ sub: "f-1", amr: ["pwd"] }, token)).toEqual(refused);
  const trusting = await openOidcPlace({ mfa: "provider" });
  const joris = await trusting.hire("joris");
  const entered = await trusting.signIn({ sub: "j-1" }, await trusting.invite(joris.id));
  expect(entered.login?.member.id).toBe(joris.id);
});

test("an invitation links one identity, and an identity belongs to one member", async () => {
  const place = await openOidcPlace();
  const [fatima, joris] = [await place.hire("fatima"), await place.hire("joris")];
  const token = await place.invite(fatima.id);
  await place.signIn({ sub: "f-1", ...withPhone }, token);
  expect(await place.signIn({ sub: "f-2", ...withPhone }, token)).toEqual(refused);
  expect(await place.signIn({ sub: "f-1", ...withPhone }, await place.invite(joris.id))).toEqual(refused);
  expect((await place.signIn({ sub: "f-1", ...withPhone })).login?.member.id).toBe(fatima.id);
});

test("a member who has left stays out, whatever the provider says", async () => {
  const place = await openOidcPlace();
  const fatima = await place.hire("fatima");
  await place.signIn({ sub: "f-1", ...withPhone }, await place.invite(fatima.id));
  await place.db.update(member).set({ disabledAt: place.clock.now }).where(eq(member.id, fatima.id));
  expect(await place.signIn({ sub: "f-1", ...withPhone })).toEqual(refused);
});

test("[trust 7] an answer of the provider counts only in the browser that asked for it, once and in time", async () => {
  const place = await openOidcPlace();
  const fatima = await place.hire("fatima");
  await place.signIn({ sub: "f-1", ...withPhone }, await place.invite(fatima.id));
  const whereOf = async (address: URL, browser: Headers) =>
    (await place.comeBack(address, browser)).headers.get("location");

  const { url, browser } = await place.start();
  const other = await place.start();
  const address = await provider.visit(url, { sub: "f-1", ...withPhone });
  expect(await whereOf(address, new Headers())).toBe(refused.where);
  expect(await whereOf(address, other.browser)).toBe(refused.where);
  expect(await whereOf(address, browser)).toBe("/");
  expect(await whereOf(address, browser)).toBe(refused.where);

  const late = await place.start();
  const lateAddress = await provider.visit(late.url, { sub: "f-1", ...withPhone });
  place.clock.now += 600_000;
  expect(await whereOf(lateAddress, late.browser)).toBe(refused.where);
});

test("[trust 7] what goes to the provider has PKCE, state and nonce, and nothing of the invitation", async () => {
  const place = await openOidcPlace({ acr: "phr" });
  const token = await place.invite((await place.hire("fatima")).id);
  const { url, browser } = await place.start(token);
  const asked = Object.fromEntries(new URL(url).searchParams);
  expect(asked).toMatchObject({
    response_type: "code",
    code_challenge_method: "S256",
    redirect_uri: `${config.origin}/auth/oidc/callback`,
    acr_values: "phr",
  });
  expect([asked["state"], asked["nonce"], asked["code_challenge"]].every((part) => (part?.length ?? 0) >= 43)).toBe(
    true,
  );
  expect(`${url}${browser.get("cookie")}`).not.toContain(token);
});

test("without a configured provider its doors do not exist", async () => {
  const place = await openPlace();
  expect((await post(place.auth.routes, "/auth/oidc/start", {})).status).toBe(404);
  expect((await place.auth.routes.request("/auth/oidc/callback?code=x")).status).toBe(404);
});
