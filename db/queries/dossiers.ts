import { and, asc, count, eq, gt, gte, or, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { Day } from "../../domain/calendar.ts";
import type { Condition } from "../../domain/conditions/condition.ts";
import { dueOn, type Due } from "../../domain/due.ts";
import type { Db } from "../database.ts";
import { afspraak, assignment, casus, contact, dossier, group, member, score, session } from "../schema/index.ts";

export type DossierFilter = {
  teamId: string;
  /** The person who asks: what is due is due for this person. */
  memberId: string;
  /** Only the dossiers this person guides now. */
  isMine: boolean;
  condition?: Condition | undefined;
  /** Part of a code, in any case. */
  search?: string | undefined;
};

type Page = { after?: string | undefined; limit: number };

const current = alias(assignment, "current_assignment");
const klantmanager = alias(member, "klantmanager");
const lastContact = alias(contact, "last_contact");

const currentId = sql`(select a.id from ${assignment} a where a.dossier_id = ${dossier.id} and a.to_day is null
  order by a.from_day desc limit 1)`;
const lastContactId = sql`(select c.id from ${contact} c where c.dossier_id = ${dossier.id}
  and c.initiatief <> 'systeembrief' order by c.on_day desc, c.created_at desc limit 1)`;

const matching = ({ teamId, memberId, isMine, condition, search }: DossierFilter, after?: string) =>
  and(
    eq(dossier.teamId, teamId),
    isMine ? eq(current.memberId, memberId) : undefined,
    condition && eq(dossier.condition, condition),
    search ? sql`instr(lower(${dossier.code}), lower(${search})) > 0` : undefined,
    after === undefined ? undefined : gt(dossier.code, after),
  );

/** One page of dossiers in the order of their codes, with what the rules of `domain/due.ts` look at. */
function dossierRows(db: Db, filter: DossierFilter, { after, limit }: Page) {
  const ofMember = filter.memberId;
  return db
    .select({
      id: dossier.id,
      code: dossier.code,
      condition: dossier.condition,
      variant: dossier.variant,
      startedOn: dossier.startedOn,
      endedOn: dossier.endedOn,
      klantmanager: { id: klantmanager.id, name: klantmanager.name, color: klantmanager.color },
      guidedSince: sql<Day | null>`case when ${current.memberId} = ${ofMember} then ${current.from} end`,
      lastContact: { on: lastContact.on, initiatief: lastContact.initiatief, kanaal: lastContact.kanaal },
      lastSelfScoreOn: sql<Day | null>`(select max(s.on_day) from ${score} s where s.dossier_id = ${dossier.id}
        and s.kind = 'self' and s.rater_id = ${ofMember})`,
      afspraakDueOn: sql<Day | null>`(select min(t.due_on) from ${afspraak} t where t.dossier_id = ${dossier.id}
        and t.who_id = ${ofMember} and t.done_at is null and t.dropped_at is null)`,
    })
    .from(dossier)
    .leftJoin(current, eq(current.id, currentId))
    .leftJoin(klantmanager, eq(klantmanager.id, current.memberId))
    .leftJoin(lastContact, eq(lastContact.id, lastContactId))
    .where(matching(filter, after))
    .orderBy(asc(dossier.code))
    .limit(limit);
}

export type DossierRow = Awaited<ReturnType<typeof dossierRows>>[number] & { due: Due[] };

/** Read at once when only a few of the rows may turn out to have something due. */
const chunk = 200;

/**
 * A page of dossiers with what is due on `today`; `next` is the code after which the next page begins, null at the end.
 * What is due follows from rules and not from a column, so a page of only those is filled by reading on.
 */
export async function listDossiers(
  db: Db,
  { filter, today, onlyDue, after, limit }: Page & { filter: DossierFilter; today: Day; onlyDue: boolean },
): Promise<{ rows: DossierRow[]; next: string | null }> {
  const size = onlyDue ? chunk : limit + 1;
  const rows: DossierRow[] = [];
  let from = after;
  for (;;) {
    const read = await dossierRows(db, filter, { after: from, limit: size });
    const judged = read.map((row) => Object.assign(row, { due: dueOn(today, row) }));
    rows.push(...(onlyDue ? judged.filter((row) => row.due.length > 0) : judged));
    from = read.at(-1)?.code;
    if (rows.length > limit || read.length < size || from === undefined) break;
  }
  const shown = rows.slice(0, limit);
  return { rows: shown, next: rows.length > limit ? (shown.at(-1)?.code ?? null) : null };
}

/** How many dossiers a filter leaves. */
export async function countDossiers(db: Db, filter: DossierFilter): Promise<number> {
  const found = await db
    .select({ count: count() })
    .from(dossier)
    .leftJoin(current, eq(current.id, currentId))
    .where(matching(filter))
    .get();
  return found?.count ?? 0;
}

/** One dossier with its assignments (newest first) and the sessions in which it was a casus (newest first). */
export async function findDossier(db: Db, dossierId: string) {
  const [found, assignments, casussen] = await db.batch([
    db.select().from(dossier).where(eq(dossier.id, dossierId)),
    db
      .select({
        memberId: assignment.memberId,
        from: assignment.from,
        to: assignment.to,
        name: member.name,
        color: member.color,
      })
      .from(assignment)
      .innerJoin(member, eq(member.id, assignment.memberId))
      .where(eq(assignment.dossierId, dossierId))
      .orderBy(sql`${assignment.from} desc`),
    db
      .select({
        id: casus.id,
        sessionId: casus.sessionId,
        question: casus.question,
        insight: casus.insight,
        lesson: casus.lesson,
        inbrenger: member.name,
        plannedAt: session.plannedAt,
        status: session.status,
      })
      .from(casus)
      .innerJoin(session, eq(session.id, casus.sessionId))
      .innerJoin(member, eq(member.id, casus.inbrengerId))
      .where(eq(casus.dossierId, dossierId))
      .orderBy(sql`${session.plannedAt} desc`),
  ]);
  return found[0] && { dossier: found[0], assignments, casussen };
}

/** The sessions of a team that a casus can still be brought to, soonest first; not the ones whose moment passed unopened. */
export function sessionsAhead(db: Db, { teamId, from }: { teamId: string; from: number }) {
  const isAhead = or(eq(session.status, "open"), and(eq(session.status, "planned"), gte(session.plannedAt, from)));
  return db
    .select({
      id: session.id,
      plannedAt: session.plannedAt,
      status: session.status,
      groupId: session.groupId,
      groupName: group.name,
      methodTitle: sql<string>`json_extract(${session.state}, '$.method.title')`,
    })
    .from(session)
    .leftJoin(group, eq(group.id, session.groupId))
    .where(and(eq(session.teamId, teamId), isAhead))
    .orderBy(asc(session.plannedAt))
    .all();
}
