import { expect, test } from "vitest";
import { casus, invitation, score } from "../../../db/schema/index.ts";
import { refusalOf } from "../refusal-of.ts";
import { openWorkFloor } from "./work-floor.ts";

const aCall = {
  on: "2021-03-10",
  initiatief: "klantmanager",
  kanaal: "telefoon",
  minutes: 15,
  onderwerpen: ["werk", "schulden"],
  drukbron: null,
  summary: "Wil graag weer iets met koken doen.",
} as const;

test("a dossier shows what its condition asks, by the variant that holds for it", async () => {
  await using floor = await openWorkFloor();
  const dossierId = await floor.aDossier({ code: "ZR-001", condition: "zelfregie", variant: "faciliteren" });
  const shown = await (await floor.as("fatima")).dossier.show.query({ dossierId });
  expect(shown.card?.intention).toContain("aan het stuur");
  expect(shown.checklist.items.some(({ id }) => id === "ZR10")).toBe(true);
  expect(shown.abilities).toEqual({ write: true });
});

test("every look at a dossier and every change to it is on the audit trail", async () => {
  await using floor = await openWorkFloor();
  const dossierId = await floor.aDossier({ code: "EA-001" });
  const fatima = await floor.as("fatima");
  await fatima.dossier.show.query({ dossierId });
  await fatima.dossier.addContact.mutate({ dossierId, ...aCall, onderwerpen: [...aCall.onderwerpen] });
  const actorId = floor.people.fatima;
  expect(await floor.trailOf(dossierId)).toEqual([
    { action: "change", actorId, what: "contact-added" },
    { action: "view", actorId, what: undefined },
  ]);
});

test("somebody of another team gets the same answer for a dossier that exists and one that does not", async () => {
  await using floor = await openWorkFloor();
  const dossierId = await floor.aDossier({ code: "EA-001" });
  const peter = await floor.as("peter");
  expect(await refusalOf(peter.dossier.show.query({ dossierId }))).toBe("not-found");
  expect(await refusalOf(peter.dossier.show.query({ dossierId: "0".repeat(26) }))).toBe("not-found");
});

test("a teamleider reads a dossier and cannot write in it", async () => {
  await using floor = await openWorkFloor();
  const dossierId = await floor.aDossier({ code: "EA-001" });
  const ingrid = await floor.as("ingrid");
  expect((await ingrid.dossier.show.query({ dossierId })).abilities).toEqual({ write: false });
  const adding = ingrid.dossier.addContact.mutate({ dossierId, ...aCall, onderwerpen: [] });
  expect(await refusalOf(adding)).toBe("not-found");
});

test("a contact of tomorrow is refused", async () => {
  await using floor = await openWorkFloor();
  const dossierId = await floor.aDossier({ code: "EA-001" });
  const fatima = await floor.as("fatima");
  const adding = fatima.dossier.addContact.mutate({ dossierId, ...aCall, onderwerpen: [], on: "2021-03-11" });
  expect(await refusalOf(adding)).toBe("contact.in-the-future");
});

test("a telephone number in a summary or an afspraak is refused by its kind", async () => {
  await using floor = await openWorkFloor();
  const dossierId = await floor.aDossier({ code: "EA-001" });
  const fatima = await floor.as("fatima");
  const text = "Bellen op 06 12345678";
  const adding = fatima.dossier.addContact.mutate({ dossierId, ...aCall, onderwerpen: [], summary: text });
  expect(await refusalOf(adding)).toBe("personal-data.found phone");
  const agreeing = fatima.afspraak.add.mutate({ dossierId, text, whoId: floor.people.fatima, dueOn: "2021-03-11" });
  expect(await refusalOf(agreeing)).toBe("personal-data.found phone");
});

test("a contact can be taken back by who wrote it, for ten minutes", async () => {
  await using floor = await openWorkFloor();
  const dossierId = await floor.aDossier({ code: "EA-001" });
  const fatima = await floor.as("fatima");
  const add = () => fatima.dossier.addContact.mutate({ dossierId, ...aCall, onderwerpen: [] });
  const first = await add();
  expect(await refusalOf((await floor.as("joris")).dossier.removeContact.mutate({ dossierId, ...first }))).toBe(
    "not-found",
  );
  await fatima.dossier.removeContact.mutate({ dossierId, ...first });
  expect((await fatima.dossier.show.query({ dossierId })).contacts.contacts).toEqual([]);
  const second = await add();
  floor.clock.now += 10 * 60_000 + 1;
  expect(await refusalOf(fatima.dossier.removeContact.mutate({ dossierId, ...second }))).toBe("not-found");
});

