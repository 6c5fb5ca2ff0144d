import { expect, test } from "vitest";
import { addCard, removeCard } from "../../../domain/documents.ts";
import { phaseKey } from "../../../domain/session/state.ts";
import { openTable } from "./table-place.ts";

test("a team plays conditiecasuïstiek from the agenda to the record", async () => {
  using table = await openTable();
  const { casusId, sessionId, give, give1, as, idOf } = table;
  await table.begin();

  await table.goTo("blind-scoren");
  const daan = await as("daan");
  const fatima = await as("fatima");
  const sevda = await as("sevda");
  await fatima.casus.score.mutate({
    casusId,
    given: [
      { itemId: "ZR2", answer: "ja" },
      { itemId: "ZR3", answer: "ja" },
    ],
  });
  await sevda.casus.score.mutate({
    casusId,
    given: [
      { itemId: "ZR2", answer: "nee" },
      { itemId: "ZR3", answer: "ja" },
    ],
  });
  await give1("fatima", "ready");
  await give1("daan", "next");

  const compared = await table.casusShownTo("joris");
  const said = (raterId: string, itemId: string) =>
    compared.answers.find((row) => row.raterId === raterId && row.itemId === itemId)?.answer;
  expect(said(idOf("fatima"), "ZR2")).toBe("ja");
  expect(said(idOf("sevda"), "ZR2")).toBe("nee");
  expect(compared.answers.find((row) => row.raterId === idOf("fatima"))?.kind).toBe("self");
  expect(compared.answers.find((row) => row.raterId === idOf("sevda"))?.kind).toBe("peer");

  await daan.casus.agree.mutate({ casusId, given: [{ itemId: "ZR2", answer: "deels" }] });
  await table.goTo("stem-deelnemer");
  addCard(table.sheetOf("sevda"), phaseKey(casusId, "stem-deelnemer"), { id: "een", text: "Rust aan mijn hoofd." });
  addCard(table.sheetOf("joris"), phaseKey(casusId, "stem-deelnemer"), { id: "twee", text: "weg ermee" });
  removeCard(table.sheetOf("joris"), phaseKey(casusId, "stem-deelnemer"), "twee");
  await give1("daan", "reveal");
  const { cards } = await table.casusShownTo("rafael");
  expect(cards.map(({ memberId, phaseId, text }) => ({ memberId, phaseId, text }))).toEqual([
    { memberId: idOf("sevda"), phaseId: "stem-deelnemer", text: "Rust aan mijn hoofd." },
  ]);

  await table.goTo("binnen-de-conditie");
  await sevda.casus.addAfspraak.mutate({
    casusId,
    text: "Bel pas na een bericht",
    whoId: idOf("fatima"),
    dueOn: "2021-03-17",
  });
  await table.goTo("leerregel");
  await sevda.casus.conclude.mutate({ casusId, what: "lesson", text: "Bereikbaar zijn is niet hetzelfde als bellen." });
  await table.goTo("evaluatie");
  await give("daan", { type: "finishCasus" });
  await give1("daan", "close");

  const { record, status } = await table.show("fatima");
  expect(status).toBe("closed");
  expect(record?.casussen).toMatchObject([
    {
      casusId,
      raters: 2,
      lesson: "Bereikbaar zijn is niet hetzelfde als bellen.",
      afspraken: [{ text: "Bel pas na een bericht", whoId: idOf("fatima"), dueOn: "2021-03-17" }],
    },
  ]);
  expect(record?.casussen[0]?.items.find(({ itemId }) => itemId === "ZR2")).toMatchObject({
    counts: { ja: 1, nee: 1 },
    consensus: "deels",
  });
  expect(record?.attendance.map(({ part }) => part)).toContain("observer");
  expect((await fatima.reflection.list.query()).toWrite).toHaveLength(1);
  expect(table.closed).toContain(`session/${sessionId}`);
});

test("what the contact log answers is fixed: nobody scores it away", async () => {
  using table = await openTable();
  const { casusId, idOf } = table;
  await table.begin();
  await table.goTo("blind-scoren");
  const { log } = await table.casusShownTo("fatima");
  expect(log?.auto).toMatchObject({ ZR1: "nee", ZR9: "nee" });
  await (await table.as("fatima")).casus.score.mutate({ casusId, given: [{ itemId: "ZR1", answer: "ja" }] });
  await table.goTo("verschil");
  const { answers } = await table.casusShownTo("fatima");
  const own = answers.filter(({ raterId }) => raterId === idOf("fatima"));
  expect(own.map(({ itemId, answer, reason }) => ({ itemId, answer, reason }))).toEqual([
    { itemId: "ZR1", answer: "nee", reason: "contactlog" },
    { itemId: "ZR9", answer: "nee", reason: "contactlog" },
  ]);
});

test("a server that stops in the middle of a phase brings everybody back to the same phase, clock and answers", async () => {
  using table = await openTable();
  const { casusId, clock } = table;
  await table.begin();
  await table.goTo("blind-scoren");
  await (await table.as("sevda")).casus.score.mutate({ casusId, given: [{ itemId: "ZR3", answer: "deels" }] });
  clock.now += 90_000;
  await table.give("daan", { type: "extend", minutes: 2 });
  const before = await table.show("fatima");
  table.restart();
  clock.now += 30_000;
  const after = await table.show("fatima");
  expect(after.state).toEqual(before.state);
  expect(after.version).toBe(before.version);
  const mine = await (await table.as("sevda")).session.mine.query({ sessionId: table.sessionId });
  expect(mine.find(({ itemId }) => itemId === "ZR3")?.answer).toBe("deels");
  await table.give1("daan", "next");
  expect((await table.show("fatima")).state.position?.phase).toBe(3);
});
