import { and, asc, desc, eq, gte, sql } from "drizzle-orm";
import type { Db } from "../database.ts";
import { assignment, contact, member } from "../schema/index.ts";

/** Place in the contact log, newest first; the id decides between contacts written in the same millisecond. */
export type ContactPlace = { on: string; createdAt: number; id: string };

const told = {
  id: contact.id,
  on: contact.on,
  initiatief: contact.initiatief,
  kanaal: contact.kanaal,
  minutes: contact.minutes,
  onderwerpen: contact.onderwerpen,
  drukbron: contact.drukbron,
  summary: contact.summary,
  memberId: contact.memberId,
};

/** Contacts of a dossier after `after`, newest first. */
export function contactsOf(
  db: Db,
  { dossierId, after, limit }: { dossierId: string; after?: ContactPlace; limit: number },
) {
  const isOlder =
    after && sql`(${contact.on}, ${contact.createdAt}, ${contact.id}) < (${after.on}, ${after.createdAt}, ${after.id})`;
  return db
    .select({
      ...told,
      createdAt: contact.createdAt,
      memberName: member.name,
    })
    .from(contact)
    .innerJoin(member, eq(member.id, contact.memberId))
    .where(and(eq(contact.dossierId, dossierId), isOlder))
    .orderBy(desc(contact.on), desc(contact.createdAt), desc(contact.id))
    .limit(limit)
    .all();
}

/** All of the log, oldest first, and who guided when: what the checklists' rules ask. */
export async function logOf(db: Db, dossierId: string) {
  const [contacts, assignments] = await db.batch([
    db.select(told).from(contact).where(eq(contact.dossierId, dossierId)).orderBy(asc(contact.on)),
    db
      .select({ memberId: assignment.memberId, from: assignment.from, to: assignment.to })
      .from(assignment)
      .where(eq(assignment.dossierId, dossierId)),
  ]);
  return { contacts, assignments };
}

/** Writes one contact into the log. */
export async function insertContact(db: Db, row: typeof contact.$inferInsert): Promise<{ id: string } | undefined> {
  return db.insert(contact).values(row).returning({ id: contact.id }).get();
}

type Removal = { dossierId: string; contactId: string; memberId: string; since: number };

/** Takes back a contact that this person wrote at or after `since` (ms); tells whether there was one. */
export async function removeContact(db: Db, { dossierId, contactId, memberId, since }: Removal): Promise<boolean> {
  const isTheirs = and(eq(contact.id, contactId), eq(contact.dossierId, dossierId), eq(contact.memberId, memberId));
  const removed = await db
    .delete(contact)
    .where(and(isTheirs, gte(contact.createdAt, since)))
    .returning({ id: contact.id });
  return removed.length === 1;
}
