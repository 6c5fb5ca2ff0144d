import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { casus, group, invitation, member, session, sessionEvent } from "../../../db/schema/index.ts";
import { newId } from "../../../db/id.ts";
import { afternoon, aSeries, base, type Floor, groupOf } from "./planned-series.ts";
import { refusalOf } from "../refusal-of.ts";
import { openWorkFloor } from "./work-floor.ts";

async function aResearcher(floor: Floor, slug = "rafael"): Promise<string> {
  const row = {
    id: newId(),
    slug,
    name: slug,
    email: `${slug}@gemeente.test`,
    role: "onderzoeker",
    createdAt: 0,
  } as const;
  await floor.db.insert(member).values(row);
  return row.id;
}

test("the list and the plan of a session tell how long it takes and whose it is, to see what does not go together", async () => {
  await using floor = await openWorkFloor();
  const { fatima, id, groupId, rows } = await aSeries(floor);
  expect((await rows())[0]).toMatchObject({ id, minutes: 120, groupId });
  const { participantIds, ...plan } = await fatima.plan.show.query({ sessionId: id });
  expect(plan).toMatchObject({ groupId });
  const invited = await floor.db.select().from(invitation).where(eq(invitation.sessionId, id));
  const takesPart = invited.filter(({ part }) => part === "participant").map(({ memberId }) => memberId);
  expect(new Set(participantIds)).toEqual(new Set(takesPart));
  expect(participantIds.length).toBeGreaterThan(1);
});

test("a casus stays on the agenda of a session that was called off", async () => {
  await using floor = await openWorkFloor();
  const { fatima, id } = await aSeries(floor);
  const dossierId = await floor.aDossier({ code: "E-001" });
  await fatima.dossier.bringToSession.mutate({ sessionId: id, dossierId, question: "Wat past hier?" });
  await fatima.plan.cancel.mutate({ sessionId: id, scope: "one" });
  await fatima.plan.reinstate.mutate({ sessionId: id, scope: "one" });
  const { casussen, state } = await fatima.session.show.query({ sessionId: id });
  expect([casussen.length, state.agenda.length, state.status]).toEqual([1, 1, "planned"]);
});

test("to a calibration everybody of both groups is invited, by a method in which all score blind", async () => {
  await using floor = await openWorkFloor();
  const groupB = { id: newId(), teamId: floor.teams.dedicated, name: "Groep B" };
  await floor.db.insert(group).values(groupB);
  const mei = { id: newId(), name: "mei", email: "mei@gemeente.test", role: "klantmanager", createdAt: 0 } as const;
  await floor.db.insert(member).values({ ...mei, teamId: floor.teams.dedicated, groupId: groupB.id });
  const fatima = await floor.as("fatima");
  const plan = { ...base, kind: "calibration", facilitatorId: floor.people.fatima } as const;
  const { id } = await fatima.plan.make.mutate({ ...plan, groupId: null });
  const invited = await floor.db.select().from(invitation).where(eq(invitation.sessionId, id));
  expect(new Set(invited.map(({ memberId }) => memberId))).toEqual(
    new Set([floor.people.fatima, floor.people.joris, mei.id]),
  );
  const groupId = await groupOf(floor);
  expect(await refusalOf(fatima.plan.make.mutate({ ...plan, groupId }))).toBe("plan.calibration");
});

test("an onderzoeker who is invited later may watch, and one who is no longer invited may not", async () => {
  await using floor = await openWorkFloor();
  const [rafael, hanna] = [await aResearcher(floor), await aResearcher(floor, "hanna")];
  const { fatima, id } = await aSeries(floor);
  const edit = { methodId: base.methodId, plannedAt: afternoon, minutes: 120, facilitatorId: null };
  const observersOf = async () => (await fatima.plan.show.query({ sessionId: id })).observerIds;
  await fatima.plan.change.mutate({ ...edit, sessionId: id, scope: "one", observerIds: [rafael] });
  expect(await observersOf()).toEqual([rafael]);
  await fatima.plan.change.mutate({ ...edit, sessionId: id, scope: "one", observerIds: [hanna] });
  expect(await observersOf()).toEqual([hanna]);
  const wrong = { ...edit, sessionId: id, scope: "one" as const, observerIds: [floor.people.joris] };
  expect(await refusalOf(fatima.plan.change.mutate(wrong))).toBe("not-found");
});

