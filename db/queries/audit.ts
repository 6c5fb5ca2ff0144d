import { hmac } from "@noble/hashes/hmac.js";
import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { and, asc, desc, eq, gt } from "drizzle-orm";
import type { Db } from "../database.ts";
import { audit } from "../schema/index.ts";

export type AuditAction =
  | "sign-in"
  | "sign-in-failed"
  | "sign-out"
  | "invite"
  | "invitation-accepted"
  | "role-change"
  | "member-disabled"
  | "view"
  | "change"
  | "sample"
  | "download"
  | "denied"
  | "erase";

/** What happened, in ids and codes only: never what somebody wrote, a token or a BSN (ASVS 16.2.5). */
export type AuditEntry = {
  actorId: string | null;
  action: AuditAction;
  subjectKind?: string;
  subjectId?: string;
  detail?: Record<string, string | number | boolean | null>;
};

export type AuditRow = typeof audit.$inferSelect;

/** The end of the trail. Kept outside the database each day, it shows that rows were cut off at the end. */
export type AuditHead = { sequence: number; hash: string };

export type AuditVerdict = { intact: true; rows: number } | { intact: false; sequence: number };

const emptyHead: AuditHead = { sequence: 0, hash: "" };
const attempts = 20;
const rowsPerPage = 1000;

/** HMAC-SHA256, in hex, of one row without its hash; `previousHash` in it is what chains the rows. */
function hashOf(key: string, row: Omit<AuditRow, "hash">): string {
  const detail = row.detail && Object.entries(row.detail).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const { sequence, at, actorId, action, subjectKind, subjectId, previousHash } = row;
  const bytes = utf8ToBytes(
    JSON.stringify([sequence, at, actorId, action, subjectKind, subjectId, detail, previousHash]),
  );
  return bytesToHex(hmac(sha256, utf8ToBytes(key), bytes));
}

/** Sequence and hash of the newest row. */
export async function auditHead(db: Db): Promise<AuditHead> {
  const columns = { sequence: audit.sequence, hash: audit.hash };
  return (await db.select(columns).from(audit).orderBy(desc(audit.sequence)).limit(1).get()) ?? emptyHead;
}

/**
 * Adds one row behind the newest. The primary key is the lock: of two writers that read the same head one inserts
 * nothing, and reads again.
 */
export async function appendAudit(
  db: Db,
  { key, entry, at }: { key: string; entry: AuditEntry; at: number },
): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const head = await auditHead(db);
    const row = {
      sequence: head.sequence + 1,
      at,
      actorId: entry.actorId,
      action: entry.action,
      subjectKind: entry.subjectKind ?? null,
      subjectId: entry.subjectId ?? null,
      detail: entry.detail ?? null,
      previousHash: head.hash,
    };
    const values = { ...row, hash: hashOf(key, row) };
    const written = await db.insert(audit).values(values).onConflictDoNothing().returning({ sequence: audit.sequence });
    if (written.length === 1) return;
  }
  throw new Error(`audit: ${attempts} attempts to append collided`);
}

/**
 * Reads the whole trail and names the first row that was edited, is missing before it, or was put in another place. With
 * a `head` from outside the database it also finds rows cut off at the end.
 */
export async function verifyAudit(db: Db, key: string, known: AuditHead = emptyHead): Promise<AuditVerdict> {
  let head = emptyHead;
  for (;;) {
    const after = gt(audit.sequence, head.sequence);
    const rows = await db.select().from(audit).where(after).orderBy(asc(audit.sequence)).limit(rowsPerPage);
    for (const row of rows) {
      const isNext = row.sequence === head.sequence + 1 && row.previousHash === head.hash;
      const isKnown = row.sequence !== known.sequence || row.hash === known.hash;
      if (!isNext || !isKnown || row.hash !== hashOf(key, row)) return { intact: false, sequence: row.sequence };
      head = row;
    }
    if (rows.length < rowsPerPage) break;
  }
  if (head.sequence < known.sequence) return { intact: false, sequence: head.sequence + 1 };
  return { intact: true, rows: head.sequence };
}

/** What happened to one thing, newest first. */
export function auditOf(db: Db, subject: { kind: string; id: string }, limit = 100): Promise<AuditRow[]> {
  const about = and(eq(audit.subjectKind, subject.kind), eq(audit.subjectId, subject.id));
  return db.select().from(audit).where(about).orderBy(desc(audit.sequence)).limit(limit).all();
}

export type Audit = { write(entry: AuditEntry): Promise<void> };

/** The trail as the server writes it: one row after the other, so that writers of one process do not collide. */
export function makeAudit({ db, key, now }: { db: Db; key: string; now: () => number }): Audit {
  let last: Promise<void> = Promise.resolve();
  return {
    write(entry) {
      const written = last.then(() => appendAudit(db, { key, entry, at: now() }));
      // The queue goes on after a failure; the failure itself is the writer's to handle.
      last = written.catch(() => undefined);
      return written;
    },
  };
}
