import { describe, expect, test } from "vitest";
import { card, cardMark } from "../../../db/schema/index.ts";
import { addCard } from "../../../domain/documents.ts";
import { phaseKey } from "../../../domain/session/state.ts";
import { refusalOf } from "../refusal-of.ts";
import { openTable } from "./table-place.ts";

/** A table that stands at a phase of the casus that fatima brought; daan leads. */
async function at(methodId: string, phaseId: string) {
  const table = await openTable(["daan", "fatima", "joris", "sevda"], methodId);
  await table.begin();
  await table.goTo(phaseId);
  const key = (id: string) => phaseKey(table.casusId, id);
  const draft = (slug: string, phase: string, text: string) =>
    addCard(table.sheetOf(slug), key(phase), { id: `${slug} ${text}`, text });
  const lay = async (slug: string, text: string, fields?: Record<string, string>) =>
    (await table.as(slug)).card.add.mutate({ casusId: table.casusId, text, ...(fields && { fields }) });
  const texts = async (slug: string) => (await table.casusShownTo(slug)).cards.map(({ text }) => text);
  return { ...table, key, draft, lay, texts, [Symbol.dispose]: () => table[Symbol.dispose]() };
}

describe("the incidentmethode", () => {
  test("takes facts in the question round, and neither advice nor a word of the inbrenger", async () => {
    using table = await at("incidentmethode", "vragen");
    await table.lay("joris", "Wanneer belde hij?");
    expect(await refusalOf(table.lay("sevda", "Waarom bel je hem niet gewoon?"))).toBe("session.refused card.advice");
    expect(await refusalOf(table.lay("sevda", "Bel hem."))).toBe("session.refused card.not-a-question");
    expect(await refusalOf(table.lay("fatima", "Mag ik ook?"))).toBe("session.refused phase.no-card");
    expect(await refusalOf(table.lay("sevda", "Is jan@voorbeeld.nl bereikt?"))).toBe("personal-data.found email");
    expect(await table.texts("rafael")).toEqual(["Wanneer belde hij?"]);
  });

  test("tells the afloop only after the advice, and no byte of it before", async () => {
    using table = await at("incidentmethode", "vragen");
    const secret = "Hij kwam nooit meer terug";
    table.draft("fatima", "afloop", secret);
    table.draft("joris", "afloop", "Een verzonnen afloop");
    await table.goTo("advies");
    for (const slug of ["daan", "joris", "sevda"]) table.draft(slug, "advies", `Advies van ${slug}`);
    await table.give1("daan", "reveal");
    for (const slug of ["daan", "fatima", "joris", "sevda", "rafael"]) {
      expect(await table.texts(slug)).not.toContain(secret);
      expect(table.heard.get(slug)?.join()).not.toContain(secret);
    }
    expect(JSON.stringify(table.told)).not.toContain(secret);
    await table.give1("daan", "next");
    const afloop = (await table.casusShownTo("sevda")).cards.filter(({ phaseId }) => phaseId === "afloop");
    expect(afloop.map(({ text, memberId }) => ({ text, memberId }))).toEqual([
      { text: secret, memberId: table.idOf("fatima") },
    ]);
  });

  test("opens no advice before everybody there has written one, and none from the sheet of the inbrenger", async () => {
    using table = await at("incidentmethode", "advies");
    table.draft("daan", "advies", "Wacht af");
    table.draft("joris", "advies", "Ga langs");
    table.draft("fatima", "advies", "Ik geef mijzelf advies");
    expect(await refusalOf(table.give1("daan", "reveal"))).toBe("session.refused phase.not-all-written");
    expect(await refusalOf(table.give1("daan", "next"))).toBe("session.refused phase.not-all-written");
    await table.give("sevda", { type: "written" });
    expect(await refusalOf(table.give1("daan", "reveal"))).toBe("session.refused phase.not-all-written");
    for (const type of ["written", "ready"] as const) {
      expect(await refusalOf(table.give("fatima", { type }))).toBe("session.refused voice.silent");
    }
    expect(await table.texts("daan")).toEqual([]);
    await table.give("sevda", { type: "leave" });
    await table.give1("daan", "reveal");
    expect((await table.texts("daan")).toSorted()).toEqual(["Ga langs", "Wacht af"]);
  });
});

