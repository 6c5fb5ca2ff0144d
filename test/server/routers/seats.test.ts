import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "../../../db/id.ts";
import { changeMember, addMember, setDisabled } from "../../../db/queries/members.ts";
import { group, invitation } from "../../../db/schema/index.ts";
import { openWorkFloor } from "./work-floor.ts";

type Floor = Awaited<ReturnType<typeof openWorkFloor>>;

/** Group A plans three weeks, and another group of the team one session. */
async function planned(floor: Floor) {
  const teamId = floor.teams.dedicated;
  const [first] = await floor.db.select().from(group);
  const groupB = { id: newId(), teamId, name: "Groep B" };
  await floor.db.insert(group).values(groupB);
  const fatima = await floor.as("fatima");
  const base = { methodId: "conditiecasuistiek", plannedAt: Date.UTC(2021, 2, 17, 13), observerIds: [] };
  const rhythm = { everyWeeks: 1, until: { count: 3 } };
  await fatima.plan.make.mutate({ ...base, groupId: first?.id ?? "", facilitatorId: floor.people.fatima, rhythm });
  await fatima.plan.make.mutate({ ...base, groupId: groupB.id, facilitatorId: floor.people.fatima });
  const { coming } = await fatima.session.list.query({ past: 1 });
  const idsOf = (name: string) => coming.filter(({ groupName }) => groupName === name).map(({ id }) => id);
  const seatsOf = async (memberId: string) => {
    const rows = await floor.db.select().from(invitation).where(eq(invitation.memberId, memberId));
    return new Set(rows.map(({ sessionId }) => sessionId));
  };
  return { fatima, teamId, a: first?.id ?? "", b: groupB.id, inA: idsOf("Groep A"), inB: idsOf("Groep B"), seatsOf };
}

test("a new colleague is invited to the sessions to come of the group, also of a series planned before", async () => {
  await using floor = await openWorkFloor();
  const { teamId, a, inA, seatsOf } = await planned(floor);
  const row = { id: newId(), name: "Noor", email: "noor@gemeente.test", role: "klantmanager" as const, createdAt: 0 };
  await addMember(floor.db, { ...row, teamId, groupId: a });
  expect(await seatsOf(row.id)).toEqual(new Set(inA));
});

test("whoever goes to another group goes to its sessions, and keeps the one to which they brought a casus", async () => {
  await using floor = await openWorkFloor();
  const { teamId, b, inA, inB, seatsOf } = await planned(floor);
  const joris = floor.people.joris;
  const dossierId = await floor.aDossier({ code: "E-001", by: "joris" });
  const brought = inA[1] ?? "";
  await (await floor.as("joris")).dossier.bringToSession.mutate({ sessionId: brought, dossierId, question: "Wat nu?" });
  await changeMember(floor.db, { memberId: joris, role: "klantmanager", teamId, groupId: b });
  expect(await seatsOf(joris)).toEqual(new Set([...inB, brought]));
});

test("whoever is to lead keeps that seat, and whoever leaves has no other", async () => {
  await using floor = await openWorkFloor();
  const { teamId, a, inA, inB, seatsOf } = await planned(floor);
  const { fatima, joris } = floor.people;
  const place = { role: "klantmanager" as const, teamId, groupId: a };
  for (const memberId of [fatima, joris]) await setDisabled(floor.db, { memberId, disabledAt: 1, ...place });
  expect(await seatsOf(fatima)).toEqual(new Set([...inA, ...inB]));
  expect(await seatsOf(joris)).toEqual(new Set());
  await setDisabled(floor.db, { memberId: joris, disabledAt: null, ...place });
  expect(await seatsOf(joris)).toEqual(new Set(inA));
});

test("a session that was held keeps everybody who was invited to it", async () => {
  await using floor = await openWorkFloor();
  const { teamId, b, seatsOf } = await planned(floor);
  const open = await floor.aSession({ status: "open" });
  await changeMember(floor.db, { memberId: floor.people.joris, role: "klantmanager", teamId, groupId: b });
  expect((await seatsOf(floor.people.joris)).has(open)).toBe(true);
});
