import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { invitation } from "../../../db/schema/index.ts";
import { refusalOf } from "../refusal-of.ts";
import { aSeries, base, type Floor } from "./planned-series.ts";
import { openWorkFloor } from "./work-floor.ts";

const says = async (floor: Floor, who: "fatima" | "joris" | "ingrid", sessionId: string, isAbsent: boolean) =>
  (await floor.as(who)).session.command.mutate({ sessionId, command: { type: "absence", isAbsent } });

/** What each sees of the first session in the list: how many will be absent, and what they said themselves. */
async function firstInList(floor: Floor, who: "fatima" | "joris" | "ingrid") {
  const { coming } = await (await floor.as(who)).session.list.query({ past: 1 });
  return [coming[0]?.absentCount, coming[0]?.mine];
}

test("who will not be at a session says so, the others and the teamleider see it, and it is taken back", async () => {
  await using floor = await openWorkFloor();
  const { id, rows } = await aSeries(floor);
  expect(await firstInList(floor, "joris")).toEqual([0, "coming"]);
  await says(floor, "joris", id, true);
  expect(await firstInList(floor, "joris")).toEqual([1, "absent"]);
  expect(await firstInList(floor, "fatima")).toEqual([1, "coming"]);
  expect(await firstInList(floor, "ingrid")).toEqual([1, null]);
  expect((await rows()).slice(1).map(({ absentCount }) => absentCount)).toEqual([0, 0, 0, 0, 0]);
  const { state } = await (await floor.as("ingrid")).session.show.query({ sessionId: id });
  expect(state.absentees).toEqual([floor.people.joris]);
  await says(floor, "joris", id, false);
  expect(await firstInList(floor, "fatima")).toEqual([0, "coming"]);
});

test("who was not invited has nothing to say of being there", async () => {
  await using floor = await openWorkFloor();
  const { id } = await aSeries(floor);
  expect(await refusalOf(says(floor, "ingrid", id, true))).toBe("not-found");
});

test("who said not to be there and is invited no longer, is not counted", async () => {
  await using floor = await openWorkFloor();
  const { id } = await aSeries(floor);
  await says(floor, "joris", id, true);
  await floor.db.delete(invitation).where(eq(invitation.memberId, floor.people.joris));
  expect(await firstInList(floor, "fatima")).toEqual([0, "coming"]);
  expect(await firstInList(floor, "joris")).toEqual([0, null]);
});

test("a session that is moved expects everybody again; one that only begins with another lead does not", async () => {
  await using floor = await openWorkFloor();
  const { id, fatima } = await aSeries(floor);
  await says(floor, "joris", id, true);
  const plan = { ...base, minutes: 120, sessionId: id, scope: "one" } as const;
  await fatima.plan.change.mutate({ ...plan, facilitatorId: floor.people.fatima });
  expect(await firstInList(floor, "joris")).toEqual([1, "absent"]);
  await fatima.plan.change.mutate({ ...plan, facilitatorId: null, plannedAt: base.plannedAt - 3_600_000 });
  expect(await firstInList(floor, "joris")).toEqual([0, "coming"]);
});
