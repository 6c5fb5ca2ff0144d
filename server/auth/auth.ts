import type { Hono } from "hono";
import type { Db } from "../../db/database.ts";
import { newId } from "../../db/id.ts";
import type { Audit } from "../../db/queries/audit.ts";
import { endLogin, endOf, findLogin, longestTime, markSeen, startLogin } from "../../db/queries/logins.ts";
import { findMember } from "../../db/queries/ways-in.ts";
import { Refusal } from "../../domain/errors.ts";
import type { Role } from "../../domain/permissions.ts";
import type { AuthConfig } from "./config.ts";
import { makeCookie } from "./cookie.ts";
import { makeInvitations } from "./invitations.ts";
import { authRoutes } from "./routes.ts";
import { hashToken, newToken } from "./secrets.ts";
import { touchedAt } from "./touched-at.ts";

export type Login = {
  id: string;
  member: {
    id: string;
    name: string;
    role: Role;
    teamId: string | null;
    groupId: string | null;
    color: number;
    slug: string | null;
  };
  /** When it ends if it is not used again, ms since 1970. */
  expiresAt: number;
};

export type TimeLeft = { left: number; mayStay: boolean };

export type Door = "password" | "oidc" | "demo";

export type Auth = {
  /**
   * The login of this browser, or null. Its half hour begins anew at the moment when somebody last touched the screen that asks
   * (see `touchedAt`), which is now where the screen does not say.
   */
  login(headers: Headers): Promise<Login | null>;
  /** The same login, for what is no use of it. */
  knownLogin(headers: Headers): Promise<Login | null>;
  /**
   * How long the login of this browser goes on if it is not used, in ms, and whether using it makes that more; null when there is
   * none. Asking is no use of it.
   */
  timeLeft(headers: Headers): Promise<TimeLeft | null>;
  /**
   * Signs a member in without proof; the doors prove first. Ends the login that `old` carries, so that no login outlives
   * a sign-in. Answers the cookies to set; refuses ("not-found") a member who has left.
   */
  signInAs(memberId: string, by?: Door, old?: Headers): Promise<Headers>;
  /** Ends this browser's login; answers the cookies to set. */
  signOut(headers: Headers): Promise<Headers>;
  /** Everything under /auth. */
  routes: Hono;
};

export type AuthParts = {
  db: Db;
  config: AuthConfig;
  now: () => number;
  audit: Audit;
  /** Called when a login was ended by its own browser, to close what it has open. */
  onLoginEnd?: (ended: { memberId: string; loginId: string }) => void | Promise<void>;
};

/** A login is marked as seen at most this often, so that reading does not become writing (ms). */
const seenEvery = 60_000;

type FoundLogin = NonNullable<Awaited<ReturnType<typeof findLogin>>>;

/** Signing in, for one deployment. */
export function makeAuth(parts: AuthParts): Auth {
  const { db, config, now, audit } = parts;
  if (config.secret.length < 32) throw new Error("auth: the secret is shorter than 32 characters");
  const cookie = makeCookie({ origin: config.origin, name: "login", seconds: longestTime / 1000 });

  const find = async (headers: Headers) => {
    const token = cookie.read(headers);
    return token === null ? undefined : findLogin(db, { tokenHash: hashToken(token) }, now());
  };
  const shown = ({ id, member, ...times }: FoundLogin): Login => ({ id, member, expiresAt: endOf(times) });

  const end = async (headers: Headers) => {
    const token = cookie.read(headers);
    const ended = token === null ? undefined : await endLogin(db, hashToken(token));
    if (!ended) return;
    await audit.write({ actorId: ended.memberId, action: "sign-out" });
    await parts.onLoginEnd?.(ended);
  };

  const doors = {
    async login(headers: Headers) {
      const found = await find(headers);
      if (!found) return null;
      const usedAt = touchedAt(headers, now());
      if (usedAt - found.seenAt < seenEvery) return shown(found);
      await markSeen(db, found.id, usedAt);
      return shown({ ...found, seenAt: usedAt });
    },

    async knownLogin(headers: Headers) {
      const found = await find(headers);
      return found ? shown(found) : null;
    },

    async timeLeft(headers: Headers) {
      const found = await find(headers);
      if (!found) return null;
      const endsAt = endOf(found);
      return { left: endsAt - now(), mayStay: endOf({ ...found, seenAt: now() }) > endsAt };
    },

    async signInAs(memberId: string, by: Door = "demo", old?: Headers) {
      const member = await findMember(db, { id: memberId });
      if (!member) throw new Refusal("not-found");
      if (old) await end(old);
      const token = newToken();
      const at = now();
      await startLogin(db, { id: newId(), tokenHash: hashToken(token), memberId, by, createdAt: at, seenAt: at });
      await audit.write({ actorId: memberId, action: "sign-in", detail: { by } });
      return new Headers({ "set-cookie": cookie.write(token) });
    },

    async signOut(headers: Headers) {
      await end(headers);
      return new Headers({ "set-cookie": cookie.expire() });
    },
  };

  const invitations = makeInvitations(parts);
  return { ...doors, routes: authRoutes({ ...parts, ...doors, invitations }) };
}
