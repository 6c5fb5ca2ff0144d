import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { afspraak, afspraakDecision, audit, team } from "../../../db/schema/index.ts";
import { newId } from "../../../db/id.ts";
import { refusalOf } from "../refusal-of.ts";
import { openTable } from "./table-place.ts";

type Table = Awaited<ReturnType<typeof openTable>>;

/** An afspraak that a colleague made two weeks ago and that should have been done yesterday. */
async function anEarlier(table: Table, whoSlug: string, text = "Bellen over de brief"): Promise<string> {
  const found = await table.db.select({ id: team.id }).from(team).get();
  const whoId = table.idOf(whoSlug);
  const row = { id: newId(), teamId: found?.id ?? "", dossierId: table.dossierId, whoId, createdById: whoId, text };
  await table.db.insert(afspraak).values({ ...row, dueOn: "2021-03-09", createdAt: table.clock.now - 14 * 86_400_000 });
  return row.id;
}

const listed = async (table: Table, slug = "daan") =>
  (await table.as(slug)).earlier.list.query({ sessionId: table.sessionId });
const decide = async (
  table: Table,
  slug: string,
  decision: { afspraakId: string; outcome: "done" | "not-done" | "continues" | null; dueOn?: string },
) => (await table.as(slug)).earlier.decide.mutate({ sessionId: table.sessionId, dueOn: null, ...decision });
const stored = async (table: Table, id: string) => table.db.select().from(afspraak).where(eq(afspraak.id, id)).get();

test("what was agreed before comes to the table with who and when, and what is agreed now does not", async () => {
  using table = await openTable();
  const earlier = await anEarlier(table, "joris");
  await table.begin();
  await table.goTo("binnen-de-conditie");
  const made = { casusId: table.casusId, text: "Brief schrijven", whoId: table.idOf("sevda"), dueOn: "2021-03-20" };
  await (await table.as("sevda")).casus.addAfspraak.mutate(made);
  expect(await listed(table)).toEqual([
    {
      id: earlier,
      text: "Bellen over de brief",
      whoId: table.idOf("joris"),
      whoName: "joris",
      dueOn: "2021-03-09",
      code: "Z-014",
      outcome: null,
    },
  ]);
});

test("an afspraak that was done leaves the list of who had it, and stays on this agenda as done", async () => {
  using table = await openTable();
  const id = await anEarlier(table, "joris");
  await decide(table, "fatima", { afspraakId: id, outcome: "done" });
  expect(await stored(table, id)).toMatchObject({ doneAt: table.clock.now, droppedAt: null, dueOn: "2021-03-09" });
  expect((await listed(table)).map((one) => one.outcome)).toEqual(["done"]);
  expect((await (await table.as("joris")).week.show.query()).afspraken).toEqual([]);
});

test("an afspraak that was not done lapses: it is asked of nobody any more, and is not called done", async () => {
  using table = await openTable();
  const id = await anEarlier(table, "joris");
  await decide(table, "fatima", { afspraakId: id, outcome: "not-done" });
  expect(await stored(table, id)).toMatchObject({ doneAt: null, droppedAt: table.clock.now });
  expect((await (await table.as("joris")).week.show.query()).afspraken).toEqual([]);
  const dossier = await (await table.as("joris")).dossier.show.query({ dossierId: table.dossierId });
  expect(dossier.afspraken[0]).toMatchObject({ doneAt: null, droppedAt: table.clock.now });
});

test("an afspraak that continues gets a new day, which is in the week of who has it", async () => {
  using table = await openTable();
  const id = await anEarlier(table, "joris");
  await decide(table, "fatima", { afspraakId: id, outcome: "continues", dueOn: "2021-03-17" });
  const [mine] = (await (await table.as("joris")).week.show.query()).afspraken;
  expect(mine).toMatchObject({ id, dueOn: "2021-03-17", isOverdue: false });
  const behind = decide(table, "fatima", { afspraakId: id, outcome: "continues", dueOn: "2021-03-09" });
  expect(await refusalOf(behind)).toBe("request.malformed");
  expect(await refusalOf(decide(table, "fatima", { afspraakId: id, outcome: "continues" }))).toBe("request.malformed");
});

test("the table may change its mind: what counts is the last word, and taking it back restores the day of before", async () => {
  using table = await openTable();
  const id = await anEarlier(table, "joris");
  await decide(table, "fatima", { afspraakId: id, outcome: "continues", dueOn: "2021-03-17" });
  await decide(table, "daan", { afspraakId: id, outcome: "done" });
  expect(await stored(table, id)).toMatchObject({ doneAt: table.clock.now, dueOn: "2021-03-09" });
  const kept = await table.db.select().from(afspraakDecision);
  expect(kept.map(({ outcome, decidedById }) => [outcome, decidedById])).toEqual([["done", table.idOf("daan")]]);
  await decide(table, "daan", { afspraakId: id, outcome: null });
  expect(await stored(table, id)).toMatchObject({ doneAt: null, droppedAt: null, dueOn: "2021-03-09" });
  expect(await table.db.select().from(afspraakDecision)).toEqual([]);
});

test("everybody's screen is told that something was decided, without what", async () => {
  using table = await openTable();
  const id = await anEarlier(table, "joris");
  await decide(table, "fatima", { afspraakId: id, outcome: "done" });
  expect(table.told.at(-1)).toEqual({ room: `session/${table.sessionId}`, message: { type: "afspraken" } });
});

test("what was decided is in the record, and after closing nothing can be decided any more", async () => {
  using table = await openTable();
  const [done, open] = [await anEarlier(table, "joris"), await anEarlier(table, "sevda", "Werkplek zoeken")];
  await table.begin();
  await decide(table, "fatima", { afspraakId: done, outcome: "done" });
  await table.give("daan", { type: "finishCasus" });
  await table.give1("daan", "close");
  const { record } = await table.show("daan");
  expect(record?.earlier).toEqual([
    { text: "Bellen over de brief", whoId: table.idOf("joris"), outcome: "done", dueOn: "2021-03-09" },
  ]);
  expect(await refusalOf(decide(table, "daan", { afspraakId: open, outcome: "done" }))).toBe(
    "session.refused session.closed",
  );
});

test("an observer sees no afspraken and decides nothing, and an afspraak of another team is not there", async () => {
  using table = await openTable();
  const id = await anEarlier(table, "joris");
  expect(await listed(table, "rafael")).toEqual([]);
  expect(await refusalOf(decide(table, "rafael", { afspraakId: id, outcome: "done" }))).toBe("not-found");
  expect(await refusalOf(decide(table, "daan", { afspraakId: newId(), outcome: "done" }))).toBe("not-found");
});

test("who decided what about an afspraak is in the trail", async () => {
  using table = await openTable();
  const id = await anEarlier(table, "joris");
  await decide(table, "fatima", { afspraakId: id, outcome: "not-done" });
  const trail = await table.db.select().from(audit).where(eq(audit.subjectId, id));
  expect(trail.map(({ actorId, detail }) => [actorId, detail?.what])).toEqual([[table.idOf("fatima"), "not-done"]]);
});
