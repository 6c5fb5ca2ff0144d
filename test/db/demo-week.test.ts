import { eq } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import { listDossiers } from "../../db/queries/dossiers.ts";
import { openAfsprakenOf } from "../../db/queries/afspraken.ts";
import { reflectionsToWrite, sessionsOfWeek } from "../../db/queries/week.ts";
import * as schema from "../../db/schema/index.ts";
import { dayOfInstant, daysBetween } from "../../domain/calendar.ts";
import { filledDemo } from "../builders/filled-demo.ts";

/** The week of the person with whom the demo opens, as her screen asks for it. */
async function weekOn(today: string) {
  const database = await filledDemo(today);
  const { db } = database;
  const fatima = await db.select().from(schema.member).where(eq(schema.member.slug, "fatima")).get();
  if (!fatima?.teamId) throw new Error("nobody to open the demo with");
  const { id: memberId, teamId, groupId } = fatima;
  const from = Date.parse(`${today}T00:00:00Z`);
  const filter = { teamId, memberId, isMine: true };
  const week = {
    memberId,
    sessions: await sessionsOfWeek(db, { teamId, groupId, memberId, from, limit: 10 }),
    due: (await listDossiers(db, { filter, today, onlyDue: true, limit: 500 })).rows,
    mine: (await listDossiers(db, { filter, today, onlyDue: false, limit: 500 })).rows,
    afspraken: await openAfsprakenOf(db, memberId),
    reflections: await reflectionsToWrite(db, memberId),
    invitations: await db.select().from(schema.invitation),
    members: await db.select().from(schema.member),
    casussen: await db.select().from(schema.casus),
    states: await db.select().from(schema.session),
  };
  database.close();
  return week;
}

for (const today of ["2026-11-16", "2026-11-18", "2026-11-22"]) {
  describe(`on ${today}`, () => {
    let week: Awaited<ReturnType<typeof weekOn>>;
    beforeAll(async () => {
      week = await weekOn(today);
    }, 60_000);

    test("her group meets at two in the afternoon and colleagues have brought casussen", async () => {
      const { sessions, invitations, members, casussen, memberId, states } = week;
      const [first, ...later] = sessions;
      if (!first) throw new Error("no session today");
      expect(new Date(first.plannedAt).toISOString()).toBe(`${today}T13:00:00.000Z`);
      expect(first.casussen.length).toBe(2);
      expect(
        first.casussen.every(({ question, inbrenger }) => question !== "" && inbrenger !== "Fatima El Amrani"),
      ).toBe(true);
      // Two more of her group, and the calibration of both groups.
      expect(later.map(({ groupName }) => groupName).toSorted()).toEqual(["Groep A", "Groep A", null]);
      expect(later.every(({ plannedAt }) => daysBetween(today, dayOfInstant(plannedAt)) > 0)).toBe(true);

      const invited = invitations.filter(({ sessionId }) => sessionId === first.id);
      const roles = invited.map(({ memberId: id, part }) => [members.find((one) => one.id === id)?.role, part]);
      expect(roles.filter(([role, part]) => role === "klantmanager" && part === "participant")).toHaveLength(6);
      expect(roles.filter(([role, part]) => role === "onderzoeker" && part === "observer")).toHaveLength(1);

      const state = states.find(({ id }) => id === first.id)?.state;
      expect(state?.status).toBe("planned");
      expect(state?.leadId).toBe(memberId);
      const agenda = casussen
        .filter(({ sessionId }) => sessionId === first.id)
        .toSorted((a, b) => a.position - b.position);
      expect(state?.agenda.map(({ casusId }) => casusId)).toEqual(agenda.map(({ id }) => id));
    });

    test("she has people to call, a question to answer, afspraken to keep and reflections to write", async () => {
      const { due, mine, afspraken, reflections } = week;
      const reasons = due.flatMap((row) => row.due.map(({ reason }) => reason));
      expect(reasons).toContain("contact-overdue");
      expect(reasons).toContain("question-unanswered");
      expect(due.length).toBeGreaterThan(3);
      expect(due.length).toBeLessThan(mine.length / 2);
      expect(mine.length).toBeGreaterThan(25);
      expect(afspraken.length).toBeGreaterThanOrEqual(2);
      expect(afspraken.length).toBeLessThanOrEqual(8);
      expect(reflections).toHaveLength(2);
    });
  });
}
