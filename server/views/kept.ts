import { revealedCards } from "../../db/queries/contributions.ts";
import { saidInFields } from "../../domain/session/contributions.ts";
import { keptByPart, type KeptPart } from "../../domain/session/kept.ts";
import { phasesOf, type SessionState } from "../../domain/session/state.ts";
import type { SignedIn } from "../context.ts";
import { boardOf } from "./contributions.ts";
import { keptTexts, type KeptText } from "./kept-texts.ts";

/** A card as it is read afterwards: one text, or what was said in its fields. `memberId` is null for a card without an author. */
export type KeptCard = {
  phaseId: string;
  memberId: string | null;
  text: string;
  said: readonly { title: string; value: string }[];
};

/** What was kept of a casus, or of the trios for null. */
export type KeptOf = (casusId: string | null) => readonly KeptPart<KeptCard, KeptText>[];

/**
 * Everything that a closed session kept of what was written at its table, as this person may read it, and how much that is. A card
 * that is still there was kept: closing takes the others along.
 */
export async function keptOfTable(
  ctx: SignedIn,
  sessionId: string,
  state: SessionState,
): Promise<{ of: KeptOf; counts: { cards: number; texts: number } }> {
  const [cards, texts] = await Promise.all([revealedCards(ctx.db, sessionId), keptTexts(ctx, sessionId, state)]);
  const of: KeptOf = (casusId) => {
    const phases = phasesOf(state, casusId);
    const board = casusId && boardOf(state, { cards, marks: [], groups: [] }, casusId, ctx.login.member.id);
    return keptByPart(phases, {
      cards: (board ? board.cards : []).map((card) => ({ ...card, said: saidInFields(phases, card) })),
      texts: texts.filter((text) => text.casusId === casusId),
    });
  };
  return { of, counts: { cards: cards.length, texts: texts.length } };
}
