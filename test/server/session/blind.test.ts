import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { newId } from "../../../db/id.ts";
import { casus, member } from "../../../db/schema/index.ts";
import { addCard } from "../../../domain/documents.ts";
import { phaseKey } from "../../../domain/session/state.ts";
import { refusalOf } from "../refusal-of.ts";
import { openTable } from "./table-place.ts";

const secret = "Omdat er nooit over werk gesproken is";

async function scoring() {
  const table = await openTable();
  await table.begin();
  await table.goTo("blind-scoren");
  return table;
}

test("before the reveal no answer to anybody, and no message to the room, holds a word of another's score", async () => {
  using table = await scoring();
  const { casusId, sessionId, heard, told } = table;
  const sevda = await table.as("sevda");
  await sevda.casus.score.mutate({ casusId, given: [{ itemId: "ZR2", answer: "nvt", reason: secret }] });
  addCard(table.sheetOf("sevda"), phaseKey(casusId, "stem-deelnemer"), { id: "een", text: secret });
  for (const slug of ["daan", "fatima", "joris", "rafael"]) {
    const screen = await table.as(slug);
    const shown = await screen.session.show.query({ sessionId });
    expect(shown.casussen.flatMap(({ answers, cards }) => [...answers, ...cards])).toEqual([]);
    await screen.session.list.query({ past: 5 });
    if (slug === "rafael") continue;
    await screen.session.mine.query({ sessionId });
    await screen.dossier.show.query({ dossierId: table.dossierId });
    await screen.week.show.query();
  }
  for (const slug of ["daan", "fatima", "joris", "rafael"]) expect(heard.get(slug)?.join()).not.toContain(secret);
  expect(JSON.stringify(told)).not.toContain(secret);
  const { written, ready } = (await table.show("joris")).state;
  expect(written).toEqual({ [phaseKey(casusId, "blind-scoren")]: 1 });
  expect(ready).toEqual({});
});

test("after the reveal a score lies open and stays as it was: nobody adds to it or changes it", async () => {
  using table = await scoring();
  const { casusId } = table;
  const sevda = await table.as("sevda");
  const joris = await table.as("joris");
  await sevda.casus.score.mutate({ casusId, given: [{ itemId: "ZR2", answer: "nee" }] });
  await table.give1("daan", "next");
  const late = { casusId, given: [{ itemId: "ZR2", answer: "ja" as const }] };
  expect(await refusalOf(sevda.casus.score.mutate(late))).toBe("session.refused phase.no-rating");
  await table.give("daan", { type: "back" });
  expect(await refusalOf(joris.casus.score.mutate(late))).toBe("session.refused phase.no-rating");
  const { answers } = await table.casusShownTo("daan");
  expect(answers.filter(({ itemId }) => itemId === "ZR2").map(({ answer }) => answer)).toEqual(["nee"]);
});

test("an answer that crosses the reveal is wholly open or refused, and never left hidden or changed afterwards", async () => {
  for (let turn = 0; turn < 4; turn += 1) {
    using table = await scoring();
    const { casusId } = table;
    const people = ["fatima", "joris", "sevda"];
    const screens = await Promise.all(people.map((slug) => table.as(slug)));
    const scores = screens.map((screen) =>
      screen.casus.score.mutate({ casusId, given: [{ itemId: "ZR2", answer: "nee" }] }).then(
        () => true,
        () => false,
      ),
    );
    const reveal = Promise.resolve().then(() => table.give1("daan", "next"));
    const kept = await Promise.all(scores);
    await reveal;
    const { answers } = await table.casusShownTo("daan");
    const open = people.map((slug) => answers.some((row) => row.raterId === table.idOf(slug) && row.itemId === "ZR2"));
    expect(open).toEqual(kept);
  }
});

test("an observer, somebody who was not invited and a lead who scores for others are each refused", async () => {
  using table = await scoring();
  const { casusId, sessionId } = table;
  const given = [{ itemId: "ZR2", answer: "ja" as const }];
  const rafael = await table.as("rafael");
  expect(await refusalOf(rafael.casus.score.mutate({ casusId, given }))).toBe("not-found");
  expect(await refusalOf(rafael.session.mine.query({ sessionId }))).toBe("not-found");
  expect(await refusalOf(table.give1("rafael", "ready"))).toBe("session.refused observer.only-watches");
  expect(await refusalOf(table.give1("rafael", "reveal"))).toBe("session.refused observer.only-watches");
  expect(await refusalOf(table.give1("sevda", "reveal"))).toBe("session.refused lead.only");
  expect(await refusalOf(table.give1("sevda", "next"))).toBe("session.refused lead.only");
});

test("who was not invited, teamleider or colleague, reads nothing said at the table before the record", async () => {
  using table = await scoring();
  const { db, casusId, sessionId } = table;
  const seat = await db.select({ teamId: member.teamId }).from(member).where(eq(member.slug, "daan")).get();
  const team = { teamId: seat?.teamId ?? null, createdAt: 0 };
  for (const [slug, role] of [
    ["ingrid", "teamleider"],
    ["mei", "klantmanager"],
  ] as const)
    await db.insert(member).values({ ...team, id: newId(), slug, role, name: slug, email: `${slug}@gemeente.test` });
  const sevda = await table.as("sevda");
  await sevda.casus.score.mutate({ casusId, given: [{ itemId: "ZR2", answer: "nee" }] });
  await table.give1("daan", "next");
  await db.update(casus).set({ kern: secret, lesson: secret }).where(eq(casus.id, casusId));
  expect((await table.casusShownTo("rafael")).answers).not.toEqual([]);
  for (const slug of ["ingrid", "mei"]) {
    const shown = await (await table.as(slug)).session.show.query({ sessionId });
    expect(shown.casussen).toMatchObject([
      { answers: [], cards: [], judgements: [], afspraken: [], kern: "", lesson: "" },
    ]);
    expect(JSON.stringify(shown)).not.toContain(secret);
  }
  await table.give("daan", { type: "finishCasus" });
  await table.give1("daan", "close");
  const { record } = await (await table.as("ingrid")).session.show.query({ sessionId });
  expect(record?.casussen[0]?.lesson).toBe(secret);
});

test("an observer sees the table and neither the dossier behind it nor its contact log", async () => {
  using table = await scoring();
  const casus = await table.casusShownTo("rafael");
  expect(casus.log).toBeNull();
  expect(casus.dossier).toEqual({ id: null, code: "Z-014", condition: "zelfregie", variant: "loslaten" });
});

test("n.v.t. needs a reason, and a reason in which somebody can be recognised is not kept", async () => {
  using table = await scoring();
  const { casusId } = table;
  const sevda = await table.as("sevda");
  const say = (reason: string | null) =>
    refusalOf(sevda.casus.score.mutate({ casusId, given: [{ itemId: "ZR2", answer: "nvt", reason }] }));
  expect(await say(null)).toBe("request.malformed ZR2:reason-missing");
  expect(await say("mail naar jan@voorbeeld.nl")).toBe("personal-data.found email");
});
