type Weighed = { dots: number; tags: readonly { tag: string }[] };

/**
 * Cards in the order in which a table takes them up: most dots first, then by the labels they got, in the order in which
 * the method names those (warm before neutraal before koud), and what has no label last. Equal ones stay as they lay.
 */
export function byWeight<T extends Weighed>(cards: readonly T[], labels: readonly string[]): T[] {
  const place = ({ tags }: Weighed) => {
    const places = tags.map(({ tag }) => labels.indexOf(tag)).filter((index) => index >= 0);
    return places.length > 0 ? places.reduce((sum, index) => sum + index, 0) / places.length : labels.length;
  };
  return cards.toSorted((a, b) => b.dots - a.dots || place(a) - place(b));
}

/**
 * Whether cards are worth laying by whoever wrote them: all writers are known, and somebody wrote more than one. Else a
 * name on each card says it in less room.
 */
export const isPiled = (cards: readonly { memberId: string | null }[]): boolean =>
  cards.every(({ memberId }) => memberId !== null) &&
  new Set(cards.map(({ memberId }) => memberId)).size < cards.length;
