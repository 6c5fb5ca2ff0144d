import { z } from "zod";
import type { GivenAnswer } from "../../domain/checklists/score.ts";
import { checklistOf, checklistVersion } from "../../domain/checklists/checklists.ts";
import { answersTo, dimensions, itemsFor } from "../../domain/checklists/checklist.ts";
import type { Day } from "../../domain/calendar.ts";
import { conditionCardOn } from "../../domain/conditions/card.ts";
import { conditionCards } from "../../domain/conditions/cards.ts";
import type { Condition, Variant } from "../../domain/conditions/condition.ts";
import { drukbronnen, initiatieven, kanalen, onderwerpen } from "../../domain/contact.ts";
import { klantmanagerCount } from "../../domain/continuity.ts";
import type { contactsOf } from "../../db/queries/contacts.ts";
import type { findDossier } from "../../db/queries/dossiers.ts";
import type { ScoreRow } from "../../db/queries/scores.ts";
import { answer, condition, day, due, instant, person, status, text, variant } from "./shapes.ts";

type Found = NonNullable<Awaited<ReturnType<typeof findDossier>>>;
type ContactRow = Awaited<ReturnType<typeof contactsOf>>[number];

/** How long a person may take back a contact of their own after writing it, in ms: a slip, not a revision. */
export const takeBackTime = 10 * 60_000;

const heading = { id: text, code: text, condition, variant, startedOn: day, endedOn: day.nullable() };

export const dossierList = z.object({
  today: day,
  dossiers: z.array(
    z.object({
      ...heading,
      klantmanager: person.nullable(),
      lastContact: z.object({ on: day, initiatief: z.enum(initiatieven), kanaal: z.enum(kanalen) }).nullable(),
      due: z.array(due),
    }),
  ),
  next: text.nullable(),
  total: z.number(),
});

const card = z.object({
  version: text,
  intention: text,
  asks: z.array(text).readonly(),
  breaks: z.array(text).readonly(),
});
const assignment = z.object({ memberId: text, name: text, color: z.number(), from: day, to: day.nullable() });

const broughtAs = z.object({
  id: text,
  sessionId: text,
  plannedAt: instant,
  status,
  question: text,
  inbrenger: text,
  insight: text,
  lesson: text,
});

/** What is shown of a contact, in the log and at the table. */
export const contactText = {
  id: text,
  on: day,
  initiatief: z.enum(initiatieven),
  kanaal: z.enum(kanalen),
  minutes: z.number(),
  onderwerpen: z.array(z.enum(onderwerpen)),
  drukbron: z.enum(drukbronnen).nullable(),
  summary: text,
};

export const contactPage = z.object({
  contacts: z.array(z.object({ ...contactText, by: text, mayRemove: z.boolean() })),
  next: z.object({ on: day, createdAt: instant, id: text }).nullable(),
});

const checklistItem = z.object({
  id: text,
  text,
  dimension: z.enum(dimensions),
  critical: z.boolean(),
  nvtWhen: text.nullable(),
  answers: z.array(answer),
  fromLog: answer.nullable(),
});

const score = z.object({
  id: text,
  kind: z.enum(["self", "peer", "consensus", "researcher"]),
  on: day,
  value: z.number().nullable(),
  hasCriticalFailure: z.boolean(),
  version: text,
  answers: z.array(z.object({ itemId: text, text, critical: z.boolean(), answer, reason: text.nullable() })),
});

const afspraak = z.object({
  id: text,
  text,
  dueOn: day,
  doneAt: instant.nullable(),
  droppedAt: instant.nullable(),
  who: person,
  sessionId: text.nullable(),
});

export const shownDossier = z.object({
  ...heading,
  card: card.nullable(),
  continuity: z.object({ klantmanagers: z.number(), assignments: z.array(assignment) }),
  casussen: z.array(broughtAs),
  today: day,
  abilities: z.object({ write: z.boolean() }),
  contacts: contactPage,
  checklist: z.object({ version: text, items: z.array(checklistItem) }),
  scores: z.array(score),
  due: z.array(due),
  afspraken: z.array(afspraak),
  team: z.array(person),
});

export const savedScore = z.object({ id: text, value: z.number().nullable(), hasCriticalFailure: z.boolean() });

export const sessionsToBringTo = z.array(
  z.object({
    id: text,
    plannedAt: instant,
    status,
    groupName: text.nullable(),
    methodTitle: text,
    isMine: z.boolean(),
  }),
);

/** The top of a dossier: what it is, what its condition asks on a day, and who guided it. */
export function dossierView({ dossier, assignments, casussen }: Found, on: Day) {
  const { id, code, condition, variant, startedOn, endedOn } = dossier;
  const continuity = { klantmanagers: klantmanagerCount(assignments, on), assignments };
  const card = conditionCardOn(conditionCards, { condition, variant, on }) ?? null;
  return { id, code, condition, variant, startedOn, endedOn, card, continuity, casussen };
}

/** A page of the contact log; `mayRemove` is the server's answer to whether the viewer can still take it back. */
export function contactLines(
  rows: readonly ContactRow[],
  { limit, viewerId, now }: { limit: number; viewerId: string; now: number },
) {
  const shown = rows.slice(0, limit);
  const last = rows.length > limit ? shown.at(-1) : undefined;
  return {
    contacts: shown.map((row) => ({
      ...row,
      by: row.memberName,
      mayRemove: row.memberId === viewerId && row.createdAt >= now - takeBackTime,
    })),
    next: last ?? null,
  };
}

/** The items of a dossier's checklist with the answers one may give, and what the log answers by itself. */
export function checklistView(condition: Condition, variant: Variant | null, fromLog: readonly GivenAnswer[]) {
  const checklist = checklistOf(condition);
  const log = new Map(fromLog.map(({ itemId, answer }) => [itemId, answer]));
  return {
    version: checklist.version,
    items: itemsFor(checklist, variant).map((item) => ({
      ...item,
      answers: answersTo(item),
      fromLog: log.get(item.id) ?? null,
    })),
  };
}

/** A filled-in checklist, its answers in the words and the order of its own version. */
export function scoreView(row: ScoreRow, variant: Variant | null) {
  const checklist = checklistVersion(row.condition, row.checklistVersion);
  const items = checklist ? itemsFor(checklist, variant) : [];
  const answers = items.flatMap((item) => {
    const given = row.answers.find((answer) => answer.itemId === item.id);
    return given
      ? [{ itemId: item.id, text: item.text, critical: item.critical, answer: given.value, reason: given.reason }]
      : [];
  });
  const { id, kind, on, value, hasCriticalFailure, checklistVersion: version } = row;
  return { id, kind, on, value, hasCriticalFailure, version, answers };
}
