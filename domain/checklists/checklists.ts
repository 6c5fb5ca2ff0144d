import type { Condition } from "../conditions/condition.ts";
import type { Checklist } from "./checklist.ts";
import { extraAandachtChecklist } from "./extra-aandacht.ts";
import { vergelijkingChecklist } from "./vergelijking.ts";
import { zelfregieChecklist } from "./zelfregie.ts";

/** Every version ever in use, so that an old score can be read with the words it was given to. Newest last. */
export const checklists: readonly Checklist[] = [zelfregieChecklist, extraAandachtChecklist, vergelijkingChecklist];

const current: Record<Condition, Checklist> = {
  zelfregie: zelfregieChecklist,
  "extra-aandacht": extraAandachtChecklist,
  vergelijking: vergelijkingChecklist,
};

/** The checklist of a condition in the version that new scores are given to. */
export function checklistOf(condition: Condition): Checklist {
  return current[condition];
}

/** The checklist in the version a score was given to, or undefined when there never was one. */
export function checklistVersion(condition: Condition, version: string): Checklist | undefined {
  return checklists.find((checklist) => checklist.condition === condition && checklist.version === version);
}

type Asked = { condition: Condition; checklistVersion: string };

/** What an item said in the version it was answered in; its id when that version is not known. */
export function itemText({ condition, checklistVersion: version }: Asked, itemId: string): string {
  return checklistVersion(condition, version)?.items.find(({ id }) => id === itemId)?.text ?? itemId;
}
