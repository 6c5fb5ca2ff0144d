import { and, eq, gt } from "drizzle-orm";
import type { Db } from "../database.ts";
import { casus, invitation, session, sessionSeries } from "../schema/index.ts";

/** How a session is planned, who takes part and who watches, and how many of its series come after it; undefined when there is none. */
export async function planOf(db: Db, sessionId: string) {
  const isIt = eq(session.id, sessionId);
  const found = await db
    .select({
      methodId: session.methodId,
      state: session.state,
      kind: session.kind,
      groupId: session.groupId,
      plannedAt: session.plannedAt,
      minutes: session.minutes,
      seriesId: session.seriesId,
      everyWeeks: sessionSeries.everyWeeks,
    })
    .from(session)
    .leftJoin(sessionSeries, eq(sessionSeries.id, session.seriesId))
    .where(isIt)
    .get();
  if (!found) return undefined;
  const { seriesId, everyWeeks, state, ...plan } = found;
  const [invited, casussen, later] = await db.batch([
    db
      .select({ id: invitation.memberId, part: invitation.part })
      .from(invitation)
      .where(eq(invitation.sessionId, sessionId)),
    db.select({ id: casus.id }).from(casus).where(eq(casus.sessionId, sessionId)),
    db
      .select({ id: session.id })
      .from(session)
      .where(
        and(eq(session.seriesId, seriesId ?? ""), gt(session.plannedAt, plan.plannedAt), eq(session.status, "planned")),
      ),
  ]);
  const idsOf = (part: "participant" | "observer") => invited.flatMap((one) => (one.part === part ? [one.id] : []));
  return {
    ...plan,
    method: state.method,
    facilitatorId: state.leadId,
    participantIds: idsOf("participant"),
    observerIds: idsOf("observer"),
    casusCount: casussen.length,
    series: everyWeeks === null ? null : { everyWeeks, following: later.length },
  };
}
