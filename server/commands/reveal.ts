import { and, eq, inArray, isNull } from "drizzle-orm";
import * as Y from "yjs";
import type { Write } from "../../db/database.ts";
import { newId } from "../../db/id.ts";
import { card, score } from "../../db/schema/index.ts";
import { cardsInSheet } from "../../domain/documents.ts";
import { newlyRevealed, phaseKey, type SessionState } from "../../domain/session/state.ts";
import { privateSheetKey } from "../room-name.ts";
import type { SignedIn } from "../context.ts";

/**
 * What a reveal lays on the table: blind scores become open, and the cards in the private sheets are copied to where
 * everyone may read them. Only the server reads sheets, and only here.
 */
export async function revealWrites(
  ctx: SignedIn,
  sessionId: string,
  before: SessionState,
  after: SessionState,
): Promise<Write[]> {
  const writes: Write[] = [];
  for (const key of newlyRevealed(before, after)) {
    const casusId = after.position?.casusId ?? before.position?.casusId ?? "";
    const phase = after.method.phases.find(({ id }) => phaseKey(casusId, id) === key);
    if (phase?.workspace.kind === "rating") writes.push(openScores(ctx, casusId));
    if (phase?.workspace.kind === "cards") writes.push(...(await openCards(ctx, sessionId, casusId, phase.id, after)));
  }
  return writes;
}

function openScores({ db, now }: SignedIn, casusId: string): Write {
  const blind = and(eq(score.casusId, casusId), inArray(score.kind, ["self", "peer"]), isNull(score.revealedAt));
  return db.update(score).set({ revealedAt: now() }).where(blind);
}

async function openCards(
  { db, rooms, now }: SignedIn,
  sessionId: string,
  casusId: string,
  phaseId: string,
  state: SessionState,
): Promise<Write[]> {
  const writers = Object.keys(state.participants).filter((id) => state.participants[id]?.part === "participant");
  const sheets = await Promise.all(
    writers.map(async (memberId) => {
      const sheet = new Y.Doc();
      Y.applyUpdate(sheet, await rooms.read(privateSheetKey(sessionId, memberId)));
      return cardsInSheet(sheet, phaseKey(casusId, phaseId)).map(({ text }) => ({ memberId, text }));
    }),
  );
  const revealedAt = now();
  return sheets
    .flat()
    .map(({ memberId, text }) => db.insert(card).values({ id: newId(), casusId, phaseId, memberId, text, revealedAt }));
}
