import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { audit, casus, evaluation } from "../../../db/schema/index.ts";
import { evaluationOpenFor } from "../../../domain/evaluation.ts";
import { refusalOf } from "../refusal-of.ts";
import { openTable } from "./table-place.ts";

type Table = Awaited<ReturnType<typeof openTable>>;

const six = ["daan", "fatima", "joris", "sevda", "mei", "kwame"];
const answers = { vrijuit: 4, "inbrenger-geholpen": 5 } as const;

/** A session of six that was held and closed. */
async function held(slugs: readonly string[] = six): Promise<Table> {
  const table = await openTable(slugs);
  await table.begin();
  await table.db
    .update(casus)
    .set({ insight: "fatima ziet het nu anders", lesson: "Wachten is ook handelen" })
    .where(eq(casus.id, table.casusId));
  await table.give("daan", { type: "finishCasus" });
  await table.give1("daan", "close");
  return table;
}

const answer = async (table: Table, slug: string, given: object = answers) =>
  (await table.as(slug)).evaluation.answer.mutate({ sessionId: table.sessionId, answers: given });
const seen = async (table: Table, slug: string) =>
  (await table.as(slug)).evaluation.show.query({ sessionId: table.sessionId });

test("everybody sees their own answers and how many answered, and nothing of what others answered", async () => {
  using table = await held();
  await answer(table, "fatima");
  await answer(table, "joris", { vrijuit: 1 });
  expect(await seen(table, "fatima")).toMatchObject({
    mine: answers,
    mayAnswer: true,
    result: { answered: 2, items: null },
  });
  expect((await seen(table, "sevda")).mine).toBeNull();
});

test("the group sees means when all six have answered, and then nobody changes an answer any more", async () => {
  using table = await held();
  for (const slug of six) await answer(table, slug, { vrijuit: slug === "daan" ? 5 : 4 });
  const { result, mayAnswer } = await seen(table, "mei");
  expect(mayAnswer).toBe(false);
  expect(result.items?.[0]).toEqual({ item: "vrijuit", count: 6, mean: 25 / 6 });
  expect(await refusalOf(answer(table, "mei"))).toBe("evaluation.closed");
});

test("with four answers nothing is shown, also after it has closed", async () => {
  using table = await held();
  for (const slug of six.slice(0, 4)) await answer(table, slug);
  table.clock.now += evaluationOpenFor + 1;
  table.signInAgain();
  const { result } = await seen(table, "daan");
  expect(result.items?.every(({ mean, count }) => mean === null && count === null)).toBe(true);
  expect(await refusalOf(answer(table, "kwame"))).toBe("evaluation.closed");
});

test("an observer evaluates nothing, and neither does anybody before the session is closed", async () => {
  using table = await held();
  expect(await refusalOf(answer(table, "rafael"))).toBe("not-found");
  using open = await openTable();
  await open.begin();
  expect(await refusalOf(answer(open, "daan"))).toBe("evaluation.closed");
});

test("what somebody answered is in no row of the trail", async () => {
  using table = await held();
  await answer(table, "fatima", { vrijuit: 2 });
  const trail = await table.db
    .select()
    .from(audit)
    .where(eq(audit.actorId, table.idOf("fatima")));
  expect(trail.filter(({ detail }) => detail?.what === "evaluated")).toHaveLength(1);
  expect(JSON.stringify(trail)).not.toContain("vrijuit");
  expect(await table.db.select().from(evaluation)).toHaveLength(1);
});

test("the record is taken along as Markdown without the name of anybody who was there, and that is in the trail", async () => {
  using table = await held();
  const file = await table.download("fatima", `/download/record/${table.sessionId}.md`);
  expect([file.status, file.headers.get("content-type")]).toEqual([200, "text/markdown; charset=utf-8"]);
  expect(file.headers.get("content-disposition")).toMatch(/^attachment; filename="verslag-week-10-[0-9a-z]{6}\.md"$/);
  const text = await file.text();
  expect(text).toContain("## Casus 1: dossier Z-014");
  expect(text).toContain("Wachten is ook handelen");
  for (const slug of [...six, "rafael"]) expect(text.toLowerCase()).not.toContain(slug);
  const trail = await table.db.select().from(audit).where(eq(audit.action, "download"));
  expect(trail.map(({ actorId, subjectKind, subjectId }) => [actorId, subjectKind, subjectId])).toEqual([
    [table.idOf("fatima"), "session", table.sessionId],
  ]);
});

test("a session held a week late keeps the week it was planned for, on the screen and in the file", async () => {
  using table = await openTable(six);
  table.clock.now += 7 * 24 * 3_600_000;
  table.signInAgain();
  await table.begin();
  await table.give("daan", { type: "finishCasus" });
  await table.give1("daan", "close");
  const { week } = await (await table.as("fatima")).session.show.query({ sessionId: table.sessionId });
  const file = await table.download("fatima", `/download/record/${table.sessionId}.md`);
  expect(file.headers.get("content-disposition")).toContain(`verslag-week-${week}-`);
  expect(await file.text()).toContain(`# Verslag week ${week}, `);
});

test("an observer does not take the record along, and nobody takes along what is not closed", async () => {
  using table = await held();
  expect((await table.download("rafael", `/download/record/${table.sessionId}.md`)).status).toBe(404);
  using open = await openTable();
  expect((await open.download("daan", `/download/record/${open.sessionId}.md`)).status).toBe(404);
});

test("a person takes at most ten files an hour", async () => {
  using table = await held();
  const path = `/download/record/${table.sessionId}.md`;
  const statuses: number[] = [];
  for (let file = 0; file < 11; file += 1) statuses.push((await table.download("fatima", path)).status);
  expect(statuses).toEqual([...Array.from({ length: 10 }, () => 200), 429]);
});
