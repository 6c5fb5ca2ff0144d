import { and, asc, count, desc, eq, gt, gte, inArray, isNotNull, lte, sql, type SQL } from "drizzle-orm";
import type { Condition } from "../../domain/conditions/condition.ts";
import type { Purpose } from "../../domain/consent.ts";
import { type Db, type Write, writeTogether } from "../database.ts";
import {
  audit,
  consent,
  experiment,
  member,
  reflection,
  sample,
  sampledReflection,
  session,
  team,
} from "../schema/index.ts";

/** The newest word about one purpose; no word means no. The index on (reflection, purpose, at) answers it alone. */
const isConsentedTo = (purpose: Purpose | typeof sample.purpose): SQL<boolean> =>
  sql<boolean>`coalesce((
    select ${consent.given} from ${consent}
    where ${consent.reflectionId} = ${reflection.id} and ${consent.purpose} = ${purpose}
    order by ${consent.at} desc, ${consent}.rowid desc limit 1
  ), 0)`.mapWith(Boolean);

/** What a frame is made of: submitted reflections on days `from` up to and including `to`. */
export type FrameFilter = { from: string; to: string; condition: Condition | null; purpose: Purpose };

const inFrame = ({ from, to, condition, purpose }: FrameFilter) =>
  and(
    isNotNull(reflection.submittedAt),
    gte(reflection.on, from),
    lte(reflection.on, to),
    condition === null ? undefined : eq(reflection.condition, condition),
    sql`${isConsentedTo(purpose)} = 1`,
  );

/** The frame: ids and authors of what may be drawn, in no meaningful order. */
export function frameOf(db: Db, filter: FrameFilter) {
  return db.select({ id: reflection.id, authorId: reflection.authorId }).from(reflection).where(inFrame(filter));
}

/** How many reflections may be drawn. */
export async function frameSize(db: Db, filter: FrameFilter): Promise<number> {
  const row = await db.select({ size: count() }).from(reflection).where(inFrame(filter)).get();
  return row?.size ?? 0;
}

/** D1 binds at most 100 parameters to one statement, and a drawn reflection has six. */
const drawnPerStatement = 16;

/** Stores a sample and what was drawn, all or nothing. */
export async function storeSample(
  db: Db,
  row: typeof sample.$inferInsert,
  drawn: readonly (typeof sampledReflection.$inferInsert)[],
): Promise<void> {
  const writes: Write[] = [db.insert(sample).values(row)];
  for (let start = 0; start < drawn.length; start += drawnPerStatement) {
    writes.push(db.insert(sampledReflection).values(drawn.slice(start, start + drawnPerStatement)));
  }
  await writeTogether(db, writes);
}

const provenance = {
  id: sample.id,
  drawnAt: sample.drawnAt,
  drawnBy: member.name,
  purpose: sample.purpose,
  reason: sample.reason,
  condition: sample.condition,
  from: sample.from,
  to: sample.to,
  size: sample.size,
  seed: sample.seed,
  algorithm: sample.algorithm,
  frameSize: sample.frameSize,
  frameHash: sample.frameHash,
};

/** The samples one researcher drew, newest first. */
export function samplesDrawnBy(db: Db, drawnById: string) {
  return db
    .select(provenance)
    .from(sample)
    .innerJoin(member, eq(member.id, sample.drawnById))
    .where(eq(sample.drawnById, drawnById))
    .orderBy(desc(sample.drawnAt), desc(sample.id));
}

export function loadSample(db: Db, sampleId: string) {
  return db
    .select(provenance)
    .from(sample)
    .innerJoin(member, eq(member.id, sample.drawnById))
    .where(eq(sample.id, sampleId))
    .get();
}

/** The newest samples that hold a reflection of a team, and when each was downloaded; newest first. */
export async function samplesOfTeam(db: Db, { teamId, limit }: { teamId: string; limit: number }) {
  const isOfTeam = sql`exists (
    select 1 from ${sampledReflection}
    join ${reflection} on ${reflection.id} = ${sampledReflection.reflectionId}
    join ${session} on ${session.id} = ${reflection.sessionId}
    where ${sampledReflection.sampleId} = ${sample.id} and ${session.teamId} = ${teamId}
  )`;
  const newest = db.select({ id: sample.id }).from(sample).where(isOfTeam).orderBy(desc(sample.drawnAt)).limit(limit);
  const isDownload = and(eq(audit.subjectKind, "sample"), eq(audit.action, "download"));
  const [samples, downloads] = await db.batch([
    db
      .select({
        id: sample.id,
        drawnAt: sample.drawnAt,
        drawnBy: member.name,
        reason: sample.reason,
        size: sample.size,
      })
      .from(sample)
      .innerJoin(member, eq(member.id, sample.drawnById))
      .where(inArray(sample.id, newest))
      .orderBy(desc(sample.drawnAt)),
    db
      .select({ sampleId: audit.subjectId, at: audit.at })
      .from(audit)
      .where(and(isDownload, inArray(audit.subjectId, newest)))
      .orderBy(desc(audit.sequence)),
  ]);
  return samples.map(({ id, ...row }) => ({
    ...row,
    downloadedAt: downloads.filter(({ sampleId }) => sampleId === id).map(({ at }) => at),
  }));
}

/** A sample with all that is needed to draw it again. */
export type Provenance = NonNullable<Awaited<ReturnType<typeof loadSample>>>;

/** What was drawn, by rank, with whether the purpose of the sample is still consented to. */
export function drawnReflections(db: Db, sampleId: string) {
  return db
    .select({
      rank: sampledReflection.rank,
      reflectionCode: sampledReflection.reflectionCode,
      authorCode: sampledReflection.authorCode,
      inclusionProbability: sampledReflection.inclusionProbability,
      condition: reflection.condition,
      on: reflection.on,
      startsOn: experiment.startsOn,
      mensbeeld: reflection.mensbeeld,
      answers: reflection.answers,
      ownWords: reflection.ownWords,
      isConsented: isConsentedTo(sample.purpose),
    })
    .from(sampledReflection)
    .innerJoin(sample, eq(sample.id, sampledReflection.sampleId))
    .innerJoin(reflection, eq(reflection.id, sampledReflection.reflectionId))
    .innerJoin(session, eq(session.id, reflection.sessionId))
    .innerJoin(team, eq(team.id, session.teamId))
    .innerJoin(experiment, eq(experiment.id, team.experimentId))
    .where(eq(sampledReflection.sampleId, sampleId))
    .orderBy(asc(sampledReflection.rank));
}

/** First day of the experiments and what disturbed them: weeks are counted and chosen by it. */
export function experimentsOf(db: Db) {
  return db
    .select({ name: experiment.name, startsOn: experiment.startsOn })
    .from(experiment)
    .orderBy(asc(experiment.startsOn));
}

export type DrawnReflection = Awaited<ReturnType<typeof drawnReflections>>[number];

/** Names of everybody who works or worked with the product: they are masked in what researchers read. */
export async function memberNames(db: Db): Promise<string[]> {
  const rows = await db.select({ name: member.name }).from(member);
  return rows.map((row) => row.name);
}

/** How often someone downloaded something since an instant (ms). */
export async function downloadsSince(db: Db, actorId: string, since: number): Promise<number> {
  const row = await db
    .select({ times: count() })
    .from(audit)
    .where(and(eq(audit.actorId, actorId), gt(audit.at, since), eq(audit.action, "download")))
    .get();
  return row?.times ?? 0;
}
