import { expect, test } from "vitest";
import { makeDataset } from "../../db/demo/dataset.ts";
import { amsterdamTime } from "../../db/demo/calendar.ts";
import { dayOfInstant, daysBetween, weekOfExperiment } from "../../domain/calendar.ts";
import { checklistOf } from "../../domain/checklists/checklists.ts";
import { problemsWith, scoreChecklist } from "../../domain/checklists/score.ts";
import type { Condition } from "../../domain/conditions/condition.ts";
import { consentInForce } from "../../domain/consent.ts";
import { findPersonalData } from "../../domain/personal-data.ts";
import { decide } from "../../domain/session/decide.ts";
import { planSession } from "../../domain/session/state.ts";

const today = "2026-11-18";
const demo = makeDataset(today);
const startsOn = demo.experiments[0]?.startsOn ?? "";
const dossierOf = new Map(demo.dossiers.map((dossier) => [dossier.id, dossier]));
const weekOf = (day: string) => weekOfExperiment(startsOn, day);
const mean = (list: readonly number[]) => list.reduce((total, one) => total + one, 0) / list.length;

function contactsOf(condition: Condition) {
  return demo.contacts.filter(({ dossierId }) => dossierOf.get(dossierId)?.condition === condition);
}

test("extra aandacht has about twice as much contact as vergelijking, and most of it begins with the klantmanager", () => {
  const [more, usual] = [contactsOf("extra-aandacht"), contactsOf("vergelijking")];
  expect(more.length / usual.length).toBeGreaterThan(1.8);
  expect(more.length / usual.length).toBeLessThan(2.5);
  expect(more.filter(({ initiatief }) => initiatief === "klantmanager").length / more.length).toBeGreaterThan(0.7);
});

test("in zelfregie the deelnemer begins, and unasked contact creeps up over the weeks", () => {
  const contacts = contactsOf("zelfregie");
  const share = (initiatief: string, list = contacts) =>
    list.filter((contact) => contact.initiatief === initiatief).length / list.length;
  expect(share("deelnemer")).toBeGreaterThan(0.6);
  const early = contacts.filter(({ on }) => weekOf(on) <= 50);
  const late = contacts.filter(({ on }) => weekOf(on) > 80);
  expect(share("klantmanager", late)).toBeGreaterThan(2 * share("klantmanager", early));
  expect(share("klantmanager", late)).toBeLessThan(0.25);
});

test("every contact lies within the time of its dossier, in the past, with somebody who guided it then", () => {
  const stays = Map.groupBy(demo.assignments, ({ dossierId }) => dossierId);
  const wrong = demo.contacts.filter(({ dossierId, memberId, on }) => {
    const dossier = dossierOf.get(dossierId);
    if (!dossier || on < dossier.startedOn || on > (dossier.endedOn ?? today) || on >= today) return true;
    return !stays
      .get(dossierId)
      ?.some((stay) => stay.memberId === memberId && stay.from <= on && on <= (stay.to ?? on));
  });
  expect(wrong).toEqual([]);
});

test("both groups met nearly every week, on two or three casussen of their own dossiers", () => {
  const closed = demo.sessions.filter(({ status }) => status === "closed");
  expect(closed.length).toBeGreaterThan(200);
  const casussen = Map.groupBy(demo.casussen, ({ sessionId }) => sessionId);
  const sizes = closed.map(({ id }) => casussen.get(id)?.length ?? 0);
  expect(Math.min(...sizes)).toBe(2);
  expect(Math.max(...sizes)).toBe(3);
  const ofOthers = demo.casussen.filter(({ dossierId, inbrengerId, sessionId }) => {
    const session = demo.sessions.find(({ id }) => id === sessionId);
    const on = dayOfInstant(session?.plannedAt ?? 0);
    return !demo.assignments.some(
      (stay) =>
        stay.dossierId === dossierId && stay.memberId === inbrengerId && stay.from <= on && on <= (stay.to ?? on),
    );
  });
  expect(ofOthers).toEqual([]);
});