describe("the roddelmethode", () => {
  test("gives everybody three questions, also when ten are asked in the same instant", async () => {
    using table = await at("roddelmethode", "verkenning");
    const asked = await Promise.allSettled(Array.from({ length: 10 }, (_, nr) => table.lay("joris", `Vraag ${nr}?`)));
    expect(asked.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    expect(await table.texts("daan")).toHaveLength(3);
    expect(await refusalOf(table.lay("joris", "Nog één?"))).toBe("session.refused card.enough");
    await table.lay("sevda", "Mag ik er ook drie?");
  });

  test("lets the inbrenger read while the group talks, and write again after it", async () => {
    using table = await at("roddelmethode", "roddelen");
    const room = `session/${table.sessionId}`;
    const rights = () => table.granted.get(room) ?? {};
    expect(rights()[table.idOf("fatima")]).toBe("read");
    expect(rights()[table.idOf("joris")]).toBe("write");
    expect(rights()[table.idOf("rafael")]).toBe("read");
    expect(await refusalOf(table.give("fatima", { type: "raiseHand" }))).toBe("session.refused voice.silent");
    await table.give1("daan", "next");
    expect(rights()[table.idOf("fatima")]).toBe("write");
    expect(rights()[table.idOf("joris")]).toBe("read");
  });
});

test("IMI keeps a card of sixteen words with its writer, and nobody learns who wrote a feeling", async () => {
  using table = await at("imi", "vijftien-woorden");
  const fifteen = Array.from({ length: 15 }, (_, nr) => `w${nr}`).join(" ");
  for (const slug of ["daan", "fatima", "joris"]) table.draft(slug, "vijftien-woorden", fifteen);
  table.draft("sevda", "vijftien-woorden", `${fifteen} teveel`);
  expect(await refusalOf(table.give1("daan", "next"))).toBe("session.refused phase.not-all-written");
  await table.give("daan", { type: "excuse", memberId: table.idOf("sevda") });
  await table.give1("daan", "next");
  expect(await table.texts("daan")).toEqual([fifteen, fifteen, fifteen]);
  table.draft("joris", "gevoelens", "Ik schaam me");
  await table.give1("daan", "reveal");
  for (const slug of ["daan", "fatima", "sevda", "rafael"]) {
    const feelings = (await table.casusShownTo(slug)).cards.filter(({ phaseId }) => phaseId === "gevoelens");
    expect(feelings.map(({ text, memberId }) => ({ text, memberId }))).toEqual([
      { text: "Ik schaam me", memberId: null },
    ]);
  }
});

test("the moreel beraad keeps a weighing that lacks a part, and opens all together", async () => {
  using table = await at("moreel-beraad", "dilemma");
  const dilemma = { a: "Ik laat los", "nadeel-a": "stilte", b: "Ik bel", "nadeel-b": "druk" };
  expect(await refusalOf(table.lay("joris", "", dilemma))).toBe("session.refused phase.no-card");
  expect(await refusalOf(table.lay("fatima", "", { a: "Ik laat los" }))).toBe("session.refused card.field-missing");
  expect(await refusalOf(table.give1("daan", "next"))).toBe("session.refused phase.not-all-written");
  await table.lay("fatima", "", dilemma);
  await table.goTo("afweging");
  const whole = { keuze: "a", waarde: "vrijheid", schade: "stilte", beperken: "een brief", nodig: "tijd" };
  for (const slug of ["daan", "fatima", "joris"])
    addCard(table.sheetOf(slug), table.key("afweging"), { id: slug, text: "", fields: whole });
  const { nodig: _, ...lacking } = whole;
  addCard(table.sheetOf("sevda"), table.key("afweging"), { id: "sevda", text: "", fields: lacking });
  expect(await refusalOf(table.give1("daan", "next"))).toBe("session.refused phase.not-all-written");
  addCard(table.sheetOf("sevda"), table.key("afweging"), { id: "beter", text: "", fields: { ...whole, keuze: "b" } });
  await table.give1("daan", "next");
  const weighed = (await table.casusShownTo("rafael")).cards.filter(({ phaseId }) => phaseId === "afweging");
  expect(weighed.map(({ fields }) => fields?.keuze).toSorted()).toEqual(["a", "a", "a", "b"]);
});

test("only the inbrenger gives a question its temperature, and only cards on the table get one", async () => {
  using table = await at("tienstappenmethode", "vragen");
  table.draft("joris", "vragen", "Wat wil hij zelf?");
  await table.goTo("waarderen-vragen");
  const { casusId } = table;
  const [question] = (await table.casusShownTo("daan")).cards;
  const cardId = question?.id ?? "";
  const fatima = await table.as("fatima");
  const joris = await table.as("joris");
  expect(await refusalOf(joris.card.tag.mutate({ casusId, cardId, tag: "warm" }))).toBe("session.refused phase.no-tag");
  expect(await refusalOf(fatima.card.tag.mutate({ casusId, cardId, tag: "heet" }))).toBe("session.refused tag.unknown");
  await fatima.card.tag.mutate({ casusId, cardId, tag: "koud" });
  await fatima.card.tag.mutate({ casusId, cardId, tag: "warm" });
  expect((await table.casusShownTo("rafael")).cards[0]?.tags).toEqual([
    { memberId: table.idOf("fatima"), tag: "warm" },
  ]);
  await table.goTo("laatste-vragen");
  expect(await refusalOf(fatima.card.tag.mutate({ casusId, cardId, tag: "koud" }))).toBe(
    "session.refused phase.no-tag",
  );
});

test("nobody gives more dots than the phase has, and groups are laid by who may", async () => {
  using table = await at("waarderende-intervisie", "vondsten");
  for (const text of ["een", "twee", "drie", "vier", "vijf"]) table.draft("joris", "vondsten", text);
  await table.give1("daan", "reveal");
  const { casusId } = table;
  const sevda = await table.as("sevda");
  const ids = (await table.casusShownTo("daan")).cards.map(({ id }) => id);
  const given = await Promise.allSettled(
    ids.map((cardId) => sevda.card.vote.mutate({ casusId, cardId, isGiven: true })),
  );
  expect(given.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
  expect(await table.db.select().from(cardMark)).toHaveLength(3);
  const { id: groupId } = await sevda.card.group.mutate({ casusId, cardIds: ids.slice(0, 2), title: "Rust" });
  const shown = await table.casusShownTo("joris");
  expect(shown.groups).toEqual([{ id: groupId, phaseId: "vondsten", title: "Rust" }]);
  expect(shown.cards.filter((each) => each.groupId === groupId)).toHaveLength(2);
  for (const cardId of ids.slice(0, 2)) await sevda.card.move.mutate({ casusId, cardId, groupId: null });
  expect((await table.casusShownTo("joris")).groups).toEqual([]);
  const rafael = await table.as("rafael");
  expect(await refusalOf(rafael.card.vote.mutate({ casusId, cardId: ids[0] ?? "", isGiven: true }))).toBe("not-found");
});

test("a mensbeeld is placed blind, opens with the phase, and takes nothing more", async () => {
  using table = await at("conditiecasuistiek-mensbeeld", "mensbeeld");
  const { casusId } = table;
  const sevda = await table.as("sevda");
  await sevda.card.judge.mutate({ casusId, values: { vermogen: 80, drijfveer: 20 } });
  expect(await refusalOf(sevda.card.judge.mutate({ casusId, values: { gewicht: 20 } }))).toBe(
    "request.malformed gewicht",
  );
  expect((await table.casusShownTo("daan")).judgements).toEqual([]);
  expect(await sevda.card.myJudgements.query({ casusId })).toHaveLength(2);
  await table.give1("daan", "next");
  const open = (await table.casusShownTo("rafael")).judgements;
  expect(open.map(({ itemId, value, memberId }) => [itemId, value, memberId])).toEqual([
    ["drijfveer", 20, table.idOf("sevda")],
    ["vermogen", 80, table.idOf("sevda")],
  ]);
  await table.give("daan", { type: "back" });
  expect(await refusalOf(sevda.card.judge.mutate({ casusId, values: { vermogen: 1 } }))).toBe(
    "session.refused phase.no-judgement",
  );
});

describe("what was said", () => {
  const held = async (consenting: readonly string[]) => {
    const table = await at("incidentmethode", "vragen");
    await table.lay("joris", "Wanneer belde hij?");
    for (const slug of consenting) await table.give(slug, { type: "consent", isGiven: true });
    await table.give("daan", { type: "finishCasus" });
    await table.give1("daan", "close");
    return table;
  };

  test("is dropped when a session closes and one person did not agree to keep it", async () => {
    using table = await held(["daan", "fatima", "joris"]);
    expect(await table.db.select().from(card)).toEqual([]);
    expect((await table.casusShownTo("daan")).cards).toEqual([]);
    expect(table.erased).toEqual([`session/${table.sessionId}`]);
  });

  test("goes with the text of a trio that was dissolved before the end as well", async () => {
    using table = await openTable(["daan", "fatima", "joris", "sevda"], "troika");
    for (const slug of ["daan", "fatima", "joris", "sevda"]) await table.give(slug, { type: "join" });
    await table.give("daan", { type: "open" });
    const [a = "", b = "", c = "", d = ""] = ["daan", "fatima", "joris", "sevda"].map((slug) => table.idOf(slug));
    await table.give("daan", {
      type: "seatTrios",
      trios: [
        [a, b],
        [c, d],
      ],
    });
    await table.give("daan", { type: "seatTrios", trios: [[a, b, c, d]] });
    await table.give1("daan", "close");
    const room = `session/${table.sessionId}`;
    expect(table.erased).toEqual(expect.arrayContaining([room, `${room}/trio/0`, `${room}/trio/1`]));
  });

  test("stays when everybody who took part agreed", async () => {
    using table = await held(["daan", "fatima", "joris", "sevda"]);
    expect(await table.texts("daan")).toEqual(["Wanneer belde hij?"]);
    expect(table.erased).toEqual([]);
  });
});
