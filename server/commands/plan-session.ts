import { eq } from "drizzle-orm";
import { type Write, writeTogether } from "../../db/database.ts";
import { newId } from "../../db/id.ts";
import { methodFor } from "../../db/queries/team-methods.ts";
import { tableOf } from "../../db/queries/sessions.ts";
import { group, invitation, member, session, sessionSeries } from "../../db/schema/index.ts";
import { dayOfInstant, instantOfWallClock, wallClockOf } from "../../domain/calendar.ts";
import { Refusal } from "../../domain/errors.ts";
import { canCalibrate, daysOfSeries, leaderInTurn, type Rhythm, type SessionKind } from "../../domain/series.ts";
import { planSession as planned } from "../../domain/session/state.ts";
import type { SignedIn } from "../context.ts";
import { writeChange } from "../write-change.ts";

export type Plan = {
  methodId: string;
  kind: SessionKind;
  plannedAt: number;
  minutes: number;
  /** Null for the whole team. */
  groupId: string | null;
  /** Null when the people of the table lead in turn. */
  facilitatorId: string | null;
  observerIds: string[];
  /** Null for a single session. */
  rhythm: Rhythm | null;
};

/**
 * Plans a session for one intervisie group or for the whole team, or a series of them at the same hour in Amsterdam;
 * answers their ids in order. A calibration is for everybody, by a method in which all score blind: refuses
 * "plan.calibration" for anything else. Refuses "not-found" for what is not the planner's own.
 */
export async function planSessions(ctx: SignedIn, plan: Plan): Promise<string[]> {
  const { db, login } = ctx;
  const { id: plannerId, teamId } = login.member;
  const method = teamId ? await methodFor(db, teamId, plan.methodId) : undefined;
  if (!teamId || !method) throw new Refusal("not-found");
  if (plan.kind === "calibration" && (plan.groupId !== null || !canCalibrate(method))) {
    throw new Refusal("plan.calibration");
  }
  const seated = await seatedAt(ctx, plan.groupId, teamId);
  await requireResearchers(ctx, plan.observerIds);
  const leads = plan.facilitatorId === null ? seated : [await requireLead(ctx, plan.facilitatorId, teamId)];
  if (leads.length === 0) throw new Refusal("not-found");

  const now = ctx.now();
  const { kind, minutes, groupId, methodId, rhythm } = plan;
  const seriesId = rhythm && newId();
  const series = { teamId, everyWeeks: rhythm?.everyWeeks ?? 1, createdById: plannerId, createdAt: now };
  const writes: Write[] = seriesId ? [db.insert(sessionSeries).values({ ...series, id: seriesId })] : [];
  const ids = instantsOf(plan).map((plannedAt, place) => {
    const id = newId();
    const facilitatorId = leaderInTurn(leads, place) ?? plannerId;
    const state = planned({ method, facilitatorId, plannedAt });
    const row = { id, teamId, groupId, seriesId, kind, plannedAt, minutes, methodId, planChangedAt: now };
    const invited = [
      ...[...new Set([...seated, facilitatorId])].map((memberId) => ({ memberId, part: "participant" as const })),
      ...[...new Set(plan.observerIds)].map((memberId) => ({ memberId, part: "observer" as const })),
    ];
    writes.push(
      db.insert(session).values({ ...row, status: "planned", state }),
      ...inHandfuls(invited).map((some) =>
        db.insert(invitation).values(some.map((one) => ({ ...one, sessionId: id }))),
      ),
    );
    return id;
  });
  await writeTogether(db, writes);
  await writeChange(ctx, { kind: "session", id: ids[0] }, { what: "planned", sessions: ids.length });
  return ids;
}

/** So many invitations fit in one statement: D1 binds no more than a hundred parameters to it. */
const handful = 20;

const inHandfuls = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / handful) }, (_, index) =>
    list.slice(index * handful, (index + 1) * handful),
  );

/** The clock on the wall stays the same through the year: an afternoon session does not move when the hour changes. */
function instantsOf({ plannedAt, rhythm }: Plan): number[] {
  if (!rhythm) return [plannedAt];
  const time = wallClockOf(plannedAt);
  return daysOfSeries(dayOfInstant(plannedAt), rhythm).map((day) => instantOfWallClock(day, time));
}

async function seatedAt({ db }: SignedIn, groupId: string | null, teamId: string): Promise<string[]> {
  const table = await tableOf(db, teamId);
  if (groupId === null) return table.map(({ id }) => id);
  const found = await db.select({ teamId: group.teamId }).from(group).where(eq(group.id, groupId)).get();
  if (found?.teamId !== teamId) throw new Refusal("not-found");
  return table.flatMap((person) => (person.groupId === groupId ? [person.id] : []));
}

/** Refuses "not-found" unless this is somebody who can sit at the team's table; answers who. */
export async function requireLead({ db }: SignedIn, facilitatorId: string, teamId: string): Promise<string> {
  const table = await tableOf(db, teamId);
  if (!table.some(({ id }) => id === facilitatorId)) throw new Refusal("not-found");
  return facilitatorId;
}

/** Refuses "not-found" unless all of these are onderzoekers: nobody else watches a session. */
export async function requireResearchers({ db }: SignedIn, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const found = await db.select({ role: member.role }).from(member).where(eq(member.id, id)).get();
    if (found?.role !== "onderzoeker") throw new Refusal("not-found");
  }
}
