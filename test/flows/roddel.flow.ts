import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { roddelmethode } from "../../domain/methods/roddelmethode.ts";
import { press, tabTo } from "./with/keys.ts";
import { sitDown, type Six } from "./with/six.ts";
import { playAsSteps } from "./with/steps.ts";
import { isStored, step, title } from "./with/table.ts";

const { session, cards, table } = nl;

const questions = ["Wie belde er eerst?", "Wanneer was dat?", "Wat zei de deelnemer toen?"];
const gossip = "Zij wil vooral niets fout doen.";
const ownNote = "Bontbekplevier: dat raakt mij.";

describe("the roddelmethode at six browsers, one a phone and one by keys alone", () => {
  let six: Six;
  beforeAll(async () => {
    six = await sitDown(roddelmethode, "Waarom blijf ik voor deze deelnemer regelen?");
  });
  afterAll(() => six.end());
  playAsSteps(() => six.pages);

  test("each asks three questions at most, and the server holds to it", async () => {
    const { at, lead, all, allAt, goTo, look, code, callsAt, sessionId } = six;
    await step(lead(), session.lobby.open);
    await lead()
      .getByRole("button", { name: session.agenda.startThis(code) })
      .click();
    await allAt("inbreng");
    await goTo("verkenning");
    const page = at("priya");
    const box = page.getByRole("textbox", { name: cards.write.question });
    for (const [index, question] of questions.entries()) {
      await tabTo(page, box);
      await page.keyboard.type(question);
      await page.keyboard.press("Enter");
      await at("sanne").getByText(question, { exact: true }).waitFor();
      if (index < 2) await page.getByText(cards.write.left(2 - index), { exact: true }).waitFor();
    }
    await page.getByText(cards.write.enough, { exact: true }).waitFor();
    const calls = await callsAt("priya");
    const { casussen } = await calls.session.show.query({ sessionId });
    const more = { casusId: casussen[0]?.id ?? "", text: "Hoe laat was het?" };
    await expect(calls.card.add.mutate(more)).rejects.toThrow();
    await Promise.all(all().map((each) => each.getByText(questions[2] ?? "", { exact: true }).waitFor()));
    await look("verkenning");
  });

  test("while the group gossips the inbrenger reads along, and what she notes reaches nobody", async () => {
    const { at, goTo, look, hasHeard } = six;
    await goTo("roddelen");
    const label = session.text.label("Roddelen");
    const page = at("priya");
    await tabTo(page, page.getByRole("textbox", { name: label }));
    await page.keyboard.type(gossip);
    const inbrenger = at("fatima");
    await inbrenger.getByText(gossip).first().waitFor();
    expect(await inbrenger.getByRole("textbox", { name: label }).getAttribute("contenteditable")).not.toBe("true");
    await inbrenger.getByRole("textbox", { name: table.own.title }).click();
    await inbrenger.keyboard.type(ownNote);
    await isStored(inbrenger);
    await inbrenger.getByText(table.floor.silent, { exact: true }).waitFor();
    await look("roddelen");
    for (const slug of ["joris", "marieke", "kwame", "sanne"]) expect(await hasHeard(slug, "Bontbek")).toBe(false);
  });

  test("she answers, and what came of it is in the record", async () => {
    const { at, lead, all, goTo, look } = six;
    await goTo("reactie");
    await at("fatima").getByLabel(session.conclude.kern).fill("Ik neem over uit ongeduld.");
    await at("fatima").getByLabel(session.conclude.insight).fill("Ik wacht een dag voor ik bel.");
    await isStored(at("fatima"));
    await goTo("evaluatie");
    await at("sanne").getByLabel(session.conclude.lesson).fill("Vraag wie het werk doet.");
    await isStored(at("sanne"));
    await look("evaluatie");
    const page = at("priya");
    await press(page, page.getByRole("button", { name: session.foot.iAmReady }));
    await step(lead(), session.foot.finish, true);
    await lead().getByText(session.agenda.done, { exact: true }).first().waitFor();
    await step(lead(), session.foot.close, true);
    await Promise.all(all().map((each) => title(each, session.closed.title).waitFor()));
    await lead().getByRole("link", { name: session.closed.record }).click();
    for (const text of ["Ik neem over uit ongeduld.", "Vraag wie het werk doet."])
      await lead().getByText(text).first().waitFor();
    expect(await lead().innerText("main")).not.toContain(gossip);
  });

  test("no screen on the way had anything against it", () => {
    expect(six.findings).toEqual([]);
  });
});
