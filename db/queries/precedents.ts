import { and, asc, desc, eq, isNull, like, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Condition, Variant } from "../../domain/conditions/condition.ts";
import { searchWords } from "../../domain/precedent.ts";
import { type Db, writeTogether } from "../database.ts";
import { member, precedent, precedentVersion } from "../schema/index.ts";

const latest = precedentVersion;
const revokedBy = alias(member, "revoked_by");
const highest = sql`(select max(v.version) from precedent_version v where v.precedent_id = ${precedent.id})`;

const columns = {
  id: precedent.id,
  condition: precedent.condition,
  variant: precedent.variant,
  sessionId: precedent.sessionId,
  casusId: precedent.casusId,
  version: latest.version,
  situation: latest.situation,
  ruling: latest.ruling,
  basis: latest.basis,
  on: latest.on,
  writtenBy: member.name,
  revokedAt: precedent.revokedAt,
  revokedBy: revokedBy.name,
  revokedReason: precedent.revokedReason,
};

export type PrecedentFilter = {
  teamId: string;
  condition?: Condition;
  /** With a condition: also those that hold for every variant of it. */
  variant?: Variant | null;
  sessionId?: string;
  /** What is searched for; all of its words have to occur. */
  text?: string;
  withRevoked?: boolean;
  limit: number;
};

/** Precedents of a team as they read now, the newest first; those in force before those that were revoked. */
export function findPrecedents(db: Db, { limit, ...filter }: PrecedentFilter) {
  return db
    .select(columns)
    .from(precedent)
    .innerJoin(latest, and(eq(latest.precedentId, precedent.id), eq(latest.version, highest)))
    .innerJoin(member, eq(member.id, latest.writtenById))
    .leftJoin(revokedBy, eq(revokedBy.id, precedent.revokedById))
    .where(matching(filter))
    .orderBy(sql`${precedent.revokedAt} is not null`, desc(latest.on), desc(latest.writtenAt), asc(precedent.id))
    .limit(limit);
}

function matching({ teamId, condition, variant, sessionId, text = "", withRevoked }: Omit<PrecedentFilter, "limit">) {
  const words = searchWords(text).map((word) => {
    const pattern = `%${word}%`;
    return or(like(latest.situation, pattern), like(latest.ruling, pattern), like(latest.basis, pattern));
  });
  return and(
    eq(precedent.teamId, teamId),
    condition && eq(precedent.condition, condition),
    variant ? or(isNull(precedent.variant), eq(precedent.variant, variant)) : undefined,
    sessionId === undefined ? undefined : eq(precedent.sessionId, sessionId),
    withRevoked ? undefined : isNull(precedent.revokedAt),
    ...words,
  );
}

/** Every version of a precedent, the newest first. */
export function precedentHistory(db: Db, precedentId: string) {
  const { version, situation, ruling, basis, on, writtenAt } = precedentVersion;
  return db
    .select({ version, situation, ruling, basis, on, writtenAt, writtenBy: member.name })
    .from(precedentVersion)
    .innerJoin(member, eq(member.id, precedentVersion.writtenById))
    .where(eq(precedentVersion.precedentId, precedentId))
    .orderBy(desc(precedentVersion.version));
}

type NewPrecedent = typeof precedent.$inferInsert & { id: string };
type NewVersion = Omit<typeof precedentVersion.$inferInsert, "precedentId">;

/** Writes a precedent with its first version; false when its casus has one already. */
export async function insertPrecedent(db: Db, row: NewPrecedent, first: NewVersion): Promise<boolean> {
  const isTaken = async () => {
    const found = await db
      .select({ id: precedent.id })
      .from(precedent)
      .where(eq(precedent.casusId, row.casusId ?? ""))
      .get();
    return found !== undefined;
  };
  if (await isTaken()) return false;
  try {
    await writeTogether(db, [
      db.insert(precedent).values(row),
      db.insert(precedentVersion).values({ ...first, precedentId: row.id }),
    ]);
  } catch (error) {
    // Two people of one table may press the button at once; the casus can have only one.
    if (await isTaken()) return false;
    throw error;
  }
  return true;
}

/** Writes the next version; false when somebody else wrote it first. */
export async function insertVersion(db: Db, row: typeof precedentVersion.$inferInsert): Promise<boolean> {
  const written = await db
    .insert(precedentVersion)
    .select(
      db
        .select({
          precedentId: sql`${row.precedentId}`.as("precedent_id"),
          version: sql`${row.version}`.as("version"),
          situation: sql`${row.situation}`.as("situation"),
          ruling: sql`${row.ruling}`.as("ruling"),
          basis: sql`${row.basis ?? ""}`.as("basis"),
          on: sql`${row.on}`.as("on_day"),
          writtenById: sql`${row.writtenById}`.as("written_by_id"),
          writtenAt: sql`${row.writtenAt}`.as("written_at"),
        })
        .from(precedent)
        .where(and(eq(precedent.id, row.precedentId), sql`${highest} = ${row.version - 1}`)),
    )
    .returning({ version: precedentVersion.version });
  return written.length === 1;
}

type Revocation = { revokedAt: number | null; revokedById: string | null; revokedReason: string | null };

/** Revokes a precedent, or with nulls lets it hold again. */
export async function setRevoked(db: Db, precedentId: string, revocation: Revocation): Promise<void> {
  await db.update(precedent).set(revocation).where(eq(precedent.id, precedentId));
}
