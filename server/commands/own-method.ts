import { and, eq, isNull } from "drizzle-orm";
import { newId } from "../../db/id.ts";
import { methodFor } from "../../db/queries/team-methods.ts";
import { teamMethod } from "../../db/schema/index.ts";
import { Refusal } from "../../domain/errors.ts";
import { copyMethod, reworded, type PhaseWording } from "../../domain/methods/own-version.ts";
import type { SignedIn } from "../context.ts";
import { writeChange } from "../write-change.ts";

/** Copies a method for the caller's team; answers the id of the copy. Refuses "not-found" for one the team cannot see. */
export async function copyForTeam(ctx: SignedIn, { from, title }: { from: string; title: string }): Promise<string> {
  const { db, login } = ctx;
  const { id: changedById, teamId } = login.member;
  const base = teamId ? await methodFor(db, teamId, from) : undefined;
  if (!teamId || !base) throw new Refusal("not-found");
  const id = newId();
  const content = copyMethod(base, { id, title });
  await db.insert(teamMethod).values({ id, teamId, basedOn: from, content, changedById, changedAt: ctx.now() });
  await writeChange(ctx, { kind: "method", id }, { what: "copied", from });
  return id;
}

type Change = { methodId: string; version: string; title: string; phases: readonly PhaseWording[] };

/**
 * Gives a team's own method other words and minutes, as its next version. Sessions that were planned keep what they were
 * planned with. Refuses "method.changed" when somebody changed it since `version`, "request.malformed" for a phase it has not.
 */
export async function changeOwnMethod(ctx: SignedIn, { methodId, version, title, phases }: Change): Promise<void> {
  const { db, login } = ctx;
  const current = await db.select().from(teamMethod).where(eq(teamMethod.id, methodId)).get();
  if (!current || current.retiredAt !== null) throw new Refusal("not-found");
  if (current.content.version !== version) throw new Refusal("method.changed");
  const content = reworded(current.content, { title, phases });
  if (!content) throw new Refusal("request.malformed", "phases");
  const unchanged = and(eq(teamMethod.id, methodId), eq(teamMethod.changedAt, current.changedAt));
  const changedAt = Math.max(ctx.now(), current.changedAt + 1);
  const changed = await db
    .update(teamMethod)
    .set({ content, changedById: login.member.id, changedAt })
    .where(unchanged)
    .returning({ id: teamMethod.id });
  if (changed.length === 0) throw new Refusal("method.changed");
  await writeChange(ctx, { kind: "method", id: methodId }, { what: "changed", from: version, to: content.version });
}

/** Takes a team's own method out of the list to choose from; what was planned with it goes on. */
export async function retireOwnMethod(ctx: SignedIn, methodId: string): Promise<void> {
  const own = and(eq(teamMethod.id, methodId), isNull(teamMethod.retiredAt));
  await ctx.db.update(teamMethod).set({ retiredAt: ctx.now(), changedById: ctx.login.member.id }).where(own);
  await writeChange(ctx, { kind: "method", id: methodId }, { what: "retired" });
}
