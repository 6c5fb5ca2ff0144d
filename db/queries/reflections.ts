import { and, asc, desc, eq, inArray, isNull, sql } from "drizzle-orm";
import type { Mensbeeld } from "../../domain/reflection.ts";
import type { Db } from "../database.ts";
import {
  audit,
  casus,
  consent,
  dossier,
  experiment,
  group,
  member,
  reflection,
  sample,
  sampledReflection,
  session,
  team,
} from "../schema/index.ts";

const heading = {
  id: reflection.id,
  on: reflection.on,
  condition: reflection.condition,
  submittedAt: reflection.submittedAt,
  updatedAt: reflection.updatedAt,
  question: casus.question,
  dossierCode: dossier.code,
  groupName: group.name,
  startsOn: experiment.startsOn,
};

const written = { answers: reflection.answers, mensbeeld: reflection.mensbeeld, ownWords: reflection.ownWords };

/** Reflections with the session and the casus that each looks back on. */
const lookingBack = (db: Db) =>
  db
    .select({ ...heading, ...written, sessionId: reflection.sessionId })
    .from(reflection)
    .innerJoin(session, eq(session.id, reflection.sessionId))
    .innerJoin(team, eq(team.id, session.teamId))
    .innerJoin(experiment, eq(experiment.id, team.experimentId))
    .leftJoin(group, eq(group.id, session.groupId))
    .leftJoin(casus, eq(casus.id, reflection.casusId))
    .leftJoin(dossier, eq(dossier.id, casus.dossierId));

/** All reflections of one author, newest session first. */
export function reflectionsOf(db: Db, authorId: string) {
  return lookingBack(db).where(eq(reflection.authorId, authorId)).orderBy(desc(reflection.on), desc(reflection.id));
}

/** One reflection with what it looks back on. */
export function loadReflection(db: Db, reflectionId: string) {
  return lookingBack(db).where(eq(reflection.id, reflectionId)).get();
}

/** Every word given about consent, oldest first; of two at the same instant the one written later comes later. */
export function consentHistory(db: Db, about: { reflectionId: string } | { authorId: string }) {
  const which = "authorId" in about ? eq(reflection.authorId, about.authorId) : eq(reflection.id, about.reflectionId);
  return db
    .select({
      reflectionId: consent.reflectionId,
      purpose: consent.purpose,
      given: consent.given,
      textVersion: consent.textVersion,
      at: consent.at,
    })
    .from(consent)
    .innerJoin(reflection, eq(reflection.id, consent.reflectionId))
    .where(which)
    .orderBy(asc(consent.at), asc(sql`${consent}.rowid`));
}

/** Adds a word about consent; earlier words stay as they were. */
export async function addConsent(db: Db, row: typeof consent.$inferInsert): Promise<void> {
  await db.insert(consent).values(row);
}

/** Who drew the reflections of an author (or one reflection), when and for what; newest first. */
export function samplesOf(db: Db, about: { reflectionId: string } | { authorId: string }) {
  const which = "authorId" in about ? eq(reflection.authorId, about.authorId) : eq(reflection.id, about.reflectionId);
  return db
    .select({
      reflectionId: sampledReflection.reflectionId,
      sampleId: sample.id,
      drawnAt: sample.drawnAt,
      drawnBy: member.name,
      purpose: sample.purpose,
      reason: sample.reason,
      size: sample.size,
    })
    .from(sampledReflection)
    .innerJoin(sample, eq(sample.id, sampledReflection.sampleId))
    .innerJoin(member, eq(member.id, sample.drawnById))
    .innerJoin(reflection, eq(reflection.id, sampledReflection.reflectionId))
    .where(which)
    .orderBy(desc(sample.drawnAt));
}

/** When samples that hold this reflection were looked at or downloaded, newest first; from the audit trail. */
export function usesOfSamplesWith(db: Db, reflectionId: string) {
  return db
    .select({ sampleId: audit.subjectId, action: audit.action, at: audit.at, by: member.name })
    .from(audit)
    .innerJoin(sampledReflection, eq(sampledReflection.sampleId, audit.subjectId))
    .leftJoin(member, eq(member.id, audit.actorId))
    .where(
      and(
        eq(sampledReflection.reflectionId, reflectionId),
        eq(audit.subjectKind, "sample"),
        inArray(audit.action, ["view", "download"]),
      ),
    )
    .orderBy(desc(audit.sequence));
}

export type Draft = { answers: Record<string, string>; mensbeeld: Mensbeeld | null; ownWords: string };

/** The instant of a change: now, but always later than the one before, so that it tells two versions apart. */
const after = (basedOn: number, now: number) => Math.max(now, basedOn + 1);

const unchangedSince = (reflectionId: string, basedOn: number) =>
  and(eq(reflection.id, reflectionId), eq(reflection.updatedAt, basedOn), isNull(reflection.submittedAt));

type Change = { reflectionId: string; basedOn: number; now: number };

/** Stores a draft if nothing changed since `basedOn`; the instant it was stored under, or undefined when something did. */
export async function saveDraft(db: Db, { reflectionId, basedOn, now, ...draft }: Change & Draft) {
  const rows = await db
    .update(reflection)
    .set({ ...draft, updatedAt: after(basedOn, now) })
    .where(unchangedSince(reflectionId, basedOn))
    .returning({ updatedAt: reflection.updatedAt });
  return rows[0]?.updatedAt;
}

/** Submits the text as it was at `basedOn`; the instant, or undefined when it changed or was submitted before. */
export async function submitDraft(db: Db, { reflectionId, basedOn, now }: Change) {
  const rows = await db
    .update(reflection)
    .set({ submittedAt: now, updatedAt: after(basedOn, now) })
    .where(unchangedSince(reflectionId, basedOn))
    .returning({ submittedAt: reflection.submittedAt });
  return rows[0]?.submittedAt ?? undefined;
}
