import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { imi } from "../../domain/methods/imi.ts";
import { button, named, openCard, ownCard, seen, writeAll } from "./with/hands.ts";
import { chooseByKeys, isFocused, keepsFocus, press } from "./with/keys.ts";
import { gather, sitAt, type Gathered, type Six } from "./with/six.ts";
import { playAsSteps } from "./with/steps.ts";
import { isStored, layOpen, step, title } from "./with/table.ts";

const { session, cards, table, record } = nl;
const feeling = "Grutto: ik schrik van de telefoon.";
const told = "De telefoon gaat de hele dag.";

describe("imi at three browsers, one a phone and one by keys", () => {
  let people: Gathered;
  let six: Six;
  let fatima: Page;
  let sanne: Page;
  beforeAll(async () => {
    people = await gather(["fatima", "marieke", "sanne"]);
    six = await sitAt(people, imi, "Hoe houden we ruimte voor rust?");
    [fatima, sanne] = [six.at("fatima"), six.at("sanne")];
  });
  afterAll(() => people.end());
  playAsSteps(() => people.pages);

  const pile = (page: Page) => page.getByRole("region", { name: "Tijd vrijmaken" });
  const hasCards = (count: number) => (page: Page) =>
    expect.poll(() => pile(page).getByRole("listitem").count()).toBe(count);
  const dotsOn = (count: number) => (page: Page) =>
    page
      .locator(".card-dots", { hasText: table.choose.count(count) })
      .first()
      .waitFor();

  test("the table chooses a casus with dots that can be moved, and says it in fifteen words", async () => {
    const { lead, all, goTo, look } = six;
    await six.open();
    const dot = (page: Page) => button(page, table.choose.give(six.code));
    await dot(sanne).click();
    await sanne.getByText(table.choose.dots(0), { exact: true }).waitFor();
    await dot(sanne).click();
    await sanne.getByText(table.choose.dots(1), { exact: true }).waitFor();
    await dot(sanne).click();
    await lead().getByText(table.choose.count(1), { exact: true }).waitFor();
    await look("kiezen");
    await six.begin();
    const telling = fatima.getByRole("textbox", { name: session.text.label("Vertellen"), exact: true });
    await telling.click();
    await telling.pressSequentially(told);
    await isStored(fatima);
    await lead().getByText(told).waitFor();

    await goTo("vijftien-woorden");
    await ownCard(fatima).fill(`${"woord ".repeat(15)}teveel`);
    await fatima.getByText(session.refused["card.words"], { exact: true }).waitFor();
    await look("vijftien-woorden");
    await writeAll(named(six), (slug) => `De planning laat ${slug} geen rust.`);
    await layOpen(lead(), 3);
    await seen(all(), "De planning laat sanne geen rust.");
    await fatima.getByLabel(session.conclude.kern).fill("Rust staat nergens in de planning.");
    await isStored(fatima);
    await look("vijftien-woorden-open");
  });

  test("feelings are written without a name, and nobody is ever told whose they are", async () => {
    const { lead, all, goTo, look, callsAt, sessionId, hasHeard } = six;
    await goTo("gevoelens");
    await ownCard(sanne).fill(feeling);
    await isStored(sanne);
    await look("gevoelens");
    for (const slug of ["fatima", "marieke"]) expect(await hasHeard(slug, "Grutto")).toBe(false);
    await step(lead(), session.foot.reveal, true);
    await seen(all(), feeling);
    for (const page of all()) {
      const said = page.getByRole("listitem").filter({ hasText: "Grutto" }).last();
      expect(await said.innerText()).not.toContain("Sanne");
    }
    await look("gevoelens-open");
    const shown = await (await callsAt("fatima")).session.show.query({ sessionId });
    const nameless = shown.casussen[0]?.cards.filter(({ phaseId }) => phaseId === "gevoelens");
    expect(nameless?.map(({ memberId }) => memberId)).toEqual([null]);
  });

  test("wishes are small forms, and lie open together", async () => {
    const { lead, all, goTo, look } = six;
    await goTo("wensen");
    const wish = async (page: Page, text: string, from: string) => {
      await page.getByRole("textbox", { name: "Ik wens", exact: true }).fill(text);
      await page.getByRole("radio", { name: from, exact: true }).check();
      await isStored(page);
    };
    await wish(fatima, "Een middag zonder afspraken", "mijzelf");
    await wish(lead(), "Eén dag zonder telefoon", "het team");
    await wish(sanne, "Meer tijd per deelnemer", "de organisatie");
    await look("wensen");
    await layOpen(lead(), 3);
    await seen(all(), "Meer tijd per deelnemer");
    await look("wensen-open");
  });

  test("cards are laid together by dragging and by the keys, and taken apart again", async () => {
    const { lead, all, goTo } = six;
    await goTo("haalbaar");
    await openCard(lead(), "Een middag zonder afspraken").dragTo(openCard(lead(), "Eén dag zonder telefoon"));
    const dialog = lead().getByRole("dialog");
    await dialog.getByRole("textbox", { name: cards.group.title }).fill("Tijd vrijmaken");
    await button(lead(), cards.group.save).click();
    await Promise.all(all().map(hasCards(2)));
    const moving = fatima.getByRole("button", { name: cards.group.moveOf("Meer tijd per deelnemer"), exact: false });
    await press(fatima, moving);
    await chooseByKeys(fatima, cards.group.into("Tijd vrijmaken"));
    await Promise.all(all().map(hasCards(3)));
    await expect.poll(() => isFocused(moving)).toBe(true);
    await press(fatima, moving);
    await chooseByKeys(fatima, cards.group.out);
    await Promise.all(all().map(hasCards(2)));
    await openCard(lead(), "Meer tijd per deelnemer").dragTo(pile(lead()).getByRole("heading"));
    await Promise.all(all().map(hasCards(3)));
  });

  test("dots and labels are given, taken back and given to another", async () => {
    const { lead, all, look } = six;
    const dots = openCard(sanne, "Meer tijd per deelnemer").getByRole("button", { name: cards.dots.give("") });
    await dots.click();
    await sanne.getByText(cards.dots.left(2), { exact: true }).waitFor();
    await Promise.all([lead(), fatima].map(dotsOn(1)));
    await dots.click();
    await sanne.getByText(cards.dots.left(3), { exact: true }).waitFor();
    for (const text of ["Meer tijd per deelnemer", "Een middag zonder afspraken", "Eén dag zonder telefoon"]) {
      await openCard(sanne, text)
        .getByRole("button", { name: cards.dots.give("") })
        .click();
      await openCard(sanne, text)
        .getByRole("button", { name: cards.dots.give(""), pressed: true })
        .waitFor();
    }
    await sanne.getByText(cards.dots.left(0), { exact: true }).waitFor();
    for (const [slug, label] of [
      ["sanne", "dit kan"],
      ["marieke", "misschien"],
    ] as const) {
      await button(six.at(slug), label).first().click();
    }
    await press(fatima, button(fatima, "nu niet").first());
    await keepsFocus(fatima, "labelling a card");
    await press(fatima, button(fatima, "dit kan").first(), true);
    await seen(all(), cards.tags.count("dit kan", 2));
    await look("haalbaar");
  });

  test("the table weighs in three columns, with the wishes before it", async () => {
    const { lead, all, goTo, look } = six;
    await goTo("pro-contra");
    await seen(all(), "Meer tijd per deelnemer");
    await button(lead(), table.matrix.add).click();
    await lead()
      .getByRole("textbox", { name: table.matrix.cell("Wens", 1) })
      .fill("Eén dag zonder telefoon");
    await lead()
      .getByRole("textbox", { name: table.matrix.cell("Voor", 1) })
      .fill("Rust");
    await expect
      .poll(() => sanne.getByRole("textbox", { name: table.matrix.cell("Voor", 1) }).inputValue())
      .toBe("Rust");
    await sanne.getByRole("textbox", { name: table.matrix.cell("Tegen", 1) }).fill("Wie neemt op?");
    await expect
      .poll(() =>
        lead()
          .getByRole("textbox", { name: table.matrix.cell("Tegen", 1) })
          .inputValue(),
      )
      .toBe("Wie neemt op?");
    await look("pro-contra");
  });

  test("what everybody agreed to keep stays with the record, still without the names of feelings", async () => {
    const { lead, all, look } = six;
    await lead().getByRole("checkbox", { name: table.consent.label }).check();
    await lead().getByText(table.consent.count(1, 3), { exact: true }).waitFor();
    await lead().reload();
    await lead().getByRole("checkbox", { name: table.consent.label, checked: true }).waitFor();
    await fatima.getByRole("checkbox", { name: table.consent.label }).check();
    await sanne.getByText(session.brief.show, { exact: true }).click();
    await sanne.getByRole("checkbox", { name: table.consent.label }).check();
    await lead().getByText(table.consent.count(3, 3), { exact: true }).waitFor();
    await look("instemming");
    await step(lead(), session.foot.finish, true);
    await lead().getByText(session.agenda.done, { exact: true }).first().waitFor();
    await step(lead(), session.foot.close, true);
    await Promise.all(all().map((page) => title(page, session.closed.title).waitFor()));
    for (const page of [lead(), sanne]) {
      await page.getByRole("link", { name: session.closed.record }).click();
      await page.getByText(record.kern, { exact: true }).waitFor();
    }
    await seen([lead(), sanne], record.kept(7, 2));
    await lead().getByText(record.kept(7, 2), { exact: true }).click();
    await sanne.getByText(record.kept(7, 2), { exact: true }).click();
    const shown = lead().getByRole("listitem").filter({ hasText: "Grutto" });
    expect((await shown.innerText()).trim()).toBe(feeling);
    await lead().getByText(told, { exact: true }).waitFor();
    const row = lead().getByRole("row").filter({ hasText: "Eén dag zonder telefoon" });
    expect(await row.getByRole("cell").allInnerTexts()).toEqual(expect.arrayContaining(["Rust", "Wie neemt op?"]));
    await lead().getByText(record.keptHint).scrollIntoViewIfNeeded();
    await look("verslag");
  });

  test("no screen on the way had anything against it", () => {
    expect(six.findings).toEqual([]);
  });
});
