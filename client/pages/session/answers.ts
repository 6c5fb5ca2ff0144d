import type { Answer, ChecklistItem } from "../../../domain/checklists/checklist.ts";
import type { GivenAnswer } from "../../../domain/checklists/score.ts";

/** What someone chose so far, by item id. A reason is kept while another answer is tried. */
export type Choices = Record<string, { answer: Answer; reason: string }>;

/** The choices that can be kept: "n.v.t." only counts with a reason. */
export function givenOf(choices: Choices): GivenAnswer[] {
  return Object.entries(choices).flatMap(([itemId, { answer, reason }]): GivenAnswer[] => {
    if (answer !== "nvt") return [{ itemId, answer, reason: null }];
    return reason.trim() === "" ? [] : [{ itemId, answer, reason: reason.trim() }];
  });
}

/** Items without an answer that counts, the ones that the contact log answers left out. */
export function openItems(items: readonly ChecklistItem[], choices: Choices, fixed: Partial<Record<string, Answer>>) {
  const given = new Set(givenOf(choices).map(({ itemId }) => itemId));
  return items.filter(({ id }) => fixed[id] === undefined && !given.has(id));
}

/**
 * What is to be kept: what was stored, from whichever screen of this person, with the choices made here since laid over it.
 * An "n.v.t." that still lacks its reason takes the answer before it away.
 */
export function withChanges(stored: readonly GivenAnswer[], changed: Choices): GivenAnswer[] {
  const untouched = stored.filter(({ itemId }) => changed[itemId] === undefined);
  return [...untouched.map(({ itemId, answer, reason }) => ({ itemId, answer, reason })), ...givenOf(changed)];
}
