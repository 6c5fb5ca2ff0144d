import type { GivenAnswer } from "../../domain/checklists/score.ts";
import { checklistOf, checklistVersion } from "../../domain/checklists/checklists.ts";
import { answersTo, itemsFor } from "../../domain/checklists/checklist.ts";
import type { Day } from "../../domain/calendar.ts";
import { conditionCardOn } from "../../domain/conditions/card.ts";
import { conditionCards } from "../../domain/conditions/cards.ts";
import type { Condition, Variant } from "../../domain/conditions/condition.ts";
import { klantmanagerCount } from "../../domain/continuity.ts";
import type { contactsOf } from "../../db/queries/contacts.ts";
import type { DossierRow, findDossier } from "../../db/queries/dossiers.ts";
import type { ScoreRow } from "../../db/queries/scores.ts";

type Found = NonNullable<Awaited<ReturnType<typeof findDossier>>>;
type ContactRow = Awaited<ReturnType<typeof contactsOf>>[number];

/** How long a person may take back a contact of their own after writing it, in ms: a slip, not a revision. */
export const takeBackTime = 10 * 60_000;

/** One line of the list of dossiers. */
export function dossierLine(row: DossierRow) {
  const { id, code, condition, variant, startedOn, endedOn, klantmanager, lastContact, due } = row;
  return { id, code, condition, variant, startedOn, endedOn, klantmanager, lastContact, due };
}

/** The top of a dossier: what it is, what its condition asks on a day, and who guided it. */
export function dossierView({ dossier, assignments, casussen }: Found, on: Day) {
  const { id, code, condition, variant, startedOn, endedOn } = dossier;
  return {
    id,
    code,
    condition,
    variant,
    startedOn,
    endedOn,
    card: cardView(condition, variant, on),
    continuity: {
      klantmanagers: klantmanagerCount(assignments, on),
      assignments: assignments.map(({ memberId, name, color, from, to }) => ({ memberId, name, color, from, to })),
    },
    casussen: casussen.map((row) => ({
      id: row.id,
      sessionId: row.sessionId,
      plannedAt: row.plannedAt,
      status: row.status,
      question: row.question,
      inbrenger: row.inbrenger,
      insight: row.insight,
      lesson: row.lesson,
    })),
  };
}

function cardView(condition: Condition, variant: Variant | null, on: Day) {
  const card = conditionCardOn(conditionCards, { condition, variant, on });
  return card ? { version: card.version, intention: card.intention, asks: card.asks, breaks: card.breaks } : null;
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
      id: row.id,
      on: row.on,
      initiatief: row.initiatief,
      kanaal: row.kanaal,
      minutes: row.minutes,
      onderwerpen: row.onderwerpen,
      drukbron: row.drukbron,
      summary: row.summary,
      by: row.memberName,
      mayRemove: row.memberId === viewerId && row.createdAt >= now - takeBackTime,
    })),
    next: last ? { on: last.on, createdAt: last.createdAt, id: last.id } : null,
  };
}

/** The items of a dossier's checklist with the answers one may give, and what the log answers by itself. */
export function checklistView(condition: Condition, variant: Variant | null, fromLog: readonly GivenAnswer[]) {
  const checklist = checklistOf(condition);
  const log = new Map(fromLog.map(({ itemId, answer }) => [itemId, answer]));
  return {
    version: checklist.version,
    items: itemsFor(checklist, variant).map((item) => ({
      id: item.id,
      text: item.text,
      dimension: item.dimension,
      critical: item.critical,
      nvtWhen: item.nvtWhen,
      answers: answersTo(item),
      fromLog: log.get(item.id) ?? null,
    })),
  };
}

/** A filled-in checklist, its answers in the words and the order of its own version. */
export function scoreView(row: ScoreRow, variant: Variant | null) {
  const { id, kind, on, value, hasCriticalFailure, checklistVersion: version } = row;
  const checklist = checklistVersion(row.condition, version);
  const items = checklist ? itemsFor(checklist, variant) : [];
  const answers = items.flatMap((item) => {
    const given = row.answers.find((answer) => answer.itemId === item.id);
    return given
      ? [{ itemId: item.id, text: item.text, critical: item.critical, answer: given.value, reason: given.reason }]
      : [];
  });
  return { id, kind, on, value, hasCriticalFailure, version, answers };
}