test("a teamleider may change a plan and another team may not", async () => {
  await using floor = await openWorkFloor();
  const { id } = await aSeries(floor);
  const about = { sessionId: id, scope: "one" } as const;
  expect(await refusalOf((await floor.as("peter")).plan.cancel.mutate(about))).toBe("not-found");
  expect(await (await floor.as("ingrid")).plan.cancel.mutate(about)).toEqual({ sessions: 1 });
});

test("what happened to a plan is in the events of the session and in the trail", async () => {
  await using floor = await openWorkFloor();
  const { fatima, id } = await aSeries(floor);
  await fatima.plan.cancel.mutate({ sessionId: id, scope: "one" });
  const events = await floor.db.select().from(sessionEvent).where(eq(sessionEvent.sessionId, id));
  expect(events.map(({ version, command }) => [version, command.type])).toEqual([[1, "cancel"]]);
  const row = await floor.db.select().from(session).where(eq(session.id, id)).get();
  expect([row?.version, row?.status, row?.planSequence, row?.planChangedAt]).toEqual([
    1,
    "cancelled",
    1,
    floor.clock.now,
  ]);
});

test("the order in which the gespreksleider puts the agenda is everybody's, also in the week", async () => {
  await using floor = await openWorkFloor();
  const { fatima, id } = await aSeries(floor);
  for (const code of ["E-001", "E-002"]) {
    const dossierId = await floor.aDossier({ code });
    await fatima.dossier.bringToSession.mutate({ sessionId: id, dossierId, question: `Wat past bij ${code}?` });
  }
  const { state } = await fatima.session.show.query({ sessionId: id });
  const turned = state.agenda.map(({ casusId }) => casusId).toReversed();
  expect(await refusalOf((await floor.as("joris")).plan.orderAgenda.mutate({ sessionId: id, casusIds: turned }))).toBe(
    "session.refused lead.only",
  );
  const outcome = await fatima.plan.orderAgenda.mutate({ sessionId: id, casusIds: turned });
  expect(outcome.state.agenda.map(({ casusId }) => casusId)).toEqual(turned);
  const { sessions } = await (await floor.as("joris")).week.show.query();
  expect(sessions[0]?.casussen.map((one) => one.id)).toEqual(turned);
  const positions = await floor.db.select().from(casus).orderBy(casus.position);
  expect(positions.map((one) => one.id)).toEqual(turned);
});

test("moving a session keeps the method as it was planned, also one that the team no longer chooses", async () => {
  await using floor = await openWorkFloor();
  const { fatima, id } = await aSeries(floor);
  const about = eq(session.id, id);
  const before = await floor.db.select().from(session).where(about).get();
  if (!before) throw new Error("no session");
  const own = { ...before.state.method, title: "Onze eigen werkvorm" };
  await floor.db
    .update(session)
    .set({ methodId: "gone", state: { ...before.state, method: own } })
    .where(about);
  const { methodId, method } = await fatima.plan.show.query({ sessionId: id });
  expect([methodId, method.title]).toEqual(["gone", "Onze eigen werkvorm"]);
  const moved = {
    plannedAt: afternoon + 3_600_000,
    minutes: 90,
    facilitatorId: null,
    observerIds: [],
    scope: "one" as const,
  };
  await fatima.plan.change.mutate({ ...moved, sessionId: id, methodId });
  const after = await floor.db.select().from(session).where(about).get();
  expect([after?.methodId, after?.state.method.title, after?.minutes]).toEqual(["gone", "Onze eigen werkvorm", 90]);
  const unknown = fatima.plan.change.mutate({ ...moved, sessionId: id, methodId: "nowhere" });
  expect(await refusalOf(unknown)).toBe("not-found");
});
