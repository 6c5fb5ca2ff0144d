import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { audit } from "../../../db/schema/index.ts";
import { incidentmethode } from "../../../domain/methods/incidentmethode.ts";
import { methods } from "../../../domain/methods/methods.ts";
import { refusalOf } from "../refusal-of.ts";
import { openTable } from "../session/table-place.ts";

const wording = { id: "vragen", title: "Alleen feiten", instruction: "Vraag naar feiten.", minutes: 20 };

test("a team copies a method and says it in its own words; the rules stay, and what was planned keeps its version", async () => {
  using table = await openTable();
  const daan = await table.as("daan");
  const { id: methodId } = await daan.method.copy.mutate({ from: incidentmethode.id, title: "Onze incidentmethode" });
  const plan = async () => {
    const { id } = await daan.plan.make.mutate({
      methodId,
      kind: "intervisie",
      plannedAt: table.clock.now,
      minutes: 120,
      groupId: null,
      facilitatorId: table.idOf("daan"),
      observerIds: [],
      rhythm: null,
    });
    return (await daan.session.show.query({ sessionId: id })).state.method;
  };
  const before = await plan();
  const change = { methodId, version: "1", title: "Onze incidentmethode", phases: [wording] };
  await daan.method.change.mutate(change);
  expect(before.phases[0]).toMatchObject({ title: "Informatieve vragen", minutes: 15, minutesAreSourced: true });
  const after = await plan();
  expect(after.version).toBe("2");
  expect(after.phases[0]).toMatchObject({ ...wording, workspace: incidentmethode.phases[0]?.workspace });
  expect(after.phases[0]).not.toHaveProperty("minutesAreSourced");
  expect(await refusalOf(daan.method.change.mutate(change))).toBe("method.changed");
  const unknown = { ...change, version: "2", phases: [{ ...wording, id: "stoelendans" }] };
  expect(await refusalOf(daan.method.change.mutate(unknown))).toBe("request.malformed phases");
});

test("a retired method can no longer be planned, copied or changed, and the methods of every team stay as they are", async () => {
  using table = await openTable();
  const daan = await table.as("daan");
  const { id: methodId } = await daan.method.copy.mutate({ from: "troika", title: "Drietallen" });
  expect((await daan.method.list.query()).filter(({ isOwn }) => isOwn).map(({ title }) => title)).toEqual([
    "Drietallen",
  ]);
  await daan.method.retire.mutate({ methodId });
  expect((await daan.method.list.query()).map(({ id }) => id)).toEqual(methods.map(({ id }) => id));
  expect(await refusalOf(daan.method.copy.mutate({ from: methodId, title: "Nog eens" }))).toBe("not-found");
  const change = { methodId, version: "1", title: "Toch", phases: [] };
  expect(await refusalOf(daan.method.change.mutate(change))).toBe("not-found");
  expect(await refusalOf((await table.as("rafael")).method.list.query())).toBe("not-found");
});

test("what was done with a team's own method is in the trail, without its words", async () => {
  using table = await openTable();
  const daan = await table.as("daan");
  const { id } = await daan.method.copy.mutate({ from: incidentmethode.id, title: "Onze incidentmethode" });
  await daan.method.change.mutate({ methodId: id, version: "1", title: "Onze incidentmethode", phases: [wording] });
  await daan.method.retire.mutate({ methodId: id });
  const trail = await table.db.select().from(audit).where(eq(audit.subjectId, id));
  expect(trail.map(({ subjectKind, detail }) => [subjectKind, detail])).toEqual([
    ["method", { what: "copied", from: incidentmethode.id }],
    ["method", { what: "changed", from: "1", to: "2" }],
    ["method", { what: "retired" }],
  ]);
});
