import { eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { type Db, writeTogether } from "../../db/database.ts";
import { aContact, aMember } from "../../db/demo/builders.ts";
import { appendAudit } from "../../db/queries/audit.ts";
import { commitCommand, loadSession } from "../../db/queries/sessions.ts";
import { audit, contact, dossier, member, reflection, session, sessionEvent } from "../../db/schema/index.ts";
import { at, openFurnished, refusalOf } from "./furnished.ts";

/** What the schema lets nobody do, the same on node:sqlite and on D1; `openDb` gives an empty, migrated database. */
export function schemaSuite(openDb: () => Promise<Db>): void {
  const openPlace = () => openFurnished(openDb);

  describe("schema", () => {
    test("a row cannot point at what is not there, and what is pointed at cannot go", async () => {
      const { db, file, noor } = await openPlace();
      const stray = aContact({ dossierId: "no-such-dossier", memberId: noor.id });
      expect(await refusalOf(db.insert(contact).values(stray))).toMatch(/foreign key/i);
      await db.insert(contact).values(aContact({ dossierId: file.id, memberId: noor.id }));
      expect(await refusalOf(db.delete(member).where(eq(member.id, noor.id)))).toMatch(/foreign key/i);
      expect(await db.select().from(member)).toHaveLength(1);
    });

    test("what belongs to a dossier goes with it", async () => {
      const { db, file, noor } = await openPlace();
      await db.insert(contact).values(aContact({ dossierId: file.id, memberId: noor.id }));
      await db.delete(dossier).where(eq(dossier.id, file.id));
      expect(await db.select().from(contact)).toEqual([]);
    });

    test("what may be there once says so by name when it comes twice", async () => {
      const { db } = await openPlace();
      const again = aMember({ name: "Andere Noor", email: "noor@voorbeeld.example" });
      expect(await refusalOf(db.insert(member).values(again))).toContain("UNIQUE constraint failed: member.email");
      const kept = await db.insert(member).values(again).onConflictDoNothing().returning({ id: member.id });
      expect(kept).toEqual([]);
    });

    test("[trust 29] the audit trail takes rows and never gives one back", async () => {
      const db = await openDb();
      const entry = { actorId: null, action: "view" } as const;
      await appendAudit(db, { key: "audit-key", entry, at });
      expect(await refusalOf(db.update(audit).set({ actorId: "m2" }))).toContain("the audit trail is append-only");
      expect(await refusalOf(db.delete(audit))).toContain("the audit trail is append-only");
      expect(await db.select().from(audit)).toHaveLength(1);
    });

    test("what happened in a session is neither changed nor taken out, and goes only with the session", async () => {
      const { db, table, noor, state, written } = await openPlace();
      const command = { type: "open" } as const;
      await writeTogether(
        db,
        commitCommand(db, { sessionId: table.id, version: 0, state, command, actorId: noor.id, now: at }),
      );
      const refused = "session events are append-only";
      expect(await refusalOf(db.update(sessionEvent).set({ actorId: "m2" }))).toContain(refused);
      expect(await refusalOf(db.delete(sessionEvent))).toContain(refused);
      expect(await db.select().from(sessionEvent)).toHaveLength(1);
      await db.batch([
        db.delete(reflection).where(eq(reflection.id, written.id)),
        db.delete(session).where(eq(session.id, table.id)),
      ]);
      expect(await db.select().from(sessionEvent)).toEqual([]);
    });

    test("the record of a session is written once, and neither changed nor removed", async () => {
      const { db, table } = await openPlace();
      const here = eq(session.id, table.id);
      const write = (text: string | null) =>
        db
          .update(session)
          .set({ record: text === null ? null : sql`${JSON.stringify({ text })}` })
          .where(here);
      await write("zo was het");
      expect(await refusalOf(write("zo was het niet"))).toContain("the record of a session is fixed");
      expect(await refusalOf(write(null))).toContain("the record of a session is fixed");
      const kept = await db
        .select({ record: sql<string>`${session.record}` })
        .from(session)
        .where(here)
        .get();
      expect(kept?.record).toBe('{"text":"zo was het"}');
    });

    test("of two commands decided on the same version one is written whole and the other not at all", async () => {
      const { db, table, noor, state, file } = await openPlace();
      const move = (openedAt: number) => {
        const command = { type: "open" } as const;
        const committed = {
          sessionId: table.id,
          version: 0,
          state: { ...state, openedAt },
          command,
          actorId: noor.id,
          now: openedAt,
        };
        const trace = aContact({ dossierId: file.id, memberId: noor.id, createdAt: openedAt });
        return writeTogether(db, [db.insert(contact).values(trace), ...commitCommand(db, committed)]);
      };
      const both = await Promise.allSettled([move(1), move(2)]);
      expect(both.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
      const winner = both[0].status === "fulfilled" ? 1 : 2;
      const stored = await loadSession(db, table.id);
      expect([stored?.version, stored?.state.openedAt]).toEqual([1, winner]);
      expect(await db.select({ at: sessionEvent.at }).from(sessionEvent)).toEqual([{ at: winner }]);
      expect(await db.select({ createdAt: contact.createdAt }).from(contact)).toEqual([{ createdAt: winner }]);
    });
  });
}
