import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { incidentmethode } from "../../domain/methods/incidentmethode.ts";
import { inspect, overheard } from "./with/inspect.ts";
import { press, tabTo } from "./with/keys.ts";
import { nameOf, sitDown, type Six } from "./with/six.ts";
import { playAsSteps } from "./with/steps.ts";
import { foot, isStored, layOpen, step, title } from "./with/table.ts";

const { session, cards, table, record } = nl;

const question = "Wat deed ik toen de deelnemer niet kwam?";
const outcome = "Zilverreiger: de deelnemer belde twee weken later zelf.";
const advice = "Zou je niet beter eens bellen?";
const asked = "Wie sprak de deelnemer het laatst?";
const kern = "Het gaat om wie het begin neemt.";
const lesson = "Vraag eerst wanneer het wel past.";

const slugs = ["fatima", "joris", "priya", "marieke", "kwame", "sanne"];
const adviceOf = (slug: string) => `Wat ${nameOf(slug)} zou doen is wachten tot vrijdag.`;
const ownQuestion = (page: Page) => page.getByRole("textbox", { name: cards.write.question });
const firstCard = (page: Page) => page.getByRole("textbox", { name: session.cards.one(1) });

describe("the incidentmethode at six browsers, one a phone and one by keys alone", () => {
  let six: Six;
  beforeAll(async () => {
    six = await sitDown(incidentmethode, question);
  });
  afterAll(() => six.end());
  playAsSteps(() => six.pages);

  test("the table looks back, hears the casussen briefly, and chooses with a dot each", async () => {
    const { lead, at, allAt, goTo, look, lookAtWall, code } = six;
    await step(lead(), session.lobby.open);
    await allAt("terugblik");
    const wall = await lookAtWall("terugblik");
    await wall.getByRole("heading", { name: session.earlier.title }).waitFor();
    // The list was on every screen before the session opened: asking it again takes nobody from where they are.
    const page = at("kwame");
    const way = page.getByRole("radio", { name: session.earlier.outcome["not-done"] }).first();
    await way.focus();
    await page.keyboard.press("Space");
    await page.getByRole("button", { name: session.earlier.undo }).waitFor();
    expect(await way.evaluate((radio) => document.activeElement === radio)).toBe(true);
    await goTo("casussen");
    await goTo("kiezen");
    await at("sanne")
      .getByRole("button", { name: table.choose.give(code) })
      .click();
    await Promise.all([lead(), wall].map((page) => page.getByText(table.choose.count(1)).waitFor()));
    await lookAtWall("kiezen");
    expect(await wall.innerText("dialog")).toContain(question);
    await look("kiezen");
    await lead()
      .getByRole("button", { name: session.agenda.startThis(code) })
      .click();
    await allAt("vragen");
  });

  test("an advice dressed as a question is told apart while it is typed, and the server refuses it as well", async () => {
    const { at, all, callsAt, sessionId, look, lookAtWall } = six;
    const byKeys = at("priya");
    await tabTo(byKeys, ownQuestion(byKeys));
    await byKeys.keyboard.type(advice);
    await byKeys.getByText(session.refused["card.advice"], { exact: true }).waitFor();
    const calls = await callsAt("priya");
    const { casussen } = await calls.session.show.query({ sessionId });
    await expect(calls.card.add.mutate({ casusId: casussen[0]?.id ?? "", text: advice })).rejects.toMatchObject({
      message: expect.stringContaining("session.refused"),
    });
    await byKeys.keyboard.press("Control+a");
    await byKeys.keyboard.type(asked);
    await byKeys.keyboard.press("Enter");
    await Promise.all(all().map((page) => page.getByText(asked, { exact: true }).first().waitFor()));
    const wall = await lookAtWall("vragen");
    await wall.getByText(asked, { exact: true }).waitFor();
    // Whoever brought the casus answers, and asks nothing.
    expect(await ownQuestion(at("fatima")).count()).toBe(0);
    await at("fatima").getByRole("button", { name: table.help.yes, exact: true }).click();
    await at("kwame")
      .getByText(table.help.saidYes(nameOf("fatima")))
      .first()
      .waitFor();
    await look("vragen");
  });

  test("the afloop is written by the inbrenger alone, and comes to no other screen", async () => {
    const { at, hasHeard } = six;
    const page = at("fatima");
    await page.getByRole("textbox", { name: "De afloop" }).fill(outcome);
    await isStored(page);
    for (const slug of slugs.filter((each) => each !== "fatima"))
      expect(await hasHeard(slug, "Zilverreiger")).toBe(false);
  });

  test("in the analysis the inbrenger reads along, and writes for herself", async () => {
    const { at, lead, allAt, look } = six;
    await step(lead(), session.foot.next);
    // The caret still stands in the box that Priya emptied by asking; she comes along all the same.
    await title(at("priya"), "Analyse zonder inbrenger").waitFor();
    await allAt("analyse");
    const label = session.text.label("Analyse zonder inbrenger");
    await at("joris").getByRole("textbox", { name: label }).click();
    await at("joris").keyboard.type("Er speelt meer dan een gemiste afspraak.");
    await at("sanne").getByText("Er speelt meer dan een gemiste afspraak.").waitFor();
    await at("fatima").getByText(cards.text.reading, { exact: true }).waitFor();
    const read = at("fatima").getByRole("textbox", { name: label });
    expect(await read.getAttribute("contenteditable")).not.toBe("true");
    await at("fatima").getByRole("textbox", { name: table.own.title }).waitFor();
    // On a phone the bar of the text is one row; the keys bring what lies past its edge into it.
    const bar = at("sanne").getByRole("toolbar", { name: nl.common.editor.toolbar });
    const tools = bar.getByRole("button");
    const tops = await tools.evaluateAll((all) => all.map((tool) => tool.getBoundingClientRect().top));
    expect(new Set(tops).size).toBe(1);
    await tools.first().focus();
    await at("sanne").keyboard.press("End");
    expect(await tools.last().evaluate((tool) => document.activeElement === tool)).toBe(true);
    const edge = await bar.evaluate((each) => each.getBoundingClientRect().right);
    expect(await tools.last().evaluate((tool) => tool.getBoundingClientRect().right)).toBeLessThanOrEqual(edge);
    await look("analyse");
  });

  test("nobody reads an advice before all have written theirs, and the table waits for who has not", async () => {
    const { at, lead, all, goTo, hasHeard, look, lookAtWall } = six;
    await goTo("advies");
    for (const slug of ["joris", "marieke", "kwame"]) await firstCard(at(slug)).fill(adviceOf(slug));
    await tabTo(at("priya"), firstCard(at("priya")));
    await at("priya").keyboard.type(adviceOf("priya"));
    await Promise.all(["joris", "marieke", "kwame", "priya"].map((slug) => isStored(at(slug))));
    await at("fatima").getByText(cards.others, { exact: true }).waitFor();
    await step(lead(), session.foot.reveal, true);
    await lead().getByText(session.refused["phase.not-all-written"], { exact: true }).waitFor();
    // The one answer of the server that this step asks for; what else is said counts as found.
    six.findings.push(...overheard(lead(), "refused").filter((line) => !line.includes("409")));
    expect(await hasHeard("sanne", adviceOf("joris"))).toBe(false);
    await firstCard(at("sanne")).fill(adviceOf("sanne"));
    await isStored(at("sanne"));
    await look("advies");
    const wall = await lookAtWall("advies");
    await wall.getByText(table.beamer.written(5), { exact: true }).waitFor();
    expect(await wall.innerText("dialog")).not.toContain("zou doen is wachten");
    await layOpen(lead(), 5);
    for (const slug of slugs.filter((each) => each !== "fatima"))
      await Promise.all(all().map((page) => page.getByText(adviceOf(slug), { exact: true }).first().waitFor()));
    await wall.getByText(adviceOf("joris"), { exact: true }).waitFor();
    await lookAtWall("advies", "advies-open");
    await look("advies-open");
  });

  test("only then the afloop lies open; kern, insight, lesson and afspraak go into the record", async () => {
    const { at, lead, all, goTo, hasHeard, look } = six;
    for (const slug of ["joris", "kwame", "sanne"]) expect(await hasHeard(slug, "Zilverreiger")).toBe(false);
    await goTo("evaluatie");
    await Promise.all(all().map((page) => page.getByText(outcome, { exact: true }).first().waitFor()));
    await at("fatima").getByLabel(session.conclude.kern).fill(kern);
    await lead().getByLabel(session.conclude.lesson).fill(lesson);
    await at("fatima").getByLabel(session.conclude.insight).fill("Ik wacht tot zij belt.");
    await Promise.all([isStored(lead()), isStored(at("fatima"))]);
    const page = at("priya");
    await tabTo(page, page.getByRole("textbox", { name: session.afspraak.what, exact: true }));
    await page.keyboard.type("Leg voor wanneer bellen past");
    await press(page, page.getByRole("button", { name: session.afspraak.add }));
    await at("sanne").getByText("Leg voor wanneer bellen past").first().waitFor();
    await look("evaluatie");
    // What Sanne is changing is taken away by Priya: Sanne keeps her words, and makes it again with them.
    const phone = at("sanne");
    await phone.getByRole("button", { name: session.afspraak.change("Leg voor wanneer bellen past") }).click();
    const changed = phone.getByRole("listitem").getByRole("textbox", { name: session.afspraak.what, exact: true });
    await changed.fill("Leg maandag voor wanneer bellen past");
    await press(page, page.getByRole("button", { name: session.afspraak.remove("Leg voor wanneer bellen past") }));
    await phone.getByText(session.afspraak.gone).waitFor();
    expect(await changed.inputValue()).toBe("Leg maandag voor wanneer bellen past");
    six.findings.push(...(await inspect(phone, "afspraak-gone-phone")));
    await phone.getByRole("button", { name: session.afspraak.again }).click();
    await page.getByText("Leg maandag voor wanneer bellen past").first().waitFor();
    await changed.waitFor({ state: "detached" });
    await step(lead(), session.foot.finish, true);
    await title(lead(), session.closed.title)
      .or(lead().getByText(session.agenda.done, { exact: true }))
      .first()
      .waitFor();
    await foot(at("priya")).getByText(session.foot.waitClose).waitFor();
    await step(lead(), session.foot.close, true);
    await Promise.all(all().map((each) => title(each, session.closed.title).waitFor()));
    await lead().getByRole("link", { name: session.closed.record }).click();
    for (const text of [question, kern, lesson]) await lead().getByText(text).first().waitFor();
    expect(await lead().innerText("main")).not.toContain("Zilverreiger");
    await lead().getByText(record.title(110)).first().waitFor();
  });

  test("no screen on the way had anything against it", () => {
    expect(six.findings).toEqual([]);
  });
});