test("the state of every session is what its logged commands make of a planned one", () => {
  const parts = new Map(demo.invitations.map(({ sessionId, memberId, part }) => [`${sessionId} ${memberId}`, part]));
  const events = Map.groupBy(demo.sessionEvents, ({ sessionId }) => sessionId);
  for (const { id, state, version, plannedAt } of demo.sessions) {
    const log = events.get(id) ?? [];
    let replayed = planSession({ method: state.method, facilitatorId: state.leadId, plannedAt });
    for (const { actorId, command, at } of log) {
      const decision = decide(
        replayed,
        command,
        { id: actorId, part: parts.get(`${id} ${actorId}`) ?? "observer" },
        at,
      );
      if ("refusal" in decision) throw new Error(decision.refusal);
      replayed = decision.state;
    }
    expect(replayed).toEqual(state);
    expect(log.map((event) => event.version)).toEqual(Array.from({ length: version ?? 0 }, (_, index) => index + 1));
  }
});

test("a closed session has a record that says what the rows say", () => {
  const scores = Map.groupBy(demo.scores, ({ casusId }) => casusId);
  const afspraken = Map.groupBy(demo.afspraken, ({ casusId }) => casusId);
  const closed = demo.sessions.filter(({ status }) => status === "closed");
  expect(closed.length).toBeGreaterThan(200);
  for (const { record, closedAt } of closed) {
    const casussen = record?.casussen ?? [];
    expect(record?.closedAt).toBe(closedAt);
    expect(casussen.length).toBeGreaterThan(0);
    for (const casus of casussen) {
      expect(casus.items.length).toBeGreaterThan(0);
      const given = scores.get(casus.casusId) ?? [];
      expect(casus.consensus).toBe(given.find(({ kind }) => kind === "consensus")?.value);
      expect(casus.raters).toBe(given.filter(({ kind }) => kind === "peer" || kind === "self").length);
      expect(casus.items.every(({ counts }) => Object.values(counts).reduce((a, b) => a + b) === casus.raters)).toBe(
        true,
      );
      expect(casus.afspraken.map(({ text }) => text)).toEqual(afspraken.get(casus.casusId)?.map(({ text }) => text));
    }
  }
});

test("every checklist is one that the product would accept, with the value that the rules give it", () => {
  const answers = Map.groupBy(demo.answers, ({ scoreId }) => scoreId);
  for (const score of demo.scores) {
    const variant = dossierOf.get(score.dossierId)?.variant ?? null;
    const checklist = checklistOf(score.condition);
    const given = (answers.get(score.id) ?? []).map(({ itemId, value, reason }) => ({ itemId, answer: value, reason }));
    expect(problemsWith(checklist, given, variant)).toEqual([]);
    const { value, criticalFailures } = scoreChecklist(checklist, given, variant);
    expect([score.value, score.hasCriticalFailure]).toEqual([value, criticalFailures.length > 0]);
  }
});

test("colleagues mostly see the same, and never always", () => {
  const answers = Map.groupBy(demo.answers, ({ scoreId }) => scoreId);
  const consensus = new Map(
    demo.scores
      .filter(({ kind }) => kind === "consensus")
      .flatMap(({ id, casusId }) => (answers.get(id) ?? []).map((one) => [`${casusId} ${one.itemId}`, one.value])),
  );
  const peers = demo.scores
    .filter(({ kind }) => kind === "peer")
    .flatMap(({ id, casusId }) =>
      (answers.get(id) ?? []).map((one) => consensus.get(`${casusId} ${one.itemId}`) === one.value),
    );
  const share = peers.filter(Boolean).length / peers.length;
  expect(share).toBeGreaterThan(0.78);
  expect(share).toBeLessThan(0.93);
});

test("people are kinder about their own casus than their colleagues are, and zelfregie lost some of its score", () => {
  const atTable = demo.scores.filter(({ casusId, value }) => casusId && value !== null);
  const valuesOf = (keep: (score: (typeof atTable)[number]) => boolean) =>
    mean(atTable.filter(keep).map(({ value }) => value ?? 0));
  expect(valuesOf(({ kind }) => kind === "self")).toBeGreaterThan(valuesOf(({ kind }) => kind === "peer"));
  const agreed = (condition: Condition, from: number, to: number) =>
    valuesOf(
      (score) =>
        score.kind === "consensus" &&
        score.condition === condition &&
        weekOf(score.on) >= from &&
        weekOf(score.on) <= to,
    );
  const lost = agreed("zelfregie", 1, 50) - agreed("zelfregie", 85, 110);
  expect(lost).toBeGreaterThan(0.03);
  expect(lost).toBeLessThan(0.25);
  expect(Math.abs(agreed("extra-aandacht", 1, 50) - agreed("extra-aandacht", 85, 110))).toBeLessThan(0.06);
});

