import type { Db } from "../db/database.ts";
import type { Audit } from "../db/queries/audit.ts";
import { factsOf } from "../db/queries/facts.ts";
import { loadSession } from "../db/queries/sessions.ts";
import { roomAccess } from "../domain/permissions.ts";
import { tableAccess, trioAccess } from "../domain/session/voice.ts";
import type { Auth } from "./auth/auth.ts";
import { parseRoom, privateSheetKey, type RoomName } from "./room-name.ts";
import { makeRateLimit } from "./rate-limit.ts";
import type { Admit } from "./rooms/rooms.ts";

type Options = { db: Db; auth: Pick<Auth, "login">; audit: Audit; now?: () => number };

/**
 * Sockets a member may ask for (ASVS 2.4.1). Wide, because pages with several documents come back all at once after each
 * break of a bad line; narrow enough that nobody fills the audit trail, which every answer adds a row to.
 */
const entriesOfMember = { burst: 2_000, perSecond: 5 };

/** The socket door: who may open a live document, asked of the same table of rights as every procedure (design §6). */
export function makeAdmission({ db, auth, audit, now = Date.now }: Options): Admit {
  const entries = makeRateLimit({ ...entriesOfMember, now });
  return async ({ room, headers }) => {
    const login = await auth.login(headers);
    if (!login) return "login-required";
    const { member } = login;
    if (!entries.take(member.id)) return "too-many";
    const name = parseRoom(room);
    const facts = name && (await factsOf(db, name.about, name.id));
    const said = name && facts ? await saidBySession(db, name, member.id) : null;
    const access = name && facts && said ? roomAccess(member, name.kind, facts, said.mayWrite) : null;
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

/** What a session says of this person and its room now; null where the room is not theirs at all. */
async function saidBySession(db: Db, name: RoomName, memberId: string): Promise<{ mayWrite: boolean } | null> {
  if (name.about !== "session") return { mayWrite: true };
  const stored = await loadSession(db, name.id);
  if (!stored) return null;
  const { state } = stored;
  if (name.kind === "private-sheet") return { mayWrite: state.status === "open" };
  if (name.trio !== undefined) {
    const access = trioAccess(state, name.trio)[memberId];
    return access ? { mayWrite: access === "write" } : null;
  }
  // That they take part is for the table of rights to say.
  return { mayWrite: tableAccess(state, { [memberId]: "participant" })[memberId] === "write" };
}
