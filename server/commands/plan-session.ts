import { eq } from "drizzle-orm";
import { writeTogether } from "../../db/database.ts";
import { newId } from "../../db/id.ts";
import { tableOf } from "../../db/queries/sessions.ts";
import { group, invitation, member, session } from "../../db/schema/index.ts";
import { Refusal } from "../../domain/errors.ts";
import { methodOf } from "../../domain/methods/methods.ts";
import { planSession as planned } from "../../domain/session/state.ts";
import type { SignedIn } from "../context.ts";

type Plan = {
  methodId: string;
  plannedAt: number;
  groupId: string | null;
  facilitatorId: string;
  observerIds: string[];
};

/** Plans a session for one intervisie group, or for the whole team when no group is named; answers its id. */
export async function planSession(ctx: SignedIn, plan: Plan): Promise<string> {
  const { db, login } = ctx;
  const { teamId } = login.member;
  const method = methodOf(plan.methodId);
  if (!teamId || !method) throw new Refusal("not-found");
  const table = await tableOf(db, teamId);
  const seated = plan.groupId === null ? table : table.filter((person) => person.groupId === plan.groupId);
  if (plan.groupId !== null) await requireOwnGroup(ctx, plan.groupId, teamId);
  if (!table.some((person) => person.id === plan.facilitatorId)) throw new Refusal("not-found");
  const participants = new Set([...seated.map((person) => person.id), plan.facilitatorId]);
  await requireResearchers(ctx, plan.observerIds);

  const id = newId();
  const { plannedAt, facilitatorId, groupId, methodId } = plan;
  const state = planned({ method, facilitatorId, plannedAt });
  await writeTogether(db, [
    db.insert(session).values({ id, teamId, groupId, plannedAt, methodId, status: "planned", state }),
    ...[...participants].map((memberId) =>
      db.insert(invitation).values({ sessionId: id, memberId, part: "participant" }),
    ),
    ...plan.observerIds.map((memberId) => db.insert(invitation).values({ sessionId: id, memberId, part: "observer" })),
  ]);
  await ctx.audit.write({ actorId: login.member.id, action: "change", subjectKind: "session", subjectId: id });
  return id;
}

async function requireOwnGroup({ db }: SignedIn, groupId: string, teamId: string): Promise<void> {
  const found = await db.select({ teamId: group.teamId }).from(group).where(eq(group.id, groupId)).get();
  if (found?.teamId !== teamId) throw new Refusal("not-found");
}

async function requireResearchers({ db }: SignedIn, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const found = await db.select({ role: member.role }).from(member).where(eq(member.id, id)).get();
    if (found?.role !== "onderzoeker") throw new Refusal("not-found");
  }
}
