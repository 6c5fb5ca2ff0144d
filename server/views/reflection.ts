import { z } from "zod";
import type { consentHistory, loadReflection, samplesOf, usesOfSamplesWith } from "../../db/queries/reflections.ts";
import { weekOfExperiment } from "../../domain/calendar.ts";
import { consentInForce, purposes, type ConsentEvent } from "../../domain/consent.ts";
import { findPersonalData, personalDataKinds } from "../../domain/personal-data.ts";
import { mensbeelden } from "../../domain/reflection.ts";
import { condition, day, instant, text } from "./shapes.ts";

type Rows<Query extends (...args: never[]) => unknown> = Awaited<ReturnType<Query>>;
type ReflectionRow = NonNullable<Rows<typeof loadReflection>>;
type ConsentRow = Rows<typeof consentHistory>[number];
type SampleRow = Rows<typeof samplesOf>[number];
type UseRow = Rows<typeof usesOfSamplesWith>[number];

/** Where in a reflection something looks like personal data. `field` is the id of a prompt, or "own-words". */
const warning = z.object({ field: text, kind: z.enum(personalDataKinds), start: z.number(), end: z.number() });
export type Warning = z.infer<typeof warning>;

const purpose = z.enum(purposes);
const consents = z.record(purpose, z.boolean());

const heading = {
  id: text,
  sessionId: text,
  on: day,
  week: z.number(),
  condition,
  groupName: text.nullable(),
  question: text.nullable(),
  dossierCode: text.nullable(),
  submittedAt: instant.nullable(),
  updatedAt: instant,
};

const listed = z.object({
  ...heading,
  isBegun: z.boolean(),
  consents,
  samples: z.array(z.object({ drawnAt: instant, drawnBy: text, purpose })),
});

export const reflectionList = z.object({ toWrite: z.array(listed), submitted: z.array(listed) });

export const reflection = z.object({
  ...heading,
  answers: z.record(text, text),
  mensbeeld: z.enum(mensbeelden).nullable(),
  ownWords: text,
  warnings: z.array(warning),
  consents,
  consentHistory: z.array(z.object({ purpose, given: z.boolean(), textVersion: text, at: instant })),
  samples: z.array(
    z.object({
      id: text,
      drawnAt: instant,
      drawnBy: text,
      purpose,
      reason: text,
      size: z.number(),
      lastViewedAt: instant.nullable(),
      downloads: z.array(z.object({ at: instant, by: text.nullable(), hadText: z.boolean() })),
    }),
  ),
});

export const savedDraft = z.object({ updatedAt: instant, warnings: z.array(warning) });

type Texts = { answers: Record<string, string>; ownWords: string };

/** What a text about a deelnemer should not hold: told to the author, who may still have a reason to write it. */
export function warningsOf({ answers, ownWords }: Texts): Warning[] {
  return Object.entries({ ...answers, "own-words": ownWords }).flatMap(([field, text]) =>
    findPersonalData(text).map((find) => ({ field, ...find })),
  );
}

/** Whether there is any text to submit. */
export const isWritten = ({ answers, ownWords }: Texts) =>
  ownWords.trim() !== "" || Object.values(answers).some((text) => text.trim() !== "");

function headingOf(row: ReflectionRow) {
  const { id, sessionId, on, condition, groupName, question, dossierCode, submittedAt, updatedAt } = row;
  const week = weekOfExperiment(row.startsOn, on);
  return { id, sessionId, on, week, condition, groupName, question, dossierCode, submittedAt, updatedAt };
}

/** One line in the author's list. */
export function listedReflection(row: ReflectionRow, consents: readonly ConsentRow[], samples: readonly SampleRow[]) {
  return {
    ...headingOf(row),
    isBegun: isWritten(row) || row.mensbeeld !== null,
    consents: consentInForce(consents.filter((event) => event.reflectionId === row.id)),
    samples: samples.filter((sample) => sample.reflectionId === row.id),
  };
}

/** Whether a purpose was consented to at an instant (ms). */
const heldAt = (events: readonly ConsentEvent[], purpose: ConsentEvent["purpose"], at: number) =>
  consentInForce(events.filter((event) => event.at <= at))[purpose];

/** A reflection as its author sees it, with who used it. */
export function shownReflection(
  row: ReflectionRow,
  history: readonly ConsentRow[],
  samples: readonly SampleRow[],
  uses: readonly UseRow[],
) {
  const { answers, mensbeeld, ownWords } = row;
  return {
    ...headingOf(row),
    answers,
    mensbeeld,
    ownWords,
    warnings: warningsOf(row),
    consents: consentInForce(history),
    consentHistory: [...history],
    samples: samples.map(({ sampleId, drawnAt, drawnBy, purpose, reason, size }) => {
      const used = uses.filter((use) => use.sampleId === sampleId);
      const lastViewedAt = used.find((use) => use.action === "view")?.at ?? null;
      const downloads = used
        .filter((use) => use.action === "download")
        // After a withdrawal a file holds the code of this reflection and no text.
        .map(({ at, by }) => ({ at, by, hadText: heldAt(history, purpose, at) }));
      return { id: sampleId, drawnAt, drawnBy, purpose, reason, size, lastViewedAt, downloads };
    }),
  };
}
