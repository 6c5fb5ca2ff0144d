import type { Db } from "../db/database.ts";
import type { Audit } from "../db/queries/audit.ts";
import { findLogins } from "../db/queries/logins.ts";
import { factsOf } from "../db/queries/facts.ts";
import { loadSession } from "../db/queries/sessions.ts";
import { roomAccess, type Access, type Actor, type Facts } from "../domain/permissions.ts";
import type { SessionState } from "../domain/session/state.ts";
import { tableAccess, trioAccess } from "../domain/session/voice.ts";
import type { Auth } from "./auth/auth.ts";
import { parseKey, parseRoom, privateSheetKey, type RoomName } from "./room-name.ts";
import { makeRateLimit } from "./rate-limit.ts";
import type { AskRights } from "./rooms/rights.ts";
import type { Admit, Door } from "./rooms/rooms.ts";

type Options = { db: Db; auth: Pick<Auth, "knownLogin">; audit: Audit; now?: () => number };

/**
 * Sockets a member may ask for (ASVS 2.4.1). Wide, because pages with several documents come back all at once after each
 * break of a bad line; narrow enough that nobody fills the audit trail, which every answer adds a row to.
 */
const entriesOfMember = { burst: 2_000, perSecond: 5 };

/** The table of rights for live documents: at the door, and for who is in. */
export function makeAdmission(options: Options): Door {
  return { admit: makeAdmit(options), rights: makeRights(options) };
}

/** The socket door: who may open a live document, asked of the same table of rights as every procedure (design §6). */
function makeAdmit({ db, auth, audit, now = Date.now }: Options): Admit {
  const entries = makeRateLimit({ ...entriesOfMember, now });
  return async ({ room, headers }) => {
    // A screen opens its sockets again by itself; what is written through them is use of the login.
    const login = await auth.knownLogin(headers);
    if (!login) return "login-required";
    const { member } = login;
    if (!entries.take(member.id)) return "too-many";
    const name = parseRoom(room);
    const found = name && (await findRoom(db, name));
    const access = found ? accessIn(found, member) : null;
    const entry = { actorId: member.id, subjectKind: name?.kind ?? "room", subjectId: name?.id };
    if (!name || !access) {
      await audit.write({ ...entry, action: "denied" });
      return null;
    }
    await audit.write({ ...entry, action: "view", detail: { access } });
    return {
      room: name.kind === "private-sheet" ? privateSheetKey(name.id, member.id) : room,
      access,
      member: member.id,
      name: member.name,
      color: member.color,
      login: login.id,
      expiresAt: login.expiresAt,
    };
  };
}

/** What people who were let in may do by now, as long as their logins live. */
export function makeRights({ db, now = Date.now }: Pick<Options, "db" | "now">): AskRights {
  return async (room, people) => {
    const key = parseKey(room);
    const found = key && (await findRoom(db, key.name));
    if (!found) return people.map(() => null);
    const logins = people.map(({ login }) => login);
    const members = new Map((await findLogins(db, logins, now())).map(({ id, member }) => [id, member]));
    return people.map(({ login }) => {
      const member = members.get(login);
      if (!member || (key.ownerId !== undefined && key.ownerId !== member.id)) return null;
      return accessIn(found, member);
    });
  };
}

type Found = { name: RoomName; facts: Facts; state: SessionState | null };

async function findRoom(db: Db, name: RoomName): Promise<Found | null> {
  const facts = await factsOf(db, name.about, name.id);
  if (!facts) return null;
  if (name.about !== "session") return { name, facts, state: null };
  const stored = await loadSession(db, name.id);
  return stored ? { name, facts, state: stored.state } : null;
}

function accessIn({ name, facts, state }: Found, member: Actor): Access {
  const mayWrite = state === null ? true : saidBySession(state, name, member.id);
  return mayWrite === null ? null : roomAccess(member, name.kind, facts, mayWrite);
}

/** Whether a session lets this person write in its room now; null where the room is not theirs at all. */
function saidBySession(state: SessionState, name: RoomName, memberId: string): boolean | null {
  if (name.kind === "private-sheet") return state.status === "open";
  if (name.trio !== undefined) {
    const access = trioAccess(state, name.trio)[memberId];
    return access ? access === "write" : null;
  }
  // That they take part is for the table of rights to say.
  return tableAccess(state, { [memberId]: "participant" })[memberId] === "write";
}
