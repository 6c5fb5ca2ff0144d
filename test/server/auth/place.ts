import type { Hono } from "hono";
import { TOTP, Secret } from "otpauth";
import type { Db } from "../../../db/database.ts";
import { newId } from "../../../db/id.ts";
import { makeAudit } from "../../../db/queries/audit.ts";
import { experiment, member, team } from "../../../db/schema/index.ts";
import type { Role } from "../../../domain/permissions.ts";
import { makeAuth } from "../../../server/auth/auth.ts";
import type { AuthConfig } from "../../../server/auth/config.ts";
import { makeInvitations } from "../../../server/auth/invitations.ts";

export const auditKey = "audit-key-".padEnd(40, "a");

export const config: AuthConfig = {
  origin: "https://casustafel.test",
  secret: "login-secret-".padEnd(40, "s"),
  auditKey,
  demo: false,
};

/** A place of work with one team, its own clock, and whoever is hired, in a database of either runtime. */
export async function makePlace(db: Db, changes: Partial<AuthConfig> = {}) {
  const clock = { now: Date.UTC(2026, 2, 2, 9) };
  const now = () => clock.now;
  const audit = makeAudit({ db, key: auditKey, now });
  const ended: string[] = [];
  const parts = { db, config: { ...config, ...changes }, now, audit };
  const auth = makeAuth({ ...parts, onLoginEnd: ({ memberId }) => void ended.push(memberId) });
  const { invite } = makeInvitations(parts);
  const experimentId = newId();
  const teamId = newId();
  await db.insert(experiment).values({ id: experimentId, name: "Proef", startsOn: "2026-03-02" });
  await db.insert(team).values({ id: teamId, experimentId, name: "Team", kind: "dedicated" });

  const hire = async (slug: string, role: Role = "klantmanager") => {
    const id = newId();
    const row = { id, slug, name: slug, email: `${slug}@gemeente.test`, role, teamId, createdAt: clock.now };
    await db.insert(member).values(row);
    return row;
  };
  return { ...parts, auth, invite, clock, teamId, experimentId, hire, ended };
}

export type Place = Awaited<ReturnType<typeof makePlace>>;
export type Person = Awaited<ReturnType<Place["hire"]>>;

/** Posts JSON, as the screens do. */
export function post(app: Hono, path: string, body: unknown, headers: Record<string, string> = {}) {
  const request = { method: "POST", headers: { "content-type": "application/json", ...headers } };
  return app.request(path, { ...request, body: JSON.stringify(body) });
}

/** What a browser would send back of the cookies it was given. */
export function cookiesOf(given: Headers): Headers {
  const pairs = given.getSetCookie().map((cookie) => cookie.split(";")[0]);
  return new Headers({ cookie: pairs.join("; ") });
}

/** What an authenticator app shows at that moment. */
export function codeOf(secret: string, at: number): string {
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: at });
}

/** The chosen password of everybody here. */
export const phrase = "vier natte schapen";

const minute = 60_000;

export async function inviteTo(place: Place, person: Person): Promise<string> {
  const { url } = await place.invite({ memberId: person.id, invitedById: null });
  return url.split("#")[1] ?? "";
}

/** The secret that the invitation offers to the authenticator app. */
export async function offeredSecret(place: Place, token: string): Promise<string> {
  const answer = await post(place.auth.routes, "/auth/invitation", { token });
  return ((await answer.json()) as { secret: string }).secret;
}

/** Follows an invitation to the end, as the person would: password chosen, authenticator scanned, first code typed. */
export async function enrol(place: Place, person: Person) {
  const token = await inviteTo(place, person);
  const secret = await offeredSecret(place, token);
  const code = codeOf(secret, place.clock.now);
  const answer = await post(place.auth.routes, "/auth/invitation/accept", { token, password: phrase, code });
  place.clock.now += minute;
  return { token, secret, answer };
}

export function signIn(place: Place, email: string, password: string, code: string, headers = {}) {
  return post(place.auth.routes, "/auth/sign-in", { email, password, code }, headers);
}
