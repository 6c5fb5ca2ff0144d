import { count, eq } from "drizzle-orm";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeDataset } from "../../db/demo/dataset.ts";
import { demoPeople, fillDemo, isEmpty } from "../../db/demo/fill.ts";
import type { NodeDatabase } from "../../db/drivers/node.ts";
import * as schema from "../../db/schema/index.ts";
import { addDays, weekOfExperiment } from "../../domain/calendar.ts";
import { conditions } from "../../domain/conditions/condition.ts";
import { continuityOf, standInDays } from "../../domain/continuity.ts";
import { emptyDatabase, filledDemo } from "../builders/filled-demo.ts";

const today = "2026-11-18";
const demo = makeDataset(today);
let database: NodeDatabase;

beforeAll(async () => {
  database = await filledDemo(today);
}, 60_000);
afterAll(() => database.close());

test("the same day gives the same rows, down to the ids", () => {
  expect(JSON.stringify(makeDataset(today))).toBe(JSON.stringify(demo));
});

test("a week later the same experiment has moved a week", () => {
  const other = makeDataset("2026-11-25");
  expect(other.dossiers.map(({ id, code }) => [id, code])).toEqual(demo.dossiers.map(({ id, code }) => [id, code]));
  expect(other.experiments[0]?.startsOn).toBe(addDays(demo.experiments[0]?.startsOn ?? "", 7));
});

test("a database is empty until it is filled, and a filling that fails leaves it empty", async () => {
  const fresh = await emptyDatabase();
  expect(await isEmpty(fresh.db)).toBe(true);
  fresh.sqlite.exec("CREATE TRIGGER broken BEFORE INSERT ON consent BEGIN SELECT RAISE(ABORT, 'no space left'); END");
  await expect(fillDemo(fresh.db, { today })).rejects.toThrow();
  expect(await isEmpty(fresh.db)).toBe(true);
  fresh.sqlite.exec("DROP TRIGGER broken");
  await fillDemo(fresh.db, { today });
  expect(await isEmpty(fresh.db)).toBe(false);
  fresh.close();
});

test("one experiment began on a Monday, and today lies in its 110th week", async () => {
  const experiments = await database.db.select().from(schema.experiment);
  expect(experiments).toHaveLength(1);
  const startsOn = experiments[0]?.startsOn ?? "";
  expect(new Date(`${startsOn}T00:00:00Z`).getUTCDay()).toBe(1);
  expect(weekOfExperiment(startsOn, today)).toBe(110);
});

test("a lockdown disturbed it from week 60 up to and including week 72, and all contact was at a distance", async () => {
  const startsOn = (await database.db.select().from(schema.experiment))[0]?.startsOn ?? "";
  const events = await database.db.select().from(schema.contextEvent);
  const lockdown = events.find(({ title }) => title.startsWith("Lockdown"));
  expect(weekOfExperiment(startsOn, lockdown?.from ?? "")).toBe(60);
  expect(weekOfExperiment(startsOn, lockdown?.to ?? "")).toBe(72);
  const during = (await database.db.select().from(schema.contact)).filter(
    ({ on }) => lockdown && on >= lockdown.from && on <= (lockdown.to ?? ""),
  );
  expect(during.length).toBeGreaterThan(500);
  expect(during.filter(({ kanaal }) => kanaal === "kantoor" || kanaal === "buurt")).toEqual([]);
});

test("812 deelnemers are split evenly over the conditions and known by a code", async () => {
  const dossiers = await database.db.select().from(schema.dossier);
  expect(dossiers).toHaveLength(812);
  const sizes = conditions.map((condition) => dossiers.filter((dossier) => dossier.condition === condition).length);
  expect(sizes).toEqual([271, 271, 270]);
  expect(dossiers.every(({ code }) => /^[ZEV]-\d{3}$/.test(code))).toBe(true);
});