test("the contact log is read a page at a time, newest first, and nothing is skipped or doubled", async () => {
  await using floor = await openWorkFloor();
  const dossierId = await floor.aDossier({ code: "EA-001" });
  for (let place = 0; place < 45; place += 1) {
    await floor.aContact(dossierId, {
      on: `2021-0${1 + (place % 2)}-15`,
      summary: String(place),
      createdAt: 1 + (place % 3),
    });
  }
  const fatima = await floor.as("fatima");
  const read: string[] = [];
  let page = (await fatima.dossier.show.query({ dossierId })).contacts;
  for (;;) {
    read.push(...page.contacts.map(({ summary }) => summary));
    if (!page.next) break;
    page = await fatima.dossier.contacts.query({ dossierId, after: page.next });
  }
  expect(read).toHaveLength(45);
  expect(new Set(read).size).toBe(45);
});

test("what the contact log answers is fixed, whatever the klantmanager fills in", async () => {
  await using floor = await openWorkFloor();
  const dossierId = await floor.aDossier({ code: "ZR-001", condition: "zelfregie", variant: "loslaten" });
  await floor.aContact(dossierId, { on: "2021-03-01", initiatief: "klantmanager" });
  const fatima = await floor.as("fatima");
  const { checklist } = await fatima.dossier.show.query({ dossierId });
  const given = checklist.items.map(({ id }) => ({ itemId: id, answer: "ja" as const }));
  const saved = await fatima.dossier.saveScore.mutate({ dossierId, given });
  expect(saved).toMatchObject({ hasCriticalFailure: true, value: 0.49 });
  const { scores } = await fatima.dossier.show.query({ dossierId });
  const answersOf = Object.fromEntries(scores[0]?.answers.map(({ itemId, answer }) => [itemId, answer]) ?? []);
  expect(answersOf).toMatchObject({ ZR1: "nee", ZR9: "nee", ZR2: "ja" });
});

test("n.v.t. without a reason is refused, and a second checklist on a day replaces the first", async () => {
  await using floor = await openWorkFloor();
  const dossierId = await floor.aDossier({ code: "EA-001" });
  const fatima = await floor.as("fatima");
  const saving = (reason?: string) =>
    fatima.dossier.saveScore.mutate({ dossierId, given: [{ itemId: "EA9", answer: "nvt", reason }] });
  expect(await refusalOf(saving())).toBe("request.malformed EA9:reason-missing");
  await saving("Er was geen brief");
  await saving("Er speelde niets");
  const { scores } = await fatima.dossier.show.query({ dossierId });
  expect(scores).toHaveLength(1);
  expect(scores[0]).toMatchObject({ kind: "self", value: null });
});

test("a self score is seen by nobody but who filled it in; what the group agreed on by the whole team", async () => {
  await using floor = await openWorkFloor();
  const dossierId = await floor.aDossier({ code: "EA-001" });
  const base = {
    dossierId,
    condition: "extra-aandacht",
    checklistVersion: "0.1",
    on: "2021-03-01",
    updatedAt: 0,
  } as const;
  const { fatima, joris } = floor.people;
  await floor.db.insert(score).values([
    { ...base, kind: "self", raterId: fatima, value: 0.9 },
    { ...base, kind: "peer", raterId: joris, value: 0.4, revealedAt: 1 },
    { ...base, kind: "consensus", raterId: joris, value: 0.7, revealedAt: 1 },
  ]);
  const kindsFor = async (who: "fatima" | "joris" | "ingrid") => {
    const { scores } = await (await floor.as(who)).dossier.show.query({ dossierId });
    return scores.map(({ kind }) => kind).toSorted();
  };
  expect(await kindsFor("fatima")).toEqual(["consensus", "self"]);
  expect(await kindsFor("joris")).toEqual(["consensus", "peer"]);
  expect(await kindsFor("ingrid")).toEqual(["consensus"]);
});

