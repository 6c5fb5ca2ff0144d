import { eq, getTableName, is } from "drizzle-orm";
import { SQLiteTable } from "drizzle-orm/sqlite-core";
import { describe, expect, test } from "vitest";
import { type Db, writeTogether } from "../../db/database.ts";
import { aContact } from "../../db/demo/builders.ts";
import { newId } from "../../db/id.ts";
import { appendAudit } from "../../db/queries/audit.ts";
import { idleTime, longestTime } from "../../db/queries/logins.ts";
import { insertVersion } from "../../db/queries/note-versions.ts";
import * as schema from "../../db/schema/index.ts";
import { millisPerDay } from "../../domain/calendar.ts";
import { daily } from "../../server/daily.ts";
import { noRooms } from "../server/no-rooms.ts";
import { at, openFurnished } from "./furnished.ts";

const { contact, login, memberInvitation, noteVersion, noteVersionPart, signInAttempt } = schema;

/** What happens once a day, at that moment; a part of it that failed fails the test. */
async function dayEnds(db: Db, now: number): Promise<void> {
  const failed: string[] = [];
  const log = (event: string) => void (event !== "audit.head" && failed.push(event));
  await daily({ db, rooms: noRooms, now: () => now, log });
  expect(failed).toEqual([]);
}

/** How many rows each table has. */
async function counted(db: Db): Promise<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const table of Object.values(schema)) {
    if (is(table, SQLiteTable)) counts[getTableName(table)] = await db.$count(table);
  }
  return counts;
}

/** What is kept and for how long, the same on node:sqlite and on D1; `openDb` gives an empty, migrated database. */
export function retentionSuite(openDb: () => Promise<Db>): void {
  describe("[trust 32] once a day", () => {
    test("a login goes that has ended, and one that is in use stays", async () => {
      const { db, noor } = await openFurnished(openDb);
      const now = at + longestTime;
      const begun = { idle: [at + 1, now - idleTime], old: [at, now], used: [at + 1, now - idleTime + 1] } as const;
      const logins = Object.entries(begun).map(([tokenHash, [createdAt, seenAt]]) =>
        db.insert(login).values({ id: newId(), tokenHash, memberId: noor.id, by: "password", createdAt, seenAt }),
      );
      await writeTogether(db, logins);
      await dayEnds(db, now);
      expect(await db.select({ which: login.tokenHash }).from(login)).toEqual([{ which: "used" }]);
    });

    test("an attempt to sign in goes that counts no longer, and an invitation that is over, with its secret", async () => {
      const { db, noor } = await openFurnished(openDb);
      await db.batch([
        db.insert(signInAttempt).values({ id: newId(), key: "noor", at: at - 60_000 }),
        db.insert(signInAttempt).values({ id: newId(), key: "noor", at }),
        db
          .insert(memberInvitation)
          .values({ memberId: noor.id, tokenHash: "token", sealedSecret: "sealed", expiresAt: at + 1 }),
      ]);
      await dayEnds(db, at);
      expect(await db.select({ at: signInAttempt.at }).from(signInAttempt)).toEqual([{ at }]);
      expect(await db.$count(memberInvitation)).toBe(1);
      await dayEnds(db, at + 1);
      expect(await db.$count(memberInvitation)).toBe(0);
    });

    test("earlier text of a note goes after half a year, under a name after a year, and of the newest version never", async () => {
      const { db, file } = await openFurnished(openDb);
      for (const [index, name] of [null, "voor het gesprek", null].entries()) {
        const version = { dossierId: file.id, number: index + 1, at, name, restoredAt: null };
        const traces = { clients: [], removals: [] };
        const document = Uint8Array.of(index);
        await writeTogether(db, insertVersion(db, { ...version, reason: "settled", traces, document }));
      }
      const left = async (days: number) => {
        await dayEnds(db, at + days * millisPerDay);
        const rows = await db.select({ number: noteVersion.number }).from(noteVersion).orderBy(noteVersion.number);
        expect(await db.$count(noteVersionPart)).toBe(rows.length);
        return rows.map(({ number }) => number);
      };
      expect(await left(182)).toEqual([1, 2, 3]);
      expect(await left(183)).toEqual([2, 3]);
      expect(await left(366)).toEqual([3]);
      expect(await left(3660)).toEqual([3]);
    });

    test("what has no period stays, however old: dossiers, sessions, reflections, people, and the trail", async () => {
      const { db, file, noor } = await openFurnished(openDb);
      await db.insert(contact).values(aContact({ dossierId: file.id, memberId: noor.id, createdAt: at }));
      await db.update(schema.member).set({ disabledAt: at }).where(eq(schema.member.id, noor.id));
      await appendAudit(db, { key: "audit-key", entry: { actorId: noor.id, action: "view" }, at });
      const before = await counted(db);
      expect(before).toMatchObject({ contact: 1, dossier: 1, session: 1, reflection: 1, member: 1, audit: 1 });
      await dayEnds(db, at + 10 * 365 * millisPerDay);
      expect(await counted(db)).toEqual(before);
    });
  });
}
