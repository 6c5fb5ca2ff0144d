import { expect, test } from "vitest";
import { currentPhase } from "../../../domain/session/state.ts";
import { refusalOf } from "../refusal-of.ts";
import { openTable } from "./table-place.ts";

const crowd = Array.from({ length: 100 }, (_, index) => `mens${index}`);

test("[bar 13] a hundred people who press ready at the same moment count as a hundred", async () => {
  using table = await openTable(crowd);
  await table.begin();
  await Promise.all(crowd.map((slug) => table.give1(slug, "ready")));
  const { state, version } = await table.show("mens0");
  const key = currentPhase(state)?.key ?? "";
  expect(new Set(state.ready[key]).size).toBe(100);
  const versions = table.told.map(({ message }) => ("version" in message ? message.version : undefined));
  expect(new Set(versions).size).toBe(versions.length);
  expect(Math.max(...versions.filter((each) => typeof each === "number"))).toBe(version);
});

test("a next phase and extra time that are asked for at once both come about, the one after the other", async () => {
  using table = await openTable();
  await table.begin();
  await Promise.all([table.give1("daan", "next"), table.give("daan", { type: "extend", minutes: 2 })]);
  const { state } = await table.show("daan");
  expect(state.position?.phase).toBe(1);
});

test("an afspraak is made where the method asks for it, by those at the table, and for somebody at the table", async () => {
  using table = await openTable();
  const { casusId, idOf } = table;
  await table.begin();
  const sevda = await table.as("sevda");
  const made = { casusId, text: "Vraag wat hij zelf wil", whoId: idOf("joris"), dueOn: "2021-03-17" };
  expect(await refusalOf(sevda.casus.addAfspraak.mutate(made))).toBe("session.refused phase.no-afspraak");
  await table.goTo("binnen-de-conditie");
  expect(await refusalOf(sevda.casus.addAfspraak.mutate({ ...made, whoId: idOf("rafael") }))).toBe("not-found");
  const withPhone = { ...made, text: "Bel hem op 06 12345678" };
  expect(await refusalOf(sevda.casus.addAfspraak.mutate(withPhone))).toBe("personal-data.found phone");
  const { id } = await sevda.casus.addAfspraak.mutate(made);
  expect((await table.casusShownTo("joris")).afspraken.map(({ text }) => text)).toEqual(["Vraag wat hij zelf wil"]);
  await (await table.as("joris")).casus.removeAfspraak.mutate({ casusId, id });
  expect((await table.casusShownTo("joris")).afspraken).toEqual([]);
  const rafael = await table.as("rafael");
  expect(await refusalOf(rafael.casus.addAfspraak.mutate(made))).toBe("not-found");
});

test("an afspraak is changed in its place by those at the table, by the rules it was made by", async () => {
  using table = await openTable();
  const { casusId, idOf } = table;
  await table.begin();
  await table.goTo("binnen-de-conditie");
  const sevda = await table.as("sevda");
  const joris = await table.as("joris");
  const made = { casusId, whoId: idOf("joris"), dueOn: "2021-03-17" };
  const { id } = await sevda.casus.addAfspraak.mutate({ ...made, text: "Vraag wat hij zelf wil" });
  const last = await sevda.casus.addAfspraak.mutate({ ...made, text: "Leg voor aan de gemeente" });
  const seen = { text: "Vraag wat hij zelf wil", whoId: idOf("joris"), dueOn: "2021-03-17" };
  const changed = { casusId, id, seen, text: "Vraag of hij zelf belt", whoId: idOf("sevda"), dueOn: "2021-03-19" };
  await joris.casus.changeAfspraak.mutate(changed);
  const { afspraken } = await table.casusShownTo("daan");
  expect(afspraken.map(({ id, text, whoId, dueOn }) => ({ id, text, whoId, dueOn }))).toEqual([
    { id, text: changed.text, whoId: changed.whoId, dueOn: changed.dueOn },
    { id: last.id, text: "Leg voor aan de gemeente", whoId: idOf("joris"), dueOn: "2021-03-17" },
  ]);

  const tried = (change: object) => refusalOf(joris.casus.changeAfspraak.mutate({ ...changed, ...change }));
  expect(await tried({ whoId: idOf("rafael") })).toBe("not-found");
  expect(await tried({ text: "Bel hem op 06 12345678" })).toBe("personal-data.found phone");
  expect(await tried({ text: "ja" })).toBe("request.malformed");
  const rafael = await table.as("rafael");
  expect(await refusalOf(rafael.casus.changeAfspraak.mutate(changed))).toBe("not-found");
  await table.give("daan", { type: "back" });
  expect(await tried({ id: last.id })).toBe("session.refused phase.no-afspraak");
});

/** A table where afspraken are made, and one that Sevda made. */
async function withAfspraak() {
  const table = await openTable();
  const { casusId, idOf } = table;
  await table.begin();
  await table.goTo("binnen-de-conditie");
  const [sevda, joris] = [await table.as("sevda"), await table.as("joris")];
  const began = { text: "Vraag wat hij zelf wil", whoId: idOf("joris"), dueOn: "2021-03-17" };
  const { id } = await sevda.casus.addAfspraak.mutate({ casusId, ...began });
  const stands = async () =>
    (await table.casusShownTo("daan")).afspraken.map(({ text, whoId, dueOn }) => ({ text, whoId, dueOn }));
  return { table, at: { casusId, id }, sevda, joris, began, stands };
}

