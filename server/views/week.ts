import { dayOfInstant, weekOfExperiment, type Day } from "../../domain/calendar.ts";
import { dueReasons, type Due } from "../../domain/due.ts";
import { methodOf } from "../../domain/methods/methods.ts";
import type { DossierRow } from "../../db/queries/dossiers.ts";
import type { openAfsprakenOf } from "../../db/queries/afspraken.ts";
import type { experimentOfTeam, reflectionsToWrite, sessionsOfWeek } from "../../db/queries/week.ts";

type Experiment = Awaited<ReturnType<typeof experimentOfTeam>>;

/** Where the experiment is today; null for somebody outside one. */
export function experimentView(found: Experiment, today: Day) {
  if (!found) return null;
  const { name, startsOn, contextEvents } = found;
  return {
    name,
    week: weekOfExperiment(startsOn, today),
    contextEvents: contextEvents.map(({ id, title, from, to }) => ({ id, title, from, to })),
  };
}

/** A session to come, with the week of the experiment it lies in. */
export function sessionLine(row: Awaited<ReturnType<typeof sessionsOfWeek>>[number], today: Day, startsOn?: Day) {
  const on = dayOfInstant(row.plannedAt);
  return {
    id: row.id,
    plannedAt: row.plannedAt,
    status: row.status,
    isToday: on === today,
    week: startsOn === undefined ? null : weekOfExperiment(startsOn, on),
    method: methodOf(row.methodId)?.title ?? row.methodId,
    groupName: row.groupName,
    casussen: row.casussen.map(({ id, question, dossierCode, condition, inbrenger }) => ({
      id,
      question,
      dossierCode,
      condition,
      inbrenger,
    })),
  };
}

const urgency = ({ reason, since }: Due) => `${dueReasons.indexOf(reason)} ${since}`;

/** The dossiers that ask for something, the most pressing reason first and the longest waiting before others. */
export function dueLines(rows: readonly DossierRow[]) {
  return rows
    .flatMap(({ id, code, condition, lastContact, due }) => {
      const [first] = due;
      return first ? [{ id, code, condition, lastContactOn: lastContact?.on ?? null, due, order: urgency(first) }] : [];
    })
    .toSorted((a, b) => (a.order < b.order ? -1 : 1))
    .map(({ id, code, condition, lastContactOn, due }) => ({ id, code, condition, lastContactOn, due }));
}

/** An afspraak of the viewer. */
export function afspraakLine(row: Awaited<ReturnType<typeof openAfsprakenOf>>[number], today: Day) {
  const { id, text, dueOn, dossierId, dossierCode, condition, sessionId } = row;
  return { id, text, dueOn, isOverdue: dueOn < today, dossierId, dossierCode, condition, sessionId };
}

/** A reflection that waits for its author. */
export function reflectionLine(row: Awaited<ReturnType<typeof reflectionsToWrite>>[number]) {
  const { id, sessionId, on, condition, groupName } = row;
  return { id, sessionId, on, condition, groupName };
}
