import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { euroMcd } from "../../domain/instruments/euro-mcd.ts";
import { moreelBeraad } from "../../domain/methods/moreel-beraad.ts";
import { chooseByKeys, tabTo } from "./with/keys.ts";
import { sitDown, type Six } from "./with/six.ts";
import { playAsSteps } from "./with/steps.ts";
import { isStored, layOpen, step, title } from "./with/table.ts";

const { session, cards, judged, table } = nl;

const slugs = ["fatima", "joris", "priya", "marieke", "kwame", "sanne"];
const shared = "Vraag het eerst aan de deelnemer zelf";
const other = "Leg het voor aan een collega van buiten";
const field = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const weigh = async (page: Page, slug: string) => {
  await page.getByRole("radio", { name: slug === "kwame" ? "B" : "A", exact: true }).check();
  await field(page, "Want ik wil recht doen aan deze waarde").fill(`vertrouwen van ${slug}`);
  await field(page, "De schade van mijn keuze").fill("De brief blijft liggen.");
  await field(page, "Zo beperk ik die schade").fill("Ik bel op vrijdag.");
  await field(page, "Dit heb ik daarvoor nodig").fill("Tijd.");
  await isStored(page);
};

describe("the moreel beraad at six browsers, one a phone and one by keys alone", () => {
  let six: Six;
  beforeAll(async () => {
    six = await sitDown(moreelBeraad, "Meld ik dit, of houd ik het bij mij?");
  });
  afterAll(() => six.end());
  playAsSteps(() => six.pages);

  test("the inbrenger lays the dilemma on the table as a form of four parts", async () => {
    const { at, lead, all, allAt, goTo, look, code } = six;
    await step(lead(), session.lobby.open);
    await lead()
      .getByRole("button", { name: session.agenda.startThis(code) })
      .click();
    await allAt("introductie");
    await goTo("casus");
    await goTo("dilemma");
    await lead().getByText(cards.noneYet).waitFor();
    const page = at("fatima");
    await field(page, "Ik kies A:").fill("Ik meld het.");
    await page.getByRole("button", { name: cards.write.lay }).click();
    await page.getByText(session.refused["card.field-missing"], { exact: true }).first().waitFor();
    await field(page, "Nadeel van A").fill("Het vertrouwen is weg.");
    await field(page, "Ik kies B:").fill("Ik houd het bij mij.");
    await field(page, "Nadeel van B").fill("Ik sta er alleen voor.");
    await page.getByRole("button", { name: cards.write.lay }).click();
    await Promise.all(all().map((each) => each.getByText("Het vertrouwen is weg.").first().waitFor()));
    await page.getByText(cards.write.enough, { exact: true }).waitFor();
    await look("dilemma");
  });

  test("alternatives are laid together under a title, by the keys as well", async () => {
    const { at, lead, all, goTo, look } = six;
    await goTo("vragen");
    await goTo("perspectieven");
    await lead().getByRole("button", { name: table.matrix.add }).click();
    await goTo("alternatieven");
    await at("joris")
      .getByRole("textbox", { name: session.cards.one(1) })
      .fill(shared);
    await at("kwame")
      .getByRole("textbox", { name: session.cards.one(1) })
      .fill(other);
    await Promise.all([isStored(at("joris")), isStored(at("kwame"))]);
    await step(lead(), session.foot.reveal, true);
    const page = at("priya");
    await page.getByText(shared, { exact: true }).waitFor();
    await tabTo(page, page.getByRole("button", { name: cards.group.moveOf(shared) }));
    await page.keyboard.press("Enter");
    await chooseByKeys(page, cards.group.make);
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: cards.group.title }).fill("Eerst vragen");
    await dialog.getByRole("checkbox", { name: other }).check();
    await dialog.getByRole("button", { name: cards.group.save }).click();
    await Promise.all(all().map((each) => each.getByRole("region", { name: "Eerst vragen" }).waitFor()));
    expect(await at("sanne").getByRole("region", { name: "Eerst vragen" }).getByRole("listitem").count()).toBe(2);
    await look("alternatieven");
  });

  test("each weighs alone, and nobody's choice is heard before all lie open", async () => {
    const { at, lead, all, goTo, hasHeard, look } = six;
    await goTo("afweging");
    for (const slug of slugs) await weigh(at(slug), slug);
    await look("afweging");
    expect(await hasHeard("sanne", "vertrouwen van kwame")).toBe(false);
    await layOpen(lead(), slugs.length);
    await Promise.all(all().map((page) => page.getByText("vertrouwen van kwame").first().waitFor()));
    await goTo("dialoog");
    await Promise.all(all().map((page) => page.getByText("vertrouwen van kwame").first().waitFor()));
    await look("dialoog");
    await goTo("conclusie");
    await at("fatima").getByLabel(session.conclude.kern).fill("Wie draagt het geheim?");
    await isStored(at("fatima"));
  });

  test("what it yielded is rated alone; the table sees counts, and never who gave what", async () => {
    const { at, lead, all, goTo, look, callsAt, sessionId } = six;
    await goTo("evaluatie");
    const [first] = euroMcd.items;
    for (const [slug, answer] of [
      ["joris", "sterk"],
      ["sanne", "redelijk"],
    ] as const) {
      const group = at(slug).getByRole("group", { name: first?.text ?? "", exact: true });
      await group.getByRole("radio", { name: answer, exact: true }).check();
      await isStored(at(slug));
    }
    await look("evaluatie");
    await at("joris").reload();
    await at("joris")
      .getByRole("group", { name: first?.text ?? "", exact: true })
      .getByRole("radio", { name: "sterk", exact: true, checked: true })
      .waitFor();
    await step(lead(), session.foot.reveal, true);
    await Promise.all(all().map((page) => page.getByText(judged.caption("Moreel inzicht", 2)).first().waitFor()));
    const { casussen } = await (await callsAt("kwame")).session.show.query({ sessionId });
    expect(casussen[0]?.judgements.map(({ memberId }) => memberId)).toEqual([null, null]);
    await look("evaluatie-open");
    await step(lead(), session.foot.finish, true);
    await lead().getByText(session.agenda.done, { exact: true }).first().waitFor();
    await step(lead(), session.foot.close, true);
    await Promise.all(all().map((page) => title(page, session.closed.title).waitFor()));
  });

  test("no screen on the way had anything against it", () => {
    expect(six.findings).toEqual([]);
  });
});
