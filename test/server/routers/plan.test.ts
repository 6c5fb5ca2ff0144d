import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { casus, group, invitation, member, session, sessionEvent } from "../../../db/schema/index.ts";
import { newId } from "../../../db/id.ts";
import { wallClockOf } from "../../../domain/calendar.ts";
import { openWorkFloor, refusalOf } from "./work-floor.ts";

type Floor = Awaited<ReturnType<typeof openWorkFloor>>;

const afternoon = Date.UTC(2021, 2, 17, 13);
const base = { methodId: "conditiecasuistiek", plannedAt: afternoon, observerIds: [] };

async function groupOf(floor: Floor): Promise<string> {
  const found = await floor.db.select().from(group).get();
  return found?.id ?? "";
}

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

/** A weekly series of the group, six times, led in turn. */
async function aSeries(floor: Floor) {
  const fatima = await floor.as("fatima");
  const groupId = await groupOf(floor);
  const rhythm = { everyWeeks: 1, until: { count: 6 } };
  const { id } = await fatima.plan.make.mutate({ ...base, groupId, facilitatorId: null, rhythm });
  const rows = async () => {
    const { coming } = await fatima.session.list.query({ past: 1 });
    return coming;
  };
  return { fatima, id, groupId, rows };
}

const days = (rows: { plannedAt: number }[]) =>
  rows.map(({ plannedAt }) => new Date(plannedAt).toISOString().slice(0, 10));

test("the list tells who leads which session of a series that is led in turn", async () => {
  await using floor = await openWorkFloor();
  const { rows, fatima } = await aSeries(floor);
  const planned = await rows();
  const leads = planned.map(({ leadName }) => leadName);
  const { people } = await fatima.plan.options.query();
  expect(leads.every((name) => people.some((person) => person.name === name))).toBe(true);
  expect(new Set(leads).size).toBeGreaterThan(1);
});

test("the list and the plan of a session tell how long it takes and whose it is, to see what does not go together", async () => {
  await using floor = await openWorkFloor();
  const { fatima, id, groupId, rows } = await aSeries(floor);
  expect((await rows())[0]).toMatchObject({ id, minutes: 120, groupId });
  expect(await fatima.plan.show.query({ sessionId: id })).toMatchObject({ groupId });
});

test("a weekly series stands in the list at the same hour, across the change to summer time", async () => {
  await using floor = await openWorkFloor();
  const { rows } = await aSeries(floor);
  const planned = await rows();
  expect(days(planned)).toEqual(["2021-03-17", "2021-03-24", "2021-03-31", "2021-04-07", "2021-04-14", "2021-04-21"]);
  expect(new Set(planned.map(({ plannedAt }) => wallClockOf(plannedAt)))).toEqual(new Set(["14:00"]));
  expect(new Set(planned.map(({ seriesId }) => seriesId)).size).toBe(1);
});

test("everybody of the group is invited to each session of the series, and they lead in turn", async () => {
  await using floor = await openWorkFloor();
  const { rows } = await aSeries(floor);
  const { fatima, joris } = floor.people;
  for (const { id } of await rows()) {
    const invited = await floor.db.select().from(invitation).where(eq(invitation.sessionId, id));
    expect(new Set(invited.map(({ memberId }) => memberId))).toEqual(new Set([fatima, joris]));
  }
  const states = await floor.db.select({ at: session.plannedAt, state: session.state }).from(session);
  const leads = states.toSorted((a, b) => a.at - b.at).map(({ state }) => state.leadId);
  expect(leads).toEqual([fatima, joris, fatima, joris, fatima, joris]);
});

test("moving one session of a series leaves the others, and moving all that follow leaves those before", async () => {
  await using floor = await openWorkFloor();
  const { fatima, rows } = await aSeries(floor);
  const planned = await rows();
  const edit = { methodId: base.methodId, minutes: 90, facilitatorId: null, observerIds: [] };
  const [, second, third] = planned.map(({ id }) => id);
  await fatima.plan.change.mutate({
    ...edit,
    sessionId: second ?? "",
    scope: "one",
    plannedAt: Date.UTC(2021, 2, 25, 13),
  });
  expect(days(await rows()).slice(0, 3)).toEqual(["2021-03-17", "2021-03-25", "2021-03-31"]);
  const { sessions } = await fatima.plan.change.mutate({
    ...edit,
    sessionId: third ?? "",
    scope: "following",
    plannedAt: Date.UTC(2021, 3, 1, 8, 30),
  });
  expect(sessions).toBe(4);
  const moved = await rows();
  expect(days(moved)).toEqual(["2021-03-17", "2021-03-25", "2021-04-01", "2021-04-08", "2021-04-15", "2021-04-22"]);
  expect(moved.map(({ plannedAt }) => wallClockOf(plannedAt))).toEqual([
    "14:00",
    "14:00",
    "10:30",
    "10:30",
    "10:30",
    "10:30",
  ]);
});

test("a week that is skipped stays in sight, and can go on after all", async () => {
  await using floor = await openWorkFloor();
  const { fatima, rows } = await aSeries(floor);
  const second = (await rows())[1]?.id ?? "";
  await fatima.plan.cancel.mutate({ sessionId: second, scope: "one" });
  expect((await rows()).map(({ status }) => status)).toEqual([
    "planned",
    "cancelled",
    "planned",
    "planned",
    "planned",
    "planned",
  ]);
  const week = await fatima.week.show.query();
  expect(week.sessions.map(({ id }) => id)).not.toContain(second);
  expect(await refusalOf(fatima.session.command.mutate({ sessionId: second, command: { type: "join" } }))).toBe(
    "session.refused session.cancelled",
  );
  await fatima.plan.reinstate.mutate({ sessionId: second, scope: "one" });
  expect(new Set((await rows()).map(({ status }) => status))).toEqual(new Set(["planned"]));
});

test("calling off the rest of a series is undone as one, without what was called off before", async () => {
  await using floor = await openWorkFloor();
  const { fatima, rows } = await aSeries(floor);
  const [first, second, third, fourth] = (await rows()).map(({ id }) => id);
  await fatima.plan.cancel.mutate({ sessionId: fourth ?? "", scope: "one" });
  floor.clock.now += 60_000;
  const { sessions } = await fatima.plan.cancel.mutate({ sessionId: second ?? "", scope: "following" });
  expect(sessions).toBe(4);
  expect((await rows()).filter(({ status }) => status === "planned").map(({ id }) => id)).toEqual([first]);
  await fatima.plan.reinstate.mutate({ sessionId: second ?? "", scope: "following" });
  expect((await rows()).filter(({ status }) => status === "cancelled").map(({ id }) => id)).toEqual([fourth]);
  expect(third).toBeDefined();
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
