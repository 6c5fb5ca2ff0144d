import { expect, test } from "vitest";
import { afspraak, reflection } from "../../../db/schema/index.ts";
import { refusalOf } from "../refusal-of.ts";
import { openWorkFloor } from "./work-floor.ts";

test("the week says where the experiment is and what disturbs it", async () => {
  await using floor = await openWorkFloor();
  const week = await (await floor.as("fatima")).week.show.query();
  expect(week.today).toBe("2021-03-10");
  expect(week.experiment).toMatchObject({ name: "Proef", week: 10 });
  expect(week.experiment?.contextEvents.map(({ title }) => title)).toEqual(["Tweede lockdown"]);
});

test("the session of today stands before the one of next week, and last week's is gone", async () => {
  await using floor = await openWorkFloor();
  const nextWeek = await floor.aSession({ plannedAt: Date.UTC(2021, 2, 17, 13) });
  const today = await floor.aSession();
  await floor.aSession({ plannedAt: Date.UTC(2021, 2, 3, 13) });
  const { sessions } = await (await floor.as("fatima")).week.show.query();
  expect(sessions.map(({ id, isToday, week }) => ({ id, isToday, week }))).toEqual([
    { id: today, isToday: true, week: 10 },
    { id: nextWeek, isToday: false, week: 11 },
  ]);
});

test("a dossier in extra aandacht without contact for six weeks is due, and one in zelfregie is not", async () => {
  await using floor = await openWorkFloor();
  const late = await floor.aDossier({ code: "EA-001" });
  await floor.aContact(late, { on: "2021-01-27" });
  const fresh = await floor.aDossier({ code: "EA-002" });
  await floor.aContact(fresh, { on: "2021-01-28" });
  const quiet = await floor.aDossier({ code: "ZR-001", condition: "zelfregie", variant: "loslaten" });
  await floor.aContact(quiet, { on: "2021-01-05", initiatief: "deelnemer" });
  const { dossiers } = await (await floor.as("fatima")).week.show.query();
  expect(dossiers).toEqual([
    {
      id: late,
      code: "EA-001",
      condition: "extra-aandacht",
      lastContactOn: "2021-01-27",
      due: [{ reason: "contact-overdue", since: "2021-03-10" }],
    },
  ]);
});

test("the own checklist is asked a quarter after taking over, and only of who guides the deelnemer", async () => {
  await using floor = await openWorkFloor();
  floor.clock.now = Date.UTC(2021, 3, 12, 9);
  const id = await floor.aDossier({ code: "ZR-001", condition: "zelfregie", variant: "loslaten" });
  await floor.aContact(id, { on: "2021-04-10", initiatief: "deelnemer" });
  const dueFor = async (who: "fatima" | "joris") => {
    const { dossiers } = await (await floor.as(who)).dossier.list.query({ whose: "team" });
    return dossiers.flatMap(({ due }) => due);
  };
  expect(await dueFor("fatima")).toEqual([{ reason: "self-score-old", since: "2021-04-05" }]);
  expect(await dueFor("joris")).toEqual([]);
});

test("a letter of the system is no contact", async () => {
  await using floor = await openWorkFloor();
  const id = await floor.aDossier({ code: "EA-001" });
  await floor.aContact(id, { on: "2021-01-20" });
  await floor.aContact(id, { on: "2021-03-01", initiatief: "systeembrief", kanaal: "brief" });
  const { dossiers } = await (await floor.as("fatima")).week.show.query();
  expect(dossiers[0]?.due[0]?.reason).toBe("contact-overdue");
});

test("a mail of a deelnemer that nobody answered in a week goes before everything else", async () => {
  await using floor = await openWorkFloor();
  const late = await floor.aDossier({ code: "EA-001" });
  await floor.aContact(late, { on: "2021-01-06" });
  const asked = await floor.aDossier({ code: "ZR-001", condition: "zelfregie", variant: "loslaten" });
  await floor.aContact(asked, { on: "2021-03-02", initiatief: "deelnemer", kanaal: "mail" });
  const called = await floor.aDossier({ code: "ZR-002", condition: "zelfregie", variant: "loslaten" });
  await floor.aContact(called, { on: "2021-03-02", initiatief: "deelnemer", kanaal: "telefoon" });
  const { dossiers } = await (await floor.as("fatima")).week.show.query();
  expect(dossiers.map(({ code, due }) => [code, due[0]?.reason])).toEqual([
    ["ZR-001", "question-unanswered"],
    ["EA-001", "contact-overdue"],
  ]);
});

test("a colleague's dossiers and afspraken are not in my week", async () => {
  await using floor = await openWorkFloor();
  const id = await floor.aDossier({ code: "EA-001", by: "joris" });
  const { fatima, joris } = floor.people;
  const shared = { teamId: floor.teams.dedicated, dossierId: id, createdById: joris, createdAt: 0 };
  await floor.db.insert(afspraak).values([
    { ...shared, text: "Bellen over de brief", whoId: joris, dueOn: "2021-03-01" },
    { ...shared, text: "Aanvraag nakijken", whoId: fatima, dueOn: "2021-03-12" },
    { ...shared, text: "Werkplek uitzoeken", whoId: fatima, dueOn: "2021-03-09" },
  ]);
  const week = await (await floor.as("fatima")).week.show.query();
  expect(week.dossiers).toEqual([]);
  expect(week.afspraken.map(({ text, isOverdue, dossierCode }) => ({ text, isOverdue, dossierCode }))).toEqual([
    { text: "Werkplek uitzoeken", isOverdue: true, dossierCode: "EA-001" },
    { text: "Aanvraag nakijken", isOverdue: false, dossierCode: "EA-001" },
  ]);
});

test("an afspraak that is marked done leaves the week, and comes back when that is undone", async () => {
  await using floor = await openWorkFloor();
  const id = await floor.aDossier({ code: "EA-001" });
  await floor.aContact(id);
  const fatima = await floor.as("fatima");
  await fatima.afspraak.add.mutate({ dossierId: id, text: "Bellen", whoId: floor.people.fatima, dueOn: "2021-03-11" });
  const open = (await fatima.week.show.query()).afspraken;
  const afspraakId = open[0]?.id ?? "";
  await fatima.afspraak.complete.mutate({ afspraakId });
  expect((await fatima.week.show.query()).afspraken).toEqual([]);
  await fatima.afspraak.reopen.mutate({ afspraakId });
  expect((await fatima.week.show.query()).afspraken).toEqual(open);
  expect(await refusalOf((await floor.as("peter")).afspraak.complete.mutate({ afspraakId }))).toBe("not-found");
});

test("a reflection waits in the week of its author alone, until it is handed in", async () => {
  await using floor = await openWorkFloor();
  const sessionId = await floor.aSession();
  const base = { sessionId, condition: "zelfregie", on: "2021-03-03", answers: {}, updatedAt: 0 } as const;
  await floor.db.insert(reflection).values([
    { ...base, id: "waits", authorId: floor.people.fatima },
    { ...base, id: "handed-in", authorId: floor.people.joris, submittedAt: 1 },
  ]);
  const reflectionsOf = async (who: "fatima" | "joris") => (await (await floor.as(who)).week.show.query()).reflections;
  expect((await reflectionsOf("fatima")).map(({ id }) => id)).toEqual(["waits"]);
  expect(await reflectionsOf("joris")).toEqual([]);
});