test("everyone who took part in a session of the last year has one reflection, and most were handed in", () => {
  const lately = demo.sessions.filter(({ closedAt }) => closedAt && weekOf(dayOfInstant(closedAt)) > 58);
  const expected = lately.flatMap(({ id, record }) =>
    (record?.attendance ?? []).filter(({ part }) => part === "participant").map(({ memberId }) => `${id} ${memberId}`),
  );
  expect(demo.reflections.map(({ sessionId, authorId }) => `${sessionId} ${authorId}`).toSorted()).toEqual(
    expected.toSorted(),
  );
  const written = demo.reflections.filter(({ submittedAt }) => submittedAt);
  expect(written.length / demo.reflections.length).toBeGreaterThan(0.9);
  expect(written.length).toBeLessThan(demo.reflections.length);
  expect(written.every(({ submittedAt }) => (submittedAt ?? 0) < amsterdamTime(today, 0))).toBe(true);
});

test("research has consent for about sixty percent, other purposes for less, and some took it back", () => {
  const written = demo.reflections.filter(({ submittedAt }) => submittedAt);
  const words = Map.groupBy(demo.consents, ({ reflectionId }) => reflectionId);
  const inForce = written.map(({ id }) =>
    consentInForce((words.get(id) ?? []).map(({ purpose = "onderzoek", given, at }) => ({ purpose, given, at }))),
  );
  const share = (purpose: "onderzoek" | "intervisie" | "citaat" | "voorbeeld") =>
    inForce.filter((one) => one[purpose]).length / written.length;
  expect(share("onderzoek")).toBeGreaterThan(0.5);
  expect(share("onderzoek")).toBeLessThan(0.65);
  expect(Math.max(share("intervisie"), share("citaat"), share("voorbeeld"))).toBeLessThan(share("onderzoek"));
  expect(demo.consents.filter(({ given }) => !given).length).toBeGreaterThan(10);
});

test("no two reflections read the same, and each is three to eight sentences", () => {
  const texts = demo.reflections.filter(({ submittedAt }) => submittedAt).map(({ ownWords }) => ownWords ?? "");
  expect(new Set(texts).size).toBe(texts.length);
  const sentences = texts.map((text) => text.split(/[.?!](?: |$)/).filter(Boolean).length);
  expect(Math.min(...sentences)).toBeGreaterThanOrEqual(3);
  expect(Math.max(...sentences)).toBeLessThanOrEqual(9);
});

test("contacts hardly ever repeat each other's words", () => {
  const texts = demo.contacts.map(({ summary }) => summary);
  expect(new Set(texts).size / texts.length).toBeGreaterThan(0.85);
});

test("no text holds a name of the team or anything that looks like personal data", () => {
  const texts = [
    ...demo.contacts.map(({ summary }) => summary),
    ...demo.dossiers.map(({ openingNote }) => openingNote),
    ...demo.casussen.flatMap(({ question, insight, lesson }) => [question, insight, lesson]),
    ...demo.cards.map(({ text }) => text),
    ...demo.afspraken.map(({ text }) => text),
    ...demo.reflections.flatMap(({ ownWords, answers }) => [ownWords, ...Object.values(answers)]),
  ].map((text) => text ?? "");
  expect(texts.filter((text) => findPersonalData(text).length > 0)).toEqual([]);
  const names = demo.members.flatMap(({ name }) => name.split(" ").filter((part) => part.length > 3));
  const named = new RegExp(`\\b(${names.join("|")})\\b`);
  expect([...new Set(texts)].filter((text) => named.test(text))).toEqual([]);
});

test("afspraken of the past are mostly done, and some of the last weeks are open", () => {
  const open = demo.afspraken.filter(({ doneAt }) => !doneAt);
  expect(open.length).toBeGreaterThan(5);
  expect(open.length / demo.afspraken.length).toBeLessThan(0.1);
  expect(open.every(({ dueOn }) => daysBetween(dueOn, today) <= 24)).toBe(true);
  expect(
    demo.afspraken.every(
      ({ doneAt, createdAt }) => !doneAt || (doneAt > createdAt && doneAt < amsterdamTime(today, 0)),
    ),
  ).toBe(true);
});
