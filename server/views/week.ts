import { z } from "zod";
import { dayOfInstant, weekOfExperiment, type Day } from "../../domain/calendar.ts";
import { dueReasons, type Due } from "../../domain/due.ts";
import type { DossierRow } from "../../db/queries/dossiers.ts";
import type { openAfsprakenOf } from "../../db/queries/afspraken.ts";
import type { experimentOfTeam, sessionsOfWeek } from "../../db/queries/week.ts";
import { condition, day, due, instant, status, text } from "./shapes.ts";

const experiment = z.object({
  name: text,
  week: z.number(),
  contextEvents: z.array(z.object({ id: text, title: text, from: day, to: day.nullable() })),
});

const session = z.object({
  id: text,
  plannedAt: instant,
  status,
  isToday: z.boolean(),
  week: z.number().nullable(),
  method: text,
  groupName: text.nullable(),
  casussen: z.array(z.object({ id: text, question: text, dossierCode: text, condition, inbrenger: text })),
});

const afspraak = z.object({
  id: text,
  text,
  dueOn: day,
  isOverdue: z.boolean(),
  dossierId: text.nullable(),
  dossierCode: text.nullable(),
  condition: condition.nullable(),
  sessionId: text.nullable(),
});

export const shownWeek = z.object({
  today: day,
  experiment: experiment.nullable(),
  sessions: z.array(session),
  dossiers: z.array(z.object({ id: text, code: text, condition, lastContactOn: day.nullable(), due: z.array(due) })),
  afspraken: z.array(afspraak),
  reflections: z.array(z.object({ id: text, sessionId: text, on: day, condition, groupName: text.nullable() })),
});

type Experiment = Awaited<ReturnType<typeof experimentOfTeam>>;

/** Where the experiment is today; null for somebody outside one. */
export function experimentView(found: Experiment, today: Day) {
  if (!found) return null;
  const { name, startsOn, contextEvents } = found;
  return {
    name,
    week: weekOfExperiment(startsOn, today),
    contextEvents,
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
    method: row.methodTitle,
    groupName: row.groupName,
    casussen: row.casussen,
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
    .toSorted((a, b) => (a.order < b.order ? -1 : 1));
}

/** An afspraak of the viewer. */
export function afspraakLine(row: Awaited<ReturnType<typeof openAfsprakenOf>>[number], today: Day) {
  const { id, text, dueOn, dossierId, dossierCode, condition, sessionId } = row;
  return { id, text, dueOn, isOverdue: dueOn < today, dossierId, dossierCode, condition, sessionId };
}