test("of two who change one afspraak the second is refused, and does so once they saw what the first made of it", async () => {
  const { at, sevda, joris, began, stands, ...place } = await withAfspraak();
  using table = place.table;
  const ofSevda = { ...began, text: "Vraag of hij zelf belt" };
  const ofJoris = { ...began, dueOn: "2021-03-19" };

  await sevda.casus.changeAfspraak.mutate({ ...at, ...ofSevda, seen: began });
  expect(await refusalOf(joris.casus.changeAfspraak.mutate({ ...at, ...ofJoris, seen: began }))).toBe(
    "afspraak.changed",
  );
  expect(await stands()).toEqual([ofSevda]);
  await sevda.casus.changeAfspraak.mutate({ ...at, ...ofSevda, seen: began });
  await joris.casus.changeAfspraak.mutate({ ...at, ...ofJoris, seen: ofSevda });
  expect(await stands()).toEqual([ofJoris]);

  const both = [ofSevda, { ...began, whoId: table.idOf("sevda") }];
  const answers = await Promise.allSettled(
    [sevda, joris].map((screen, index) =>
      screen.casus.changeAfspraak.mutate({ ...at, ...(both[index] ?? began), seen: ofJoris }),
    ),
  );
  const kept = both.filter((_, index) => answers[index]?.status === "fulfilled");
  expect(kept).toHaveLength(1);
  expect(await stands()).toEqual(kept);
});

test("whoever changes an afspraak that was removed meanwhile hears so, and may make it again with their words", async () => {
  const { at, sevda, joris, began, stands, ...place } = await withAfspraak();
  using table = place.table;
  const ofJoris = { ...began, text: "Vraag hem vrijdag wat hij wil" };
  await sevda.casus.removeAfspraak.mutate(at);
  const changing = joris.casus.changeAfspraak.mutate({ ...at, seen: began, ...ofJoris });
  expect(await refusalOf(changing)).toBe("afspraak.removed");
  expect(await stands()).toEqual([]);
  await joris.casus.addAfspraak.mutate({ casusId: table.casusId, ...ofJoris });
  expect(await stands()).toEqual([ofJoris]);
});

test("only the lead says what was agreed, only in the phases that ask for it", async () => {
  using table = await openTable();
  const { casusId } = table;
  await table.begin();
  await table.goTo("verschil");
  const given = [{ itemId: "ZR2", answer: "ja" as const }];
  const sevda = await table.as("sevda");
  const daan = await table.as("daan");
  expect(await refusalOf(sevda.casus.agree.mutate({ casusId, given }))).toBe("session.refused phase.no-consensus");
  await daan.casus.agree.mutate({ casusId, given });
  await table.give("daan", { type: "handLead", to: table.idOf("sevda") });
  await sevda.casus.agree.mutate({ casusId, given: [{ itemId: "ZR2", answer: "nee" }] });
  expect(await refusalOf(daan.casus.agree.mutate({ casusId, given }))).toBe("session.refused phase.no-consensus");
  const agreed = (await table.casusShownTo("joris")).answers.filter(({ kind }) => kind === "consensus");
  expect(agreed.filter(({ itemId }) => itemId === "ZR2").map(({ answer }) => answer)).toEqual(["nee"]);
});

test("a lead of whom nothing is heard for a minute can be relieved, and not a moment before", async () => {
  using table = await openTable();
  await table.begin();
  table.clock.now += 59_000;
  expect(await refusalOf(table.give("sevda", { type: "takeLead" }))).toBe("session.refused lead.is-present");
  table.clock.now += 2_000;
  await table.give("sevda", { type: "takeLead" });
  expect((await table.show("joris")).state.leadId).toBe(table.idOf("sevda"));
  expect(await refusalOf(table.give1("daan", "next"))).toBe("session.refused lead.only");
});

test("a closed session takes nothing more", async () => {
  using table = await openTable();
  const { casusId } = table;
  await table.begin();
  await table.goTo("evaluatie");
  expect(await refusalOf(table.give1("daan", "close"))).toBe("session.refused casus.on-table");
  await table.give("daan", { type: "finishCasus" });
  await table.give1("daan", "close");
  const fatima = await table.as("fatima");
  const lesson = fatima.casus.conclude.mutate({ casusId, what: "lesson", text: "Nog iets" });
  expect(await refusalOf(lesson)).toBe("session.refused casus.none-on-table");
  expect(await refusalOf(table.give1("daan", "next"))).toBe("session.refused session.closed");
  expect(await refusalOf(table.give1("fatima", "join"))).toBe("session.refused session.closed");
});

test("in a session that is opened before its hour, a lead who goes can be relieved after the same minute", async () => {
  using table = await openTable();
  table.clock.now -= 3_600_000;
  await table.begin();
  await table.give("daan", { type: "leave" });
  table.clock.now += 61_000;
  await table.give("sevda", { type: "takeLead" });
  expect((await table.show("joris")).state.leadId).toBe(table.idOf("sevda"));
});
