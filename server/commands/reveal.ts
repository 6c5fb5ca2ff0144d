import { and, eq, inArray, isNull } from "drizzle-orm";
import type { Write } from "../../db/database.ts";
import { newId } from "../../db/id.ts";
import { card, score } from "../../db/schema/index.ts";
import { cardsBehind } from "../../domain/session/contributions.ts";
import { currentPhase, newlyRevealed, type SessionState } from "../../domain/session/state.ts";
import type { SignedIn } from "../context.ts";
import { draftsFor } from "./sheets.ts";

/**
 * What a command lays on the table: blind scores become open, and cards in private sheets that keep the rules of their
 * phase are copied to where everyone may read them.
 */
export async function revealWrites(
  ctx: SignedIn,
  sessionId: string,
  before: SessionState,
  after: SessionState,
): Promise<Write[]> {
  const writes: Write[] = [];
  for (const key of newlyRevealed(before, after)) {
    const asked = cardsBehind(before, key);
    if (asked) {
      const { casusId, phaseId } = asked;
      for (const { memberId, text, fields } of await draftsFor(ctx, sessionId, asked)) {
        const row = { id: newId(), casusId, phaseId, memberId, text, fields, revealedAt: ctx.now() };
        writes.push(ctx.db.insert(card).values(row));
      }
    }
    const current = currentPhase(before);
    const casusId = before.position?.casusId;
    if (casusId && current?.key === key && current.phase.workspace.kind === "rating") {
      writes.push(openScores(ctx, casusId));
    }
  }
  return writes;
}

function openScores({ db, now }: SignedIn, casusId: string): Write {
  const blind = and(eq(score.casusId, casusId), inArray(score.kind, ["self", "peer"]), isNull(score.revealedAt));
  return db.update(score).set({ revealedAt: now() }).where(blind);
}
