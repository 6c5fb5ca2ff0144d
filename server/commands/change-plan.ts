import { and, asc, eq, gte, inArray, notInArray } from "drizzle-orm";
import { type Write, writeTogether } from "../../db/database.ts";
import { commitCommand } from "../../db/queries/sessions.ts";
import { methodFor } from "../../db/queries/team-methods.ts";
import { invitation, session } from "../../db/schema/index.ts";
import { Refusal } from "../../domain/errors.ts";
import { canCalibrate, movedAlong } from "../../domain/series.ts";
import type { SessionCommand } from "../../domain/session/command.ts";
import { decide } from "../../domain/session/decide.ts";
import type { SignedIn } from "../context.ts";
import { writeChange } from "../write-change.ts";
import { requireLead, requireResearchers } from "./plan-session.ts";
import { announce, letEveryoneReenter } from "./session-command.ts";

/** "following": this session and those of its series after it. */
export type PlanScope = "one" | "following";
type About = { sessionId: string; scope: PlanScope };
type Planned = typeof session.$inferSelect;
type Step = { command: SessionCommand; row?: Partial<typeof session.$inferInsert>; extra?: readonly Write[] };

/** Tries before a change that keeps coming second is given up. */
const attempts = 5;

export type PlanEdit = {
  methodId: string;
  plannedAt: number;
  minutes: number;
  /** Null leaves each session its own. */
  facilitatorId: string | null;
  observerIds: string[];
};

/**
 * Plans a session otherwise, or also all of its series after it: those move by as many days and get the same hour, and
 * whoever leads each stays unless one person is named. A session whose method is not changed keeps it as it was planned,
 * also when the team has another version by now. Answers how many were changed. Refuses "session.refused" when this one has begun, "plan.calibration" when everybody can no longer score blind.
 */
export async function changePlan(ctx: SignedIn, about: About, edit: PlanEdit): Promise<number> {
  const { teamId } = ctx.login.member;
  if (!teamId) throw new Refusal("not-found");
  const chosen = await methodFor(ctx.db, teamId, edit.methodId);
  await requireResearchers(ctx, edit.observerIds);
  if (edit.facilitatorId !== null) await requireLead(ctx, edit.facilitatorId, teamId);
  const changed = await changeEach(ctx, about, { from: "planned" }, (row, first) => {
    const method = edit.methodId === row.methodId ? row.state.method : chosen;
    if (!method) throw new Refusal("not-found");
    if (row.kind === "calibration" && !canCalibrate(method)) throw new Refusal("plan.calibration");
    const facilitatorId = edit.facilitatorId ?? row.state.leadId;
    const plannedAt = movedAlong(row.plannedAt, { from: first.plannedAt, to: edit.plannedAt });
    return {
      command: { type: "replan", method, facilitatorId, plannedAt, isMoved: plannedAt !== row.plannedAt },
      row: { methodId: edit.methodId, plannedAt, minutes: edit.minutes },
      extra: invitationWrites(ctx, row.id, facilitatorId, edit.observerIds),
    };
  });
  return changed.length;
}

/** Calls a session off, or also all of its series after it. Answers how many were; `reinstatePlan` undoes it. */
export async function cancelPlan(ctx: SignedIn, about: About): Promise<number> {
  const cancelled = await changeEach(ctx, about, { from: "planned" }, () => ({ command: { type: "cancel" } }));
  return cancelled.length;
}

/** Lets a cancelled session go on after all; with "following" also those of its series that were called off with it. */
export async function reinstatePlan(ctx: SignedIn, about: About): Promise<number> {
  const back = await changeEach(ctx, about, { from: "cancelled" }, (row, first) =>
    row.planChangedAt === first.planChangedAt ? { command: { type: "reinstate" } } : null,
  );
  return back.length;
}

function invitationWrites(
  { db }: SignedIn,
  sessionId: string,
  leadId: string,
  observerIds: readonly string[],
): Write[] {
  const watches = and(eq(invitation.sessionId, sessionId), eq(invitation.part, "observer"));
  const invite = (memberId: string, part: "participant" | "observer") =>
    db.insert(invitation).values({ sessionId, memberId, part }).onConflictDoNothing();
  return [
    db.delete(invitation).where(and(watches, notInArray(invitation.memberId, [...observerIds]))),
    invite(leadId, "participant"),
    ...observerIds.map((memberId) => invite(memberId, "observer")),
  ];
}

/**
 * Gives every session concerned its command, all in one batch: each with its event as the lock, so that one that was
 * opened at the same moment makes all of it be decided again.
 */
async function changeEach(
  ctx: SignedIn,
  { sessionId, scope }: About,
  { from }: { from: "planned" | "cancelled" },
  stepOf: (row: Planned, first: Planned) => Step | null,
): Promise<Planned[]> {
  const { db, login } = ctx;
  const actor = { id: login.member.id, part: "observer" as const };
  for (let tries = 0; tries < attempts; tries += 1) {
    const first = await db.select().from(session).where(eq(session.id, sessionId)).get();
    if (!first) throw new Refusal("not-found");
    const rows = scope === "one" || !first.seriesId ? [first] : await withFollowing(ctx, first, from);
    const now = ctx.now();
    const changes = rows.flatMap((row) => {
      const step = stepOf(row, first);
      if (!step) return [];
      const decision = decide(row.state, step.command, actor, now);
      if ("refusal" in decision) throw new Refusal("session.refused", decision.refusal);
      return [{ row, step, state: decision.state }];
    });
    const writes = changes.flatMap(({ row, step, state }) => [
      ...commitCommand(db, {
        sessionId: row.id,
        version: row.version,
        state,
        command: step.command,
        actorId: actor.id,
        now,
      }),
      db
        .update(session)
        .set({ ...step.row, planSequence: row.planSequence + 1, planChangedAt: now })
        .where(eq(session.id, row.id)),
      ...(step.extra ?? []),
    ]);
    try {
      await writeTogether(db, writes);
    } catch (error) {
      if (!(await wasOvertaken(ctx, rows))) throw error;
      continue;
    }
    for (const { row, step, state } of changes) {
      await announce(ctx, row.id, { version: row.version + 1, state });
      await letEveryoneReenter(ctx, row.id, state);
      await writeChange(ctx, { kind: "session", id: row.id }, { what: step.command.type });
    }
    return changes.map(({ row }) => row);
  }
  throw new Refusal("session.conflict");
}

function withFollowing({ db }: SignedIn, first: Planned, from: "planned" | "cancelled"): Promise<Planned[]> {
  const later = and(
    eq(session.seriesId, first.seriesId ?? ""),
    gte(session.plannedAt, first.plannedAt),
    eq(session.status, from),
  );
  return db.select().from(session).where(later).orderBy(asc(session.plannedAt)).all();
}

async function wasOvertaken({ db }: SignedIn, rows: readonly Planned[]): Promise<boolean> {
  const ids = rows.map(({ id }) => id);
  const current = await db
    .select({ id: session.id, version: session.version })
    .from(session)
    .where(inArray(session.id, ids));
  return rows.some((row) => current.find(({ id }) => id === row.id)?.version !== row.version);
}
