import { and, count, eq } from "drizzle-orm";
import * as Y from "yjs";
import { card } from "../../db/schema/index.ts";
import { cardsInSheet, type Card } from "../../domain/documents.ts";
import { soundCards } from "../../domain/methods/card-rules.ts";
import { cardsBehind, type AskedCards } from "../../domain/session/contributions.ts";
import { currentPhase, phaseKey, type SessionState } from "../../domain/session/state.ts";
import { asksForCount, type OnPaper } from "../../domain/session/waiting.ts";
import { privateSheetKey } from "../room-name.ts";
import type { SignedIn } from "../context.ts";

/** What people drafted for a phase and may lie on the table. Only the server reads sheets, and only here. */
export async function draftsFor(
  { rooms }: SignedIn,
  sessionId: string,
  { casusId, phaseId, rules, writers }: AskedCards,
): Promise<(Card & { memberId: string })[]> {
  const sheets = await Promise.all(
    writers.map(async (memberId) => {
      const sheet = new Y.Doc();
      Y.applyUpdate(sheet, await rooms.read(privateSheetKey(sessionId, memberId)));
      return soundCards(rules, cardsInSheet(sheet, phaseKey(casusId, phaseId))).map((one) => ({ ...one, memberId }));
    }),
  );
  return sheets.flat();
}

/** How much each person wrote in the phase on the table, where the phase waits for it; else nothing is opened or counted. */
export async function countOnPaper(ctx: SignedIn, sessionId: string, state: SessionState): Promise<OnPaper> {
  const current = currentPhase(state);
  if (!current || !asksForCount(state)) return {};
  const asked = cardsBehind(state, current.key);
  if (!asked) return {};
  const { workspace } = current.phase;
  if (workspace.kind === "cards" && !workspace.hidden) return countOpen(ctx, asked);
  const drafts = await draftsFor(ctx, sessionId, asked);
  return Object.fromEntries(asked.writers.map((id) => [id, drafts.filter(({ memberId }) => memberId === id).length]));
}

async function countOpen({ db }: SignedIn, { casusId, phaseId }: AskedCards): Promise<OnPaper> {
  const rows = await db
    .select({ memberId: card.memberId, cards: count() })
    .from(card)
    .where(and(eq(card.casusId, casusId), eq(card.phaseId, phaseId)))
    .groupBy(card.memberId);
  return Object.fromEntries(rows.map(({ memberId, cards }) => [memberId, cards]));
}
