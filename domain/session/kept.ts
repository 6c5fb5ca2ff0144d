import type { Phase } from "../methods/method.ts";

type InPhase = { phaseId: string };

/** What was kept of one part of a method: the cards that people wrote in it, and the text that they wrote together. */
export type KeptPart<Card, Text> = { title: string; cards: Card[]; text: Text | undefined };

/**
 * What was kept, under the parts of the method it was written in and in their order; parts of which nothing was kept are left
 * out. A text of no phase, such as a round of a trio, comes first under a title of its own.
 */
export function keptByPart<Card extends InPhase, Text extends InPhase & { title: string }>(
  phases: readonly Phase[],
  { cards, texts }: { cards: readonly Card[]; texts: readonly Text[] },
): KeptPart<Card, Text>[] {
  const parts = phases.flatMap(({ id, title, withholds }) => [{ id, title }, ...(withholds ? [withholds] : [])]);
  const known = new Set(parts.map(({ id }) => id));
  const others = texts.flatMap(({ phaseId, title }) => (known.has(phaseId) ? [] : [{ id: phaseId, title }]));
  return [...others, ...parts].flatMap(({ id, title }) => {
    const own = cards.filter(({ phaseId }) => phaseId === id);
    const text = texts.find(({ phaseId }) => phaseId === id);
    return own.length > 0 || text ? [{ title, cards: own, text }] : [];
  });
}
