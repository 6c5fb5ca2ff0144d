import { and, asc, desc, eq, isNull, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Db } from "../database.ts";
import { afspraak, casus, dossier, member } from "../schema/index.ts";

const who = alias(member, "who");

/** When an afspraak was done or lapsed; null while it is open. */
const endedAt = sql`coalesce(${afspraak.doneAt}, ${afspraak.droppedAt})`;

const columns = {
  id: afspraak.id,
  text: afspraak.text,
  dueOn: afspraak.dueOn,
  doneAt: afspraak.doneAt,
  droppedAt: afspraak.droppedAt,
  who: { id: who.id, name: who.name, color: who.color },
  dossierId: afspraak.dossierId,
  sessionId: casus.sessionId,
};

/** The afspraken about a dossier: open ones first, the most urgent on top, then what was done last. */
export function afsprakenOfDossier(db: Db, dossierId: string) {
  return db
    .select(columns)
    .from(afspraak)
    .innerJoin(who, eq(who.id, afspraak.whoId))
    .leftJoin(casus, eq(casus.id, afspraak.casusId))
    .where(eq(afspraak.dossierId, dossierId))
    .orderBy(sql`${endedAt} is not null`, desc(endedAt), asc(afspraak.dueOn))
    .all();
}

/** What one person still has to do, the most urgent first, with the dossier it is about. */
export function openAfsprakenOf(db: Db, memberId: string) {
  return db
    .select({ ...columns, dossierCode: dossier.code, condition: dossier.condition })
    .from(afspraak)
    .innerJoin(who, eq(who.id, afspraak.whoId))
    .leftJoin(casus, eq(casus.id, afspraak.casusId))
    .leftJoin(dossier, eq(dossier.id, afspraak.dossierId))
    .where(and(eq(afspraak.whoId, memberId), isNull(afspraak.doneAt), isNull(afspraak.droppedAt)))
    .orderBy(asc(afspraak.dueOn), asc(afspraak.createdAt))
    .all();
}

/** Writes one afspraak. */
export async function insertAfspraak(db: Db, row: typeof afspraak.$inferInsert): Promise<{ id: string } | undefined> {
  return db.insert(afspraak).values(row).returning({ id: afspraak.id }).get();
}

/** Marks an afspraak done at an instant (ms), or open again with null. What was done stays done at its first moment. */
export async function setDone(
  db: Db,
  { afspraakId, doneAt }: { afspraakId: string; doneAt: number | null },
): Promise<void> {
  const stays = doneAt === null ? undefined : isNull(afspraak.doneAt);
  await db
    .update(afspraak)
    .set({ doneAt, droppedAt: null })
    .where(and(eq(afspraak.id, afspraakId), stays));
}
