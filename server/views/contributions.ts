import { z } from "zod";
import type { groupsOf, judgementsOf, marksOf, revealedCards } from "../../db/queries/contributions.ts";
import { anonymousPhases } from "../../domain/session/contributions.ts";
import { isRevealed, type SessionState } from "../../domain/session/state.ts";
import { text } from "./shapes.ts";

type Rows<Query extends (...given: never[]) => Promise<unknown> | PromiseLike<unknown>> = Awaited<ReturnType<Query>>;

/** `memberId` is null for a card without an author; `hasMyDot` is the viewer's own. */
export const shownCard = z.object({
  id: text,
  phaseId: text,
  memberId: text.nullable(),
  text,
  fields: z.record(text, text).nullable(),
  groupId: text.nullable(),
  tags: z.array(z.object({ memberId: text, tag: text })),
  dots: z.number(),
  hasMyDot: z.boolean(),
});

export const shownGroup = z.object({ id: text, phaseId: text, title: text });

/** Of a mensbeeld with whose it is; of an instrument never. */
export const shownJudgement = z.object({
  phaseId: text,
  itemId: text,
  value: z.number(),
  memberId: text.nullable(),
});

/** One person's own judgements of a casus. */
export const ownJudgementsView = z.array(z.object({ phaseId: text, itemId: text, value: z.number() }));

type Laid = { cards: Rows<typeof revealedCards>; marks: Rows<typeof marksOf>; groups: Rows<typeof groupsOf> };

/** The cards of one casus with what was done to them, as this viewer sees them. */
export function boardOf(state: SessionState, { cards, marks, groups }: Laid, casusId: string, viewerId: string) {
  const isAnonymous = anonymousPhases(state);
  return {
    cards: cards
      .filter((card) => card.casusId === casusId)
      .map(({ id, phaseId, memberId, text, fields, groupId }) => {
        const on = marks.filter((mark) => mark.cardId === id);
        const dots = on.filter(({ kind }) => kind === "vote");
        return {
          id,
          phaseId,
          memberId: isAnonymous.has(phaseId) ? null : memberId,
          text,
          fields,
          groupId,
          tags: on.flatMap(({ kind, memberId, value }) => (kind === "tag" ? [{ memberId, tag: value }] : [])),
          dots: dots.length,
          hasMyDot: dots.some((dot) => dot.memberId === viewerId),
        };
      }),
    groups: groups
      .filter((group) => group.casusId === casusId)
      .map(({ id, phaseId, title }) => ({ id, phaseId, title })),
  };
}

/** The judgements of one casus that lie open. Those by an instrument are sorted, so that no row tells of its neighbour. */
export function judgementsShown(state: SessionState, rows: Rows<typeof judgementsOf>, casusId: string) {
  const phases = new Map(state.method.phases.map((phase) => [phase.id, phase]));
  return rows
    .filter((row) => row.casusId === casusId && isRevealed(state, casusId, row.phaseId))
    .map(({ phaseId, itemId, value, memberId }) => {
      const isNamed = phases.get(phaseId)?.workspace.kind === "quadrant";
      return { phaseId, itemId, value, memberId: isNamed ? memberId : null };
    })
    .toSorted((a, b) => a.itemId.localeCompare(b.itemId) || a.value - b.value);
}
