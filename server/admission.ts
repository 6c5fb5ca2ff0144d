import { eq } from "drizzle-orm";
import type { Db } from "../db/database.ts";
import type { Audit } from "../db/queries/audit.ts";
import { factsOf } from "../db/queries/facts.ts";
import { session } from "../db/schema/index.ts";
import { roomAccess } from "../domain/permissions.ts";
import type { Auth } from "./auth/auth.ts";
import { parseRoom, privateSheetKey } from "./room-name.ts";
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
    const isOpen = name?.about === "session" && (await isSessionOpen(db, name.id));
    const access = name && facts ? roomAccess(member, name.kind, facts, isOpen) : null;
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

async function isSessionOpen(db: Db, id: string): Promise<boolean> {
  const found = await db.select({ status: session.status }).from(session).where(eq(session.id, id)).get();
  return found?.status === "open";
}
