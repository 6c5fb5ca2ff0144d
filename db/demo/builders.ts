import { newId } from "../id.ts";
import type * as schema from "../schema/index.ts";

/** The row type of a table, as it is inserted. */
type Row<Table extends keyof typeof schema> = (typeof schema)[Table]["$inferInsert"];

/** A builder takes what a row cannot do without and whatever the caller cares about, and fills in the rest. */
type Builder<Table extends keyof typeof schema, Needed extends keyof Row<Table> = never> = (
  row: Pick<Row<Table>, Needed> & Partial<Row<Table>>,
) => Row<Table> & { id: string };

const someDay = "2021-01-04";
const someInstant = Date.UTC(2021, 0, 4, 9);

export const anExperiment: Builder<"experiment"> = (row) => ({
  name: "Experiment met de bijstand",
  startsOn: someDay,
  ...row,
  id: row.id ?? newId(),
});

export const aContextEvent: Builder<"contextEvent", "experimentId"> = (row) => ({
  title: "Lockdown",
  from: someDay,
  ...row,
  id: row.id ?? newId(),
});

export const aTeam: Builder<"team", "experimentId"> = (row) => ({
  name: "Experimentteam",
  kind: "dedicated",
  ...row,
  id: row.id ?? newId(),
});

export const aGroup: Builder<"group", "teamId"> = (row) => ({ name: "Groep A", ...row, id: row.id ?? newId() });

export const aMember: Builder<"member", "name"> = (row) => {
  const id = row.id ?? newId();
  return {
    email: `${row.slug ?? id}@voorbeeld.example`,
    role: "klantmanager",
    createdAt: someInstant,
    ...row,
    id,
  };
};

export const aDossier: Builder<"dossier", "code" | "experimentId" | "teamId"> = (row) => ({
  condition: "extra-aandacht",
  startedOn: someDay,
  ...row,
  id: row.id ?? newId(),
});

export const anAssignment: Builder<"assignment", "dossierId" | "memberId"> = (row) => ({
  from: someDay,
  ...row,
  id: row.id ?? newId(),
});

export const aContact: Builder<"contact", "dossierId" | "memberId"> = (row) => ({
  on: someDay,
  initiatief: "klantmanager",
  kanaal: "telefoon",
  minutes: 20,
  onderwerpen: ["werk"],
  createdAt: someInstant,
  ...row,
  id: row.id ?? newId(),
});

export const anAfspraak: Builder<"afspraak", "teamId" | "whoId" | "createdById"> = (row) => ({
  text: "Uitzoeken wat er kan.",
  dueOn: someDay,
  createdAt: someInstant,
  ...row,
  id: row.id ?? newId(),
});

export const aSession: Builder<"session", "teamId" | "state"> = (row) => ({
  plannedAt: someInstant,
  methodId: "conditiecasuistiek",
  status: "planned",
  ...row,
  id: row.id ?? newId(),
});

export const aCasus: Builder<"casus", "sessionId" | "dossierId" | "inbrengerId"> = (row) => ({
  question: "Wat past hier binnen de conditie?",
  position: 0,
  ...row,
  id: row.id ?? newId(),
});

export const aCard: Builder<"card", "casusId" | "memberId" | "phaseId"> = (row) => ({
  text: "Wat wil de deelnemer zelf?",
  revealedAt: someInstant,
  ...row,
  id: row.id ?? newId(),
});

export const aScore: Builder<"score", "dossierId" | "raterId"> = (row) => ({
  condition: "extra-aandacht",
  checklistVersion: "0.1",
  kind: "self",
  on: someDay,
  updatedAt: someInstant,
  ...row,
  id: row.id ?? newId(),
});

export const aReflection: Builder<"reflection", "sessionId" | "authorId"> = (row) => ({
  condition: "extra-aandacht",
  on: someDay,
  answers: {},
  updatedAt: someInstant,
  ...row,
  id: row.id ?? newId(),
});

export const aConsent: Builder<"consent", "reflectionId"> = (row) => ({
  purpose: "onderzoek",
  given: true,
  textVersion: "0.1",
  at: someInstant,
  ...row,
  id: row.id ?? newId(),
});