test("the list pages through a team by code, and filters by condition, code, klantmanager and what is due", async () => {
  await using floor = await openWorkFloor();
  for (let place = 1; place <= 7; place += 1) {
    const id = await floor.aDossier({ code: `EA-00${place}`, by: place % 2 ? "fatima" : "joris" });
    await floor.aContact(id, { on: place === 3 ? "2021-01-05" : "2021-03-09" });
  }
  await floor.aDossier({ code: "ZR-001", condition: "zelfregie", variant: "loslaten" });
  await floor.aDossier({ code: "VG-001", condition: "vergelijking", teamId: floor.teams.regulier, by: "peter" });
  const fatima = await floor.as("fatima");
  const first = await fatima.dossier.list.query({ whose: "team", limit: 5 });
  const rest = await fatima.dossier.list.query({ whose: "team", limit: 5, after: first.next ?? "" });
  expect([...first.dossiers, ...rest.dossiers].map(({ code }) => code)).toEqual([
    ...[1, 2, 3, 4, 5, 6, 7].map((place) => `EA-00${place}`),
    "ZR-001",
  ]);
  expect([first.total, rest.next]).toEqual([8, null]);
  const codes = async (filter: Partial<Parameters<typeof fatima.dossier.list.query>[0]>) =>
    (await fatima.dossier.list.query({ whose: "team", ...filter })).dossiers.map(({ code }) => code);
  expect(await codes({ condition: "zelfregie" })).toEqual(["ZR-001"]);
  expect(await codes({ search: "ea-004" })).toEqual(["EA-004"]);
  expect(await codes({ whose: "mine", condition: "extra-aandacht" })).toEqual(["EA-001", "EA-003", "EA-005", "EA-007"]);
  expect(await codes({ onlyDue: true })).toEqual(["EA-003"]);
});

test("bringing a dossier to a session makes its bringer the inbrenger, and shows in its history", async () => {
  await using floor = await openWorkFloor();
  const dossierId = await floor.aDossier({ code: "EA-001" });
  const sessionId = await floor.aSession();
  const fatima = await floor.as("fatima");
  const ahead = await fatima.dossier.sessionsAhead.query({ dossierId });
  expect(ahead.map(({ id, methodTitle }) => [id, methodTitle])).toEqual([[sessionId, "Conditiecasuïstiek"]]);
  await fatima.dossier.bringToSession.mutate({
    dossierId,
    sessionId,
    question: "Hoe blijf ik bereikbaar zonder druk?",
  });
  const { casussen } = await fatima.dossier.show.query({ dossierId });
  expect(casussen).toMatchObject([
    { sessionId, inbrenger: "fatima", question: "Hoe blijf ik bereikbaar zonder druk?" },
  ]);
});

test("a dossier comes to a session once", async () => {
  await using floor = await openWorkFloor();
  const dossierId = await floor.aDossier({ code: "EA-001" });
  const sessionId = await floor.aSession();
  const bring = async (who: "fatima" | "joris") =>
    (await floor.as(who)).dossier.bringToSession.mutate({ dossierId, sessionId, question: "Wat past hier?" });
  await bring("fatima");
  expect(await refusalOf(bring("joris"))).toBe("session.refused casus.already-brought");
});

test("nobody brings a dossier to another team's session, and trying leaves no trace at that table", async () => {
  await using floor = await openWorkFloor();
  const dossierId = await floor.aDossier({
    code: "VG-001",
    condition: "vergelijking",
    teamId: floor.teams.regulier,
    by: "peter",
  });
  const sessionId = await floor.aSession();
  const peter = await floor.as("peter");
  expect(await refusalOf(peter.dossier.bringToSession.mutate({ dossierId, sessionId, question: "Wat nu?" }))).toBe(
    "not-found",
  );
  expect(await floor.db.select().from(casus).all()).toEqual([]);
  const invited = await floor.db.select({ memberId: invitation.memberId }).from(invitation).all();
  expect(invited.map(({ memberId }) => memberId)).not.toContain(floor.people.peter);
});