test("the dedicated team is twelve klantmanagers in two groups of six with a teamleider; others guide the rest", async () => {
  const { db } = database;
  const people = await db.select().from(schema.member);
  const teams = await db.select().from(schema.team);
  const groups = await db.select().from(schema.group);
  const dedicated = teams.find(({ kind }) => kind === "dedicated");
  const of = (role: string, teamId?: string) =>
    people.filter((person) => person.role === role && (!teamId || person.teamId === teamId)).length;
  expect(of("klantmanager", dedicated?.id)).toBe(12);
  expect(groups.map(({ id }) => people.filter(({ groupId }) => groupId === id).length)).toEqual([6, 6]);
  expect(of("teamleider", dedicated?.id)).toBe(1);
  expect(of("klantmanager")).toBe(20);
  expect(of("onderzoeker")).toBe(2);
  expect(of("beheerder")).toBe(1);
});

test("the people to sign in as begin with the group that meets today", async () => {
  const people = await demoPeople(database.db);
  expect(people).toHaveLength(24);
  expect(people[0]).toEqual({ slug: "fatima", name: "Fatima El Amrani", role: "klantmanager" });
  expect(people.slice(0, 6).map(({ slug }) => slug)).toEqual(["fatima", "joris", "priya", "marieke", "kwame", "sanne"]);
  expect(new Set(people.map(({ slug }) => slug)).size).toBe(24);
});

test("nobody of the dedicated team guides the vergelijking group", async () => {
  const rows = await database.db
    .select({ memberTeam: schema.member.teamId, dossierTeam: schema.dossier.teamId })
    .from(schema.assignment)
    .innerJoin(schema.member, eq(schema.member.id, schema.assignment.memberId))
    .innerJoin(schema.dossier, eq(schema.dossier.id, schema.assignment.dossierId));
  expect(rows.filter(({ memberTeam, dossierTeam }) => memberTeam !== dossierTeam)).toEqual([]);
});

async function assignmentsOf(isVergelijking: boolean) {
  const { db } = database;
  const dossiers = await db.select().from(schema.dossier);
  const assignments = Map.groupBy(await db.select().from(schema.assignment), ({ dossierId }) => dossierId);
  return dossiers
    .filter(({ condition }) => (condition === "vergelijking") === isVergelijking)
    .map(({ id }) => assignments.get(id) ?? []);
}

test("deelnemers of the dedicated team had 1.6 klantmanagers in the mean, and two thirds had one and the same", async () => {
  const { deelnemers, mean, shareWithOneFixed } = continuityOf(await assignmentsOf(false), today);
  expect(deelnemers).toBe(542);
  expect(mean?.toFixed(1)).toBe("1.6");
  expect(Math.abs((shareWithOneFixed ?? 0) - 2 / 3)).toBeLessThan(0.02);
});

test("deelnemers of the vergelijking group had 2.3 klantmanagers in the mean, and one third had one and the same", async () => {
  const { deelnemers, mean, shareWithOneFixed } = continuityOf(await assignmentsOf(true), today);
  expect(deelnemers).toBe(270);
  expect(mean?.toFixed(1)).toBe("2.3");
  expect(Math.abs((shareWithOneFixed ?? 0) - 1 / 3)).toBeLessThan(0.02);
});

test("stand-ins of at most seven days are in it, and counting them would give other figures", async () => {
  const stays = await database.db.select().from(schema.assignment);
  const days = stays.map(({ from, to }) => (Date.parse(to ?? today) - Date.parse(from)) / 86_400_000 + 1);
  expect(days.filter((length) => length <= standInDays).length).toBeGreaterThan(60);
  for (const [isVergelijking, published] of [[false, "1.6"] as const, [true, "2.3"] as const]) {
    const counts = (await assignmentsOf(isVergelijking)).map(
      (list) => new Set(list.map(({ memberId }) => memberId)).size,
    );
    const mean = counts.reduce((total, one) => total + one, 0) / counts.length;
    expect(mean.toFixed(1)).not.toBe(published);
  }
});

test("every row of the dataset comes in once", async () => {
  const inDatabase = await Promise.all(
    [schema.contact, schema.answer, schema.reflection, schema.sessionEvent].map(async (table) => {
      const [row] = await database.db.select({ rows: count() }).from(table);
      return row?.rows;
    }),
  );
  const { contacts, answers, reflections, sessionEvents } = demo;
  expect(inDatabase).toEqual([contacts, answers, reflections, sessionEvents].map((list) => list.length));
});
