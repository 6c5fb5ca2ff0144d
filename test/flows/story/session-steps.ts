import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { nl } from "../../../client/i18n/nl.ts";
import { checklistOf } from "../../../domain/checklists/checklists.ts";
import { callsOf } from "../with/calls.ts";
import { overheard } from "../with/inspect.ts";
import { caretAt, foot, isStored, openItems, phaseTitle, sayReady, score, scoreByKeys, step } from "../with/table.ts";
import { agreedText, insight, lesson, nameOf, question, slugs, type Story } from "./story.ts";

const { session, dossier } = nl;
const spoken = "Wij lazen de kaart voor en vroegen wat loslaten hier vraagt.";
/** Words that nobody else may receive before the reveal. */
const secretCard = "Kwartelkoning onder de tafel";
const secretReason = "Zilverreiger in het dossier";

/** The session itself: from coming to the table to finishing the casus, with a restart in the middle. */
export function sessionSteps(story: () => Story): void {
  test("six people and an observer come to the table, and who leads opens it and hands the lead on", async () => {
    const { made, at, lead, everyone, allAt, see } = story();
    await Promise.all(everyone().map((page) => page.goto(`/sessies/${made.sessionId}`)));
    const { state, people } = await (
      await callsOf(lead(), made.demo.origin)
    ).session.show.query({ sessionId: made.sessionId });
    const planned = people.find(({ id }) => id === state.leadId)?.name;
    const opener = slugs.find((slug) => nameOf(slug) === planned) ?? "";
    await see(at(opener), "session-lobby-laptop");
    await see(at("sanne"), "session-lobby-phone");
    await step(at(opener), session.lobby.open);
    await Promise.all(
      everyone().map((page) =>
        page.getByText(session.lobby.openedOthers).or(page.getByText(session.lobby.openedLead)).first().waitFor(),
      ),
    );
    if (opener !== "marieke") {
      await foot(at(opener)).getByRole("button", { name: session.foot.handLead }).click();
      await at(opener)
        .getByRole("menuitem", { name: nameOf("marieke") })
        .click();
    }
    await lead()
      .getByRole("button", { name: session.agenda.startThis(made.dossierCode) })
      .click();
    await allAt(phaseTitle("bedoeling"));
    await at(made.observer).getByText(session.foot.observer).waitFor();
    await lead()
      .getByText(session.side.observer(nameOf(made.observer)))
      .waitFor();
    await lead().getByText(session.foot.ready(0, 6)).waitFor();
  });

  test("a restart in the middle of a phase brings everybody back to the same phase, clock and words", async () => {
    const { made, at, lead, everyone, look, findings } = story();
    const text = (page: Page) => page.getByRole("textbox", { name: session.text.label(phaseTitle("bedoeling")) });
    await text(lead()).click();
    await lead().keyboard.type(spoken);
    await isStored(lead());
    await text(at("sanne")).getByText(spoken).waitFor();
    await look("bedoeling");
    const calls = await callsOf(lead(), made.demo.origin);
    const before = (await calls.session.show.query({ sessionId: made.sessionId })).state;
    await made.demo.restart("SIGTERM");
    const after = (await calls.session.show.query({ sessionId: made.sessionId })).state;
    expect({ clock: after.clock, position: after.position }).toEqual({
      clock: before.clock,
      position: before.position,
    });
    // Nobody reloads: what is typed now reaches the others over sockets that came back by themselves.
    await caretAt(text(at("joris")), "Control+End");
    await at("joris").keyboard.type(" Ook na de herstart.");
    await Promise.all(everyone().map((page) => text(page).getByText("Ook na de herstart.").waitFor()));
    await at("priya").reload();
    await text(at("priya")).getByText(spoken).waitFor();
    await lead().getByRole("timer").waitFor();
    await lead().getByText(session.foot.ready(0, 6)).waitFor();
    // While the server was away something in front of it may have answered that it was.
    const meanwhile = everyone().flatMap((page) => overheard(page, "herstart"));
    findings.push(...meanwhile.filter((line) => !line.includes("with a status of 50")));
  });

  test("six people score blind, one of them by keys, and nobody receives an answer of another", async () => {
    const { made, at, lead, six, allAt, see, look } = story();
    await step(lead(), session.foot.next);
    await allAt(phaseTitle("casus"));
    await lead().getByText(question).first().waitFor();
    await look("casus");
    await step(lead(), session.foot.next);
    await allAt(phaseTitle("blind-scoren"));
    const items = await openItems(lead());
    const known = checklistOf("zelfregie").items.filter(({ text }) => items.includes(text));
    const notApplicable = known.find(({ nvtWhen }) => nvtWhen !== null)?.text;
    made.differing = known.findLast(({ nvtWhen }) => nvtWhen === null)?.text ?? "";
    const answer = (slug: string) => (item: string) => {
      if (slug === "joris" && item === notApplicable) return dossier.answer.nvt;
      return item === made.differing && ["joris", "kwame", "sanne"].includes(slug)
        ? dossier.answer.nee
        : dossier.answer.ja;
    };
    await score(lead(), (item) => (item === items[2] ? dossier.answer.deels : answer("marieke")(item)));
    await scoreByKeys(at("priya"), () => session.rating.key.ja);
    await Promise.all(["fatima", "joris", "kwame", "sanne"].map((slug) => score(at(slug), answer(slug))));
    await at("joris").getByLabel(session.rating.reason).fill(secretReason);
    await Promise.all(six().map((page) => page.getByText(session.rating.filled(items.length, items.length)).waitFor()));
    await Promise.all(six().map(isStored));
    await Promise.all(["fatima", "priya", "kwame"].map((slug) => sayReady(at(slug))));
    await lead().getByText(session.foot.ready(3, 6)).waitFor();
    await look("blind-scoren");
    await Promise.all(["joris", "marieke", "sanne"].map((slug) => sayReady(at(slug))));
    await lead().getByText(session.foot.ready(6, 6)).waitFor();
    await see(at(made.observer), "session-blind-scoren-observer-laptop");
    for (const page of [at("kwame"), at(made.observer), lead()])
      expect(await page.innerText("body")).not.toContain(secretReason);
    expect(await made.kwameHears.hasHeard(secretReason)).toBe(false);
    expect(made.kwameHears.frameCount()).toBeGreaterThan(10);
  });

  test("the reveal lays the answers side by side with the largest difference first, and the group agrees", async () => {
    const { made, at, lead, allAt, look } = story();
    await step(lead(), session.foot.reveal);
    await allAt(phaseTitle("verschil"));
    const table = lead().getByRole("table", { name: session.compare.caption });
    await table.waitFor();
    const firstRow = table.getByRole("rowheader").first();
    await firstRow.getByText(session.compare.most).waitFor();
    expect(await firstRow.innerText()).toContain(made.differing);
    await at("kwame").getByText(secretReason).waitFor();
    expect(await made.kwameHears.hasHeard(secretReason)).toBe(true);
    for (const [index, answer] of [dossier.answer.deels, dossier.answer.ja].entries()) {
      const item = (await table.getByRole("rowheader").nth(index).locator("[lang=nl]").innerText()).trim();
      await lead()
        .getByRole("button", { name: session.compare.chooseFor(item) })
        .click();
      await lead().getByRole("menuitem", { name: answer, exact: true }).click();
      await lead()
        .getByRole("button", { name: session.compare.agreedFor(answer, item) })
        .waitFor();
    }
    await at("kwame").getByText(dossier.answer.deels, { exact: true }).last().waitFor();
    await look("verschil");
  });

  test("private cards reach nobody before the reveal and everybody after it", async () => {
    const { made, at, lead, everyone, allAt, look } = story();
    const card = (page: Page) => page.getByRole("textbox", { name: session.cards.one(1) });
    await step(lead(), session.foot.next);
    await allAt(phaseTitle("stem-deelnemer"));
    await card(at("joris")).fill(secretCard);
    await card(lead()).fill("De brief voelde als een waarschuwing.");
    await Promise.all([isStored(at("joris")), isStored(lead())]);
    await at("kwame").getByText(session.cards.others(2, 6)).waitFor();
    await look("stem-deelnemer");
    for (const page of everyone())
      if (page !== at("joris")) expect(await page.innerText("body")).not.toContain(secretCard);
    expect(await made.kwameHears.hasHeard(secretCard)).toBe(false);
    await step(lead(), session.foot.reveal, true);
    await Promise.all(everyone().map((page) => page.getByText(secretCard).first().waitFor()));
    expect(await made.kwameHears.hasHeard(secretCard)).toBe(true);
    await look("stem-deelnemer-open");
  });

  test("the table makes an afspraak with who and when, a lesson and an insight, and finishes the casus", async () => {
    const { at, lead, everyone, allAt, look } = story();
    await step(lead(), session.foot.next);
    await allAt(phaseTitle("binnen-de-conditie"));
    await lead().getByLabel(session.afspraak.what).fill(agreedText);
    await lead()
      .getByLabel(session.afspraak.who, { exact: true })
      .selectOption({ label: nameOf("fatima") });
    await lead().getByRole("button", { name: session.afspraak.add }).click();
    await Promise.all(everyone().map((page) => page.getByText(agreedText).first().waitFor()));
    await look("binnen-de-conditie");
    await step(lead(), session.foot.reveal, true);
    await step(lead(), session.foot.next);
    await allAt(phaseTitle("leerregel"));
    await lead().getByLabel(session.conclude.lesson).fill(lesson);
    await at("fatima").getByLabel(session.conclude.insight).fill(insight);
    await at("sanne").getByText(lesson).or(at("sanne").getByLabel(session.conclude.lesson)).first().waitFor();
    await Promise.all([isStored(lead()), isStored(at("fatima"))]);
    await look("leerregel");
    await step(lead(), session.foot.next);
    await allAt(phaseTitle("evaluatie"));
    await look("evaluatie");
    await step(lead(), session.foot.finish, true);
    await Promise.all(everyone().map((page) => page.getByText(session.agenda.done, { exact: true }).waitFor()));
    await look("agenda");
  });
}
