import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { hendriksen } from "../../domain/methods/hendriksen.ts";
import { kwaliteiten } from "../../domain/methods/kwaliteiten.ts";
import { tienstappenmethode } from "../../domain/methods/tienstappenmethode.ts";
import { troika } from "../../domain/methods/troika.ts";
import { waarderendeIntervisie } from "../../domain/methods/waarderende-intervisie.ts";
import { button, named, ownCard, seen, writeAll } from "./with/hands.ts";
import { inspect } from "./with/inspect.ts";
import { keepsFocus, press } from "./with/keys.ts";
import { gather, nameOf, sitAt, type Gathered } from "./with/six.ts";
import { isStored, layOpen, sayReady, step } from "./with/table.ts";

const { session, cards, table } = nl;
const group = ["marieke", "sanne"];

describe("workspaces at three browsers, one a phone and one by keys", () => {
  let people: Gathered;
  beforeAll(async () => {
    people = await gather(["fatima", "marieke", "sanne"]);
  });
  afterAll(() => people.end());

  test("tienstappenmethode: questions get a temperature, by the keys, and everybody sees it", async () => {
    const { at, lead, all, goTo, look, findings, open, begin } = await sitAt(
      people,
      tienstappenmethode,
      "Waarom blijf ik bellen?",
    );
    await open();
    const fatima = at("fatima");
    await begin();
    await goTo("vragen");
    await ownCard(at("sanne")).fill("Dit is geen vraag.");
    await at("sanne").getByText(session.foot.iAmReady).focus();
    await at("sanne").getByText(session.refused["card.not-a-question"], { exact: true }).waitFor();
    await writeAll(named(people, group), (slug) => `Wat hoopt u dat ${slug} zegt?`);
    await Promise.all(group.map((slug) => sayReady(at(slug))));
    await lead().getByText(session.foot.ready(2, 2), { exact: true }).waitFor();
    await seen([fatima], cards.others);
    expect(await button(fatima, session.foot.iAmReady).count()).toBe(0);
    await look("vragen");
    await layOpen(lead(), 2);
    await seen(all(), "Wat hoopt u dat sanne zegt?");
    await goTo("waarderen-vragen");
    await press(fatima, button(fatima, "warm").first());
    await seen([lead(), at("sanne")], "warm");
    await keepsFocus(fatima, "giving a temperature");
    await press(fatima, button(fatima, "koud").first());
    await seen([lead(), at("sanne")], "koud");
    await press(fatima, button(fatima, "warm").last());
    await seen([lead(), at("sanne")], "warm");
    expect(await button(at("sanne"), "warm").count()).toBe(0);
    await look("waarderen-vragen");
    findings.push(...(await inspect(fatima, "tienstappen-inbrenger")));
    await goTo("antwoorden");
    await expect.poll(() => at("sanne").locator(".card-tag").allTextContents()).toEqual(["warm", "koud"]);
    await look("antwoorden");
    expect(findings).toEqual([]);
  });

  test("zeven stappen met kwaliteiten: two questions each, sentences to finish, and one sentence of one's own", async () => {
    const { at, lead, all, goTo, look, findings, open, begin } = await sitAt(
      people,
      kwaliteiten,
      "Waarom neem ik het over?",
    );
    await open();
    const fatima = at("fatima");
    await begin();
    await goTo("vragen");
    for (const slug of group) {
      await ownCard(at(slug)).fill(`Wanneer begon dat, vraagt ${slug}?`);
      await ownCard(at(slug)).press("Enter");
      await ownCard(at(slug), 2).fill(`Wie zag het ook, vraagt ${slug}?`);
      await isStored(at(slug));
    }
    await look("vragen");
    await layOpen(lead(), 2);
    await seen(all(), "Wie zag het ook, vraagt sanne?");
    await goTo("antwoord");
    await button(fatima, table.help.yes).click();
    await goTo("kwaliteit");
    await writeAll(named(people, group), (slug) => `Geduld, zag ${slug}.`);
    await layOpen(lead(), 2);
    await seen(all(), "Geduld, zag sanne.");
    await goTo("uitdaging");
    for (const slug of group) {
      await at(slug).getByRole("textbox", { name: "De uitdaging is…", exact: true }).fill(`loslaten, zegt ${slug}`);
      await isStored(at(slug));
    }
    await look("uitdaging");
    await layOpen(lead(), 2);
    await seen(all(), "loslaten, zegt sanne");
    await goTo("eigen-zin");
    const own = fatima.getByRole("textbox", { name: cards.write.card });
    await own.fill("Ik wacht. Ik bel niet.");
    await fatima.getByText(session.refused["card.sentences"], { exact: true }).waitFor();
    await own.fill("Ik wacht een dag voor ik bel.");
    await button(fatima, cards.write.lay).click();
    await seen(all(), "Ik wacht een dag voor ik bel.");
    await look("eigen-zin");
    findings.push(...(await inspect(fatima, "kwaliteiten-inbrenger")));
    await goTo("oogst");
    await look("oogst");
    expect(findings).toEqual([]);
  });

  test("hendriksen: everyone has a turn with its clock, may come later, and hands it on", async () => {
    const { at, lead, all, goTo, look, findings, open, begin } = await sitAt(
      people,
      hendriksen,
      "Had ik moeten bellen?",
    );
    await open();
    await begin();
    await at("fatima").getByRole("textbox", { name: "Besluit en afloop" }).fill("Kluut: ik belde niet.");
    await goTo("vragen");
    await step(lead(), session.foot.reveal, true);
    await goTo("informatie");
    await goTo("analyse");
    await goTo("standpunt");
    await writeAll(named(people, group), (slug) => `Bellen, zou ${slug} doen.`);
    await layOpen(lead(), 2);
    await goTo("standpunten");
    const haveTurn = () =>
      Promise.all(group.map((slug) => at(slug).getByText(table.round.you, { exact: true }).isVisible()));
    await expect.poll(async () => (await haveTurn()).filter(Boolean).length).toBe(1);
    const [first, second] = (await haveTurn())[0] ? (["marieke", "sanne"] as const) : (["sanne", "marieke"] as const);
    await seen([at(second), at("fatima")], table.round.now(nameOf(first)));
    await look("standpunten");
    await button(at(first), table.round.later).click();
    await seen([at(second)], table.round.you);
    await seen([at(first)], table.round.now(nameOf(second)));
    await press(at(second), button(at(second), table.round.done));
    await seen([at(first)], table.round.you);
    await button(at(first), table.round.done).click();
    await seen(all(), table.round.all);
    await look("standpunten-klaar");
    await goTo("daad");
    await seen(all(), "Kluut: ik belde niet.");
    await look("daad");
    expect(findings).toEqual([]);
  });

  test("waarderende intervisie: a table of two columns, and dots for what one wants to try", async () => {
    const { at, lead, all, goTo, look, findings, open, begin } = await sitAt(
      people,
      waarderendeIntervisie,
      "Waarom lukte het nu wel?",
    );
    await open();
    const sanne = at("sanne");
    await begin();
    await goTo("factoren");
    await look("factoren-leeg");
    const cell = (page: Page, column: string, row: number) =>
      page.getByRole("textbox", { name: table.matrix.cell(column, row) });
    await button(sanne, table.matrix.add).click();
    await cell(sanne, "Eigen acties", 1).fill("Eerst gevraagd");
    await button(lead(), table.matrix.add).click();
    await cell(lead(), "Omstandigheden", 2).fill("De leerplicht werkte mee");
    await expect.poll(() => cell(sanne, "Omstandigheden", 2).inputValue()).toBe("De leerplicht werkte mee");
    await look("factoren");
    await button(lead(), table.matrix.remove(2)).click();
    await expect.poll(() => cell(sanne, "Omstandigheden", 2).count()).toBe(0);
    await button(lead(), nl.common.undo).click();
    await expect.poll(() => cell(sanne, "Omstandigheden", 2).inputValue()).toBe("De leerplicht werkte mee");
    await goTo("vondsten");
    await writeAll(named(people), (slug) => `Vondst van ${slug}`);
    await layOpen(lead(), 3);
    await seen(all(), "Vondst van sanne");
    await sanne.getByRole("button", { name: cards.dots.give("Vondst van fatima") }).click();
    await Promise.all(all().map((page) => page.locator(".card-dots").first().waitFor()));
    await look("vondsten");
    await goTo("leren");
    expect(findings).toEqual([]);
  });

  test("troika: a trio keeps its own kern and afspraak, with the casus of whoever asks", async () => {
    const { at, lead, all, allAt, goTo, look, findings, callsAt, sessionId } = await sitAt(
      people,
      troika,
      "Wie begint met bellen?",
    );
    await step(lead(), session.lobby.open);
    await allAt("vraag-1");
    const { session: calls } = await callsAt("marieke");
    const { people: known } = await calls.show.query({ sessionId });
    const seats = ["marieke", "fatima", "sanne"].map(
      (slug) => known.find(({ name }) => name === nameOf(slug))?.id ?? "",
    );
    await calls.command.mutate({ sessionId, command: { type: "seatTrios", trios: [seats] } });
    for (const part of ["verhelderen", "overleg", "oogst"]) await goTo(`${part}-1`);
    // Only Fatima brought a dossier: whoever else asks has nothing that a kern could belong to.
    await seen(all(), table.trio.noCasus(nameOf("marieke")));
    await look("oogst-zonder-dossier");
    for (const part of ["vraag", "verhelderen", "overleg", "oogst"]) await goTo(`${part}-2`);
    const fatima = at("fatima");
    await fatima.getByLabel(session.conclude.kern).fill("Wie belt, vraagt eerst.");
    await isStored(fatima);
    await fatima.getByRole("textbox", { name: session.afspraak.what, exact: true }).fill("Bel vrijdag zelf");
    await button(fatima, session.afspraak.add).click();
    await fatima.getByText(session.afspraak.added).waitFor();
    await seen([lead(), at("sanne")], "Bel vrijdag zelf");
    await seen([at("sanne")], "Wie belt, vraagt eerst.");
    await look("oogst");
    findings.push(...(await inspect(fatima, "troika-vrager")));
    expect(findings).toEqual([]);
  });
});
