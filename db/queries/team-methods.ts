import { and, asc, eq, isNull } from "drizzle-orm";
import { methods, methodOf } from "../../domain/methods/methods.ts";
import type { Method } from "../../domain/methods/method.ts";
import type { Db } from "../database.ts";
import { teamMethod } from "../schema/index.ts";

/** A team's own versions that it still chooses, oldest change last. */
export function ownMethods(db: Db, teamId: string) {
  return db
    .select({ id: teamMethod.id, basedOn: teamMethod.basedOn, content: teamMethod.content })
    .from(teamMethod)
    .where(and(eq(teamMethod.teamId, teamId), isNull(teamMethod.retiredAt)))
    .orderBy(asc(teamMethod.changedAt));
}

/** Every method that a team can plan with, its own versions last. */
export async function methodsFor(db: Db, teamId: string): Promise<Method[]> {
  const own = await ownMethods(db, teamId);
  return [...methods, ...own.map(({ content }) => content)];
}

/** A method that a team can plan with, or undefined: those of other teams are not there for it. */
export async function methodFor(db: Db, teamId: string, id: string): Promise<Method | undefined> {
  const known = methodOf(id);
  if (known) return known;
  const own = await ownMethods(db, teamId);
  return own.find((row) => row.id === id)?.content;
}
