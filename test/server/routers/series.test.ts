import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { invitation, session } from "../../../db/schema/index.ts";
import { wallClockOf } from "../../../domain/calendar.ts";
import { aSeries, base } from "./planned-series.ts";
import { refusalOf } from "../refusal-of.ts";
import { openWorkFloor } from "./work-floor.ts";

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
  const planned = await rows();
  expect(planned).toHaveLength(6);
  for (const { id } of planned) {
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
