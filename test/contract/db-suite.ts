import { and, eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { type Db, type Write, writeTogether } from "../../db/database.ts";
import { aConsent, aContact, aDossier } from "../../db/demo/builders.ts";
import { consent, contact, dossier, member, reflection, team } from "../../db/schema/index.ts";
import { openFurnished, refusalOf } from "./furnished.ts";

/** What every query relies on, the same on node:sqlite and on D1; `openDb` gives an empty, migrated database. */
export function dbSuite(openDb: () => Promise<Db>): void {
  const openPlace = () => openFurnished(openDb);
  const codesOf = async (db: Db) =>
    (await db.select({ code: dossier.code }).from(dossier).orderBy(dossier.code)).map(({ code }) => code);

  describe("database", () => {
    test("what is not there is undefined, one by one and in a batch", async () => {
      const db = await openDb();
      expect(await db.select().from(member).where(eq(member.id, "nobody")).get()).toBeUndefined();
      expect(await db.batch([db.select().from(member), db.select().from(team)])).toEqual([[], []]);
    });

    test("of a batch in which one statement fails nothing is written, wherever it stands", async () => {
      const { db, trial, floor } = await openPlace();
      const fresh = (code: string) =>
        db.insert(dossier).values(aDossier({ code, experimentId: trial.id, teamId: floor.id }));
      for (const place of [0, 1, 2]) {
        const writes: Write[] = [fresh("E-002"), fresh("E-003")];
        writes.splice(place, 0, fresh("E-001"));
        expect(await refusalOf(writeTogether(db, writes))).toMatch(/unique/i);
        expect(await codesOf(db)).toEqual(["E-001"]);
      }
      await writeTogether(db, [fresh("E-002"), fresh("E-003")]);
      expect(await codesOf(db)).toEqual(["E-001", "E-002", "E-003"]);
    });

    test("writing nothing together does nothing", async () => {
      const { db } = await openPlace();
      await writeTogether(db, []);
      expect(await codesOf(db)).toEqual(["E-001"]);
    });

    test("a batch of 250 statements is written whole, in its order", async () => {
      const { db, file, noor } = await openPlace();
      const moments = Array.from({ length: 250 }, (_, index) => index);
      const row = { dossierId: file.id, memberId: noor.id };
      await writeTogether(
        db,
        moments.map((createdAt) => db.insert(contact).values(aContact({ ...row, createdAt }))),
      );
      const stored = await db
        .select({ createdAt: contact.createdAt })
        .from(contact)
        .orderBy(sql`rowid`);
      expect(stored.map(({ createdAt }) => createdAt)).toEqual(moments);
    });

    test("what a later statement of a batch reads is what an earlier one wrote", async () => {
      const { db, noor } = await openPlace();
      const [, found] = await db.batch([
        db.update(member).set({ name: "Noor de Wit" }).where(eq(member.id, noor.id)),
        db.select({ name: member.name }).from(member).where(eq(member.id, noor.id)),
      ]);
      expect(found).toEqual([{ name: "Noor de Wit" }]);
    });

    test("lists, booleans, nothing and fractions come back as what they were", async () => {
      const { db, file, noor, written } = await openPlace();
      const onderwerpen = ["werk", "schulden"] as const;
      await db
        .insert(contact)
        .values(aContact({ dossierId: file.id, memberId: noor.id, onderwerpen: [...onderwerpen] }));
      for (const given of [true, false]) {
        await db.insert(consent).values(aConsent({ reflectionId: written.id, given, at: given ? 1 : 2 }));
      }
      const answers = { gelukt: 'met "aanhalingstekens", \\ en een\nnieuwe regel', lastig: "" };
      await db.update(reflection).set({ answers }).where(eq(reflection.id, written.id));

      const kept = await db.select().from(contact).get();
      expect([kept?.onderwerpen, kept?.drukbron, kept?.minutes]).toEqual([onderwerpen, null, 20]);
      const words = await db.select({ given: consent.given }).from(consent).orderBy(consent.at);
      expect(words).toEqual([{ given: true }, { given: false }]);
      const read = await db.select().from(reflection).get();
      expect([read?.answers, read?.submittedAt]).toEqual([answers, null]);
      const third = await db
        .select({ value: sql<number>`1.0 / 3` })
        .from(member)
        .get();
      expect(third?.value).toBeCloseTo(1 / 3, 15);
    });

    test("instants in milliseconds keep every digit", async () => {
      const { db, noor } = await openPlace();
      const latest = Date.UTC(9999, 11, 31, 23, 59, 59, 999);
      await db.update(member).set({ disabledAt: latest }).where(eq(member.id, noor.id));
      expect((await db.select().from(member).get())?.disabledAt).toBe(latest);
    });

    test.each([
      ["a letter with its accent apart", "cafe\u0301 en één"],
      ["people made of several signs", "👩‍👩‍👧‍👦 👍🏽 🇳🇱"],
      ["writing from right to left", "مرحبا بكم"],
      ["what SQL has a meaning for", "'; drop table member; -- %_?"],
    ])("text stays what was typed: %s", async (_what, summary) => {
      const { db, file, noor } = await openPlace();
      await db.insert(contact).values(aContact({ dossierId: file.id, memberId: noor.id, summary }));
      const found = await db.select().from(contact).where(eq(contact.summary, summary)).get();
      expect(found?.summary).toBe(summary);
    });

    test("a text of nearly a megabyte is kept to its last letter", async () => {
      const { db, noor, written } = await openPlace();
      const ownWords = `${"één zin die niet ophoudt ".repeat(38_000)}slot`;
      expect(new TextEncoder().encode(ownWords).byteLength).toBeGreaterThan(1_000_000);
      await db.update(reflection).set({ ownWords }).where(eq(reflection.authorId, noor.id));
      const read = await db.select().from(reflection).where(eq(reflection.id, written.id)).get();
      expect(read?.ownWords === ownWords).toBe(true);
    });

    test("batches, single writes and reads at the same moment do not get into each other", async () => {
      const { db, file, noor, trial, floor } = await openPlace();
      const row = { dossierId: file.id, memberId: noor.id };
      const ten = (who: number) =>
        writeTogether(
          db,
          Array.from({ length: 10 }, (_, index) =>
            db.insert(contact).values(aContact({ ...row, minutes: who, createdAt: index })),
          ),
        );
      const failing = () =>
        refusalOf(
          writeTogether(db, [
            db.insert(contact).values(aContact({ ...row, minutes: 500 })),
            db.insert(dossier).values(aDossier({ code: "E-001", experimentId: trial.id, teamId: floor.id })),
          ]),
        );
      const alone = (who: number) => db.insert(contact).values(aContact({ ...row, minutes: 100 + who }));
      const people = Array.from({ length: 12 }, (_, index) => index);
      const counted = people.map((who) =>
        db.$count(contact, and(eq(contact.minutes, who), eq(contact.dossierId, file.id))),
      );
      const work = people.flatMap((who) => [ten(who), failing(), alone(who)]);
      const seen = await Promise.all(counted);
      await Promise.all(work);
      expect(seen.every((count) => count === 0 || count === 10)).toBe(true);
      const perPerson = await db
        .select({ minutes: contact.minutes, count: sql<number>`count(*)` })
        .from(contact)
        .groupBy(contact.minutes)
        .orderBy(contact.minutes);
      expect(perPerson).toEqual([
        ...people.map((who) => ({ minutes: who, count: 10 })),
        ...people.map((who) => ({ minutes: 100 + who, count: 1 })),
      ]);
    });
  });
}
