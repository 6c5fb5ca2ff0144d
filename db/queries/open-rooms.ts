import { and, desc, eq, inArray } from "drizzle-orm";
import { roomAccess, type Actor } from "../../domain/permissions.ts";
import type { Db } from "../database.ts";
import { dossier, invitation, session } from "../schema/index.ts";

export type OpenRoom = { room: string; access: "write" | "read" };

const mostDossiers = 20;
const mostSessions = 10;

/** Sessions that are open and this person may enter, each with their own sheet beside it. */
async function ofSessions(db: Db, actor: Actor): Promise<OpenRoom[]> {
  const mine = db.select({ id: invitation.sessionId }).from(invitation).where(eq(invitation.memberId, actor.id));
  const sessions = await db
    .select({ id: session.id, teamId: session.teamId })
    .from(session)
    .where(and(eq(session.status, "open"), inArray(session.id, mine)))
    .orderBy(desc(session.plannedAt))
    .limit(mostSessions);
  return sessions.flatMap(({ id, teamId }) => {
    const facts = { teamId, invitedIds: [actor.id] };
    const table = roomAccess(actor, "session", facts, true);
    const sheet = roomAccess(actor, "private-sheet", facts, true);
    return [
      ...(table ? [{ room: `session/${id}`, access: table }] : []),
      ...(sheet ? [{ room: `session/${id}/private`, access: sheet }] : []),
    ];
  });
}

async function ofDossiers(db: Db, actor: Actor): Promise<OpenRoom[]> {
  if (actor.teamId === null) return [];
  const ofTeam = eq(dossier.teamId, actor.teamId);
  const dossiers = await db
    .select({ id: dossier.id })
    .from(dossier)
    .where(ofTeam)
    .orderBy(dossier.code)
    .limit(mostDossiers);
  return dossiers.flatMap(({ id }) => {
    const access = roomAccess(actor, "dossier", { teamId: actor.teamId }, true);
    return access ? [{ room: `dossier/${id}`, access }] : [];
  });
}

/** Some live documents that this person may open now: the sessions that are going on first, then dossiers of the team. */
export async function openRooms(db: Db, actor: Actor): Promise<OpenRoom[]> {
  const [sessions, dossiers] = await Promise.all([ofSessions(db, actor), ofDossiers(db, actor)]);
  return [...sessions, ...dossiers];
}
