import { readFileSync } from "node:fs";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { groupA, onderzoekers } from "../../db/demo/people.ts";
import { checklistOf } from "../../domain/checklists/checklists.ts";
import { openAs, openBrowser, phone, picture } from "./with/browser.ts";
import { callsOf } from "./with/calls.ts";
import { inspect, watch } from "./with/inspect.ts";
import { listenTo } from "./with/listen.ts";
import { startDemo, type Demo } from "./with/server.ts";
import {
  atPhase,
  caretAt,
  foot,
  isStored,
  openItems,
  phaseTitle,
  sayReady,
  score,
  scoreByKeys,
  step,
  title,
} from "./with/table.ts";

const { session, dossier, record, reflection, research, week } = nl;
const question = "Hoe blijf ik bereikbaar zonder zelf het begin te nemen?";
const noted = "Afgesproken dat de deelnemer zelf belt over de verrekening.";
const fromJoris = "Bij de balie vroeg de deelnemer naar scholing.";
const spoken = "Wij lazen de kaart voor en vroegen wat loslaten hier vraagt.";
const agreedText = "Leg voor wanneer de deelnemer zelf wil bellen";
const lesson = "Wie wacht op een vraag, maakt eerst de weg ernaartoe kort.";
const insight = "Ik laat de telefoon liggen tot vrijdag.";
const reflected = "Ik merkte dat ik het antwoord al klaar had voor de vraag kwam.";
/** Words that nobody else may receive before the reveal. */
const secretCard = "Kwartelkoning onder de tafel";
const secretReason = "Zilverreiger in het dossier";

/**
 * The weekly loop from sign-in to sample, with six klantmanagers (one at a phone) and an onderzoeker at seven browsers. The
 * tests are the steps in their order and share what they made.
 */
describe("the weekly loop with a table of six", () => {
  let demo: Demo;
  let browser: Browser;
  const pages = new Map<string, Page>();
  const at = (slug: string): Page => {
    const page = pages.get(slug);
    if (!page) throw new Error(`${slug} has no page`);
    return page;
  };
  const slugs = groupA.map(([slug]) => slug);
  const nameOf = (slug: string) => [...groupA, ...onderzoekers].find(([each]) => each === slug)?.[1] ?? "";
  const six = () => slugs.map(at);
  const everyone = () => [...pages.values()];
  let dossierId = "";
  let dossierCode = "";
  let sessionId = "";
  let casusId = "";
  let observer = "";
  let differing = "";
  let kwameHears: ReturnType<typeof listenTo>;
  const lead = () => at("marieke");
  const note = (page: Page) => page.getByRole("textbox", { name: dossier.note.title });
  const allAt = (name: string) => Promise.all(everyone().map((page) => atPhase(page, name)));
  const findings: string[] = [];
  const see = async (page: Page, name: string) => findings.push(...(await inspect(page, name)));
  const look = async (name: string) => {
    await see(lead(), `session-${name}-laptop`);
    await see(at("sanne"), `session-${name}-phone`);
  };

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
    for (const slug of slugs) {
      const page = await (slug === "fatima"
        ? browser.newContext({ locale: "nl-NL", baseURL: demo.origin }).then((context) => context.newPage())
        : openAs(browser, demo.origin, slug, slug === "sanne" ? phone : undefined));
      pages.set(slug, watch(page));
    }
    kwameHears = listenTo(at("kwame"));
  });
  // A step that failed leaves the next ones nothing to stand on.
  let isBroken = false;
  beforeEach((context) => {
    context.skip(isBroken, "an earlier step failed");
    context.onTestFailed(async () => {
      isBroken = true;
      for (const [slug, page] of pages) await picture(page, `failed-${slug}`);
    });
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  test("the sign-in page shows the demo team and signs in by a click", async () => {
    const page = at("fatima");
    page.setDefaultTimeout(20_000);
    await page.goto("/");
    await title(page, nl.signin.demoTitle).waitFor();
    for (const [, name] of groupA) expect(await page.getByRole("button", { name }).count()).toBe(1);
    await page.getByRole("button", { name: nameOf("fatima") }).click();
    await title(page, week.title).waitFor();
  });

  test("a klantmanager sees her week: session, dossiers with something due, afspraken and reflections", async () => {
    const page = at("fatima");
    const calls = await callsOf(page, demo.origin);
    const shown = await calls.week.show.query();
    await page.getByText(week.above(110, shown.experiment?.name ?? "")).waitFor();
    await page.getByText(week.sessions.today, { exact: true }).waitFor();
    await page.getByRole("link", { name: week.sessions.prepare }).first().waitFor();
    await page.getByText(week.due.count(shown.dossiers.length)).waitFor();
    await page.getByText(week.afspraken.open(shown.afspraken.length)).waitFor();
    expect(await page.getByRole("link", { name: week.reflections.write }).count()).toBe(shown.reflections.length);
    const today = shown.sessions.find(({ isToday }) => isToday);
    // A condition that asks for restraint, so that the contact of the next step has something to say.
    const due = shown.dossiers.find(({ condition }) => condition === "zelfregie");
    expect(today && due).toBeDefined();
    sessionId = today?.id ?? "";
    dossierId = due?.id ?? "";
    dossierCode = due?.code ?? "";
    await page.getByRole("link", { name: dossierCode }).first().click();
    await title(page, dossier.one(dossierCode)).waitFor();
  });

  test("two people write one note, see each other's cursor, and undo takes back only one's own", async () => {
    const [fatima, joris] = [at("fatima"), at("joris")];
    await fatima
      .getByRole("heading", { name: dossier.card.title(nl.common.condition.zelfregie.toLowerCase()) })
      .waitFor();
    await fatima.getByRole("tab", { name: dossier.tabs.contacts }).waitFor();
    await joris.goto(`/dossiers/${dossierId}`);
    await caretAt(note(fatima), "Control+End");
    await fatima.keyboard.press("Enter");
    await fatima.keyboard.type(noted);
    await note(joris).getByText(noted).waitFor();
    await caretAt(note(joris), "Control+Home");
    await joris.keyboard.type(fromJoris);
    await note(fatima).getByText(fromJoris).waitFor();
    await note(fatima).getByText(nameOf("joris")).waitFor();
    await note(joris).getByText(nameOf("fatima")).waitFor();
    await see(fatima, "dossier-two-writers-laptop");
    for (let times = 0; times < 12; times += 1) await joris.keyboard.press("Control+z");
    await note(fatima).getByText(fromJoris).waitFor({ state: "detached" });
    await note(joris).getByText(noted).waitFor();
  });

  test("Opgeslagen is true: a server killed right after it still has the text", async () => {
    const page = at("fatima");
    const last = " En dit staat er ook na de stroomstoring.";
    await caretAt(note(page), "Control+End");
    await page.keyboard.type(last);
    await isStored(page);
    await demo.restart("SIGKILL");
    await page.reload();
    for (const text of [noted, last]) await note(page).getByText(text).waitFor();
  });

  test("she adds a contact in a dialog and finds it in the log", async () => {
    const page = at("fatima");
    const said = "Belde zelf met een vraag over de verrekening.";
    await page.getByRole("button", { name: dossier.contact.add }).first().click();
    const dialog = page.getByRole("dialog", { name: dossier.contact.form });
    await dialog.getByRole("radio", { name: dossier.initiatief.deelnemer, exact: true }).check();
    await dialog.getByLabel(dossier.contact.kanaal).selectOption({ label: dossier.kanaal.telefoon });
    await dialog.getByLabel(dossier.contact.minutes).fill("25");
    await dialog.getByLabel(dossier.contact.summary).fill(said);
    await dialog.getByLabel(dossier.onderwerp.verrekening, { exact: true }).check();
    await dialog.getByLabel(dossier.contact.drukbron).selectOption({ label: dossier.drukbron["brief-systeem"] });
    await see(page, "dossier-contact-dialog-laptop");
    await dialog.getByRole("button", { name: dossier.contact.submit }).click();
    await dialog.waitFor({ state: "detached" });
    await page.getByRole("listitem").filter({ hasText: said }).first().waitFor();
    await page.getByText(dossier.contact.druk(dossier.drukbron["brief-systeem"])).first().waitFor();
    await page.getByRole("tab", { name: dossier.tabs.checklist }).click();
    await page.getByRole("button", { name: dossier.score.fill }).first().waitFor();
  });

  test("she brings the dossier as a casus with a question to the session of today", async () => {
    const page = at("fatima");
    await page.getByRole("button", { name: dossier.bring.action }).click();
    const dialog = page.getByRole("dialog", { name: dossier.bring.title });
    await dialog.getByLabel(dossier.bring.question).fill(question);
    await dialog.getByRole("button", { name: dossier.bring.submit }).click();
    await page.getByText(dossier.bring.done).waitFor();
    const shown = await (await callsOf(page, demo.origin)).session.show.query({ sessionId });
    casusId = shown.casussen.find((each) => each.question === question)?.id ?? "";
    expect(casusId).not.toBe("");
    const watching = shown.people.find(({ part }) => part === "observer");
    observer = onderzoekers.find(([, name]) => name === watching?.name)?.[0] ?? "";
    pages.set(observer, watch(await openAs(browser, demo.origin, observer)));
  });

  test("six people and an observer come to the table, and who leads opens it and hands the lead on", async () => {
    await Promise.all(everyone().map((page) => page.goto(`/sessies/${sessionId}`)));
    const { state, people } = await (await callsOf(lead(), demo.origin)).session.show.query({ sessionId });
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
      .getByRole("button", { name: session.agenda.startThis(dossierCode) })
      .click();
    await allAt(phaseTitle("bedoeling"));
    await at(observer).getByText(session.foot.observer).waitFor();
    await lead()
      .getByText(session.side.observer(nameOf(observer)))
      .waitFor();
    await lead().getByText(session.foot.ready(0, 6)).waitFor();
  });

  test("a restart in the middle of a phase brings everybody back to the same phase, clock and words", async () => {
    const text = (page: Page) => page.getByRole("textbox", { name: session.text.label(phaseTitle("bedoeling")) });
    await text(lead()).click();
    await lead().keyboard.type(spoken);
    await isStored(lead());
    await text(at("sanne")).getByText(spoken).waitFor();
    await look("bedoeling");
    const calls = await callsOf(lead(), demo.origin);
    const before = (await calls.session.show.query({ sessionId })).state;
    await demo.restart("SIGTERM");
    const after = (await calls.session.show.query({ sessionId })).state;
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
  });

  test("six people score blind, one of them by keys, and nobody receives an answer of another", async () => {
    await step(lead(), session.foot.next);
    await allAt(phaseTitle("casus"));
    await lead().getByText(question).first().waitFor();
    await look("casus");
    await step(lead(), session.foot.next);
    await allAt(phaseTitle("blind-scoren"));
    const items = await openItems(lead());
    const known = checklistOf("zelfregie").items.filter(({ text }) => items.includes(text));
    const notApplicable = known.find(({ nvtWhen }) => nvtWhen !== null)?.text;
    differing = known.findLast(({ nvtWhen }) => nvtWhen === null)?.text ?? "";
    const answer = (slug: string) => (item: string) => {
      if (slug === "joris" && item === notApplicable) return dossier.answer.nvt;
      return item === differing && ["joris", "kwame", "sanne"].includes(slug) ? dossier.answer.nee : dossier.answer.ja;
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
    await see(at(observer), "session-blind-scoren-observer-laptop");
    for (const page of [at("kwame"), at(observer), lead()])
      expect(await page.innerText("body")).not.toContain(secretReason);
    expect(await kwameHears.hasHeard(secretReason)).toBe(false);
    expect(kwameHears.frameCount()).toBeGreaterThan(10);
  });

  test("the reveal lays the answers side by side with the largest difference first, and the group agrees", async () => {
    await step(lead(), session.foot.reveal);
    await allAt(phaseTitle("verschil"));
    const table = lead().getByRole("table", { name: session.compare.caption });
    await table.waitFor();
    const firstRow = table.getByRole("rowheader").first();
    await firstRow.getByText(session.compare.most).waitFor();
    expect(await firstRow.innerText()).toContain(differing);
    await at("kwame").getByText(secretReason).waitFor();
    expect(await kwameHears.hasHeard(secretReason)).toBe(true);
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
    expect(await kwameHears.hasHeard(secretCard)).toBe(false);
    await step(lead(), session.foot.reveal, true);
    await Promise.all(everyone().map((page) => page.getByText(secretCard).first().waitFor()));
    expect(await kwameHears.hasHeard(secretCard)).toBe(true);
    await look("stem-deelnemer-open");
  });

  test("the table makes an afspraak with who and when, a lesson and an insight, and finishes the casus", async () => {
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

  test("closing makes a fixed record, and nothing in the room can be written any more", async () => {
    await step(lead(), session.foot.close, true);
    await Promise.all(everyone().map((page) => title(page, session.closed.title).waitFor()));
    await look("closed");
    expect(await lead().getByRole("textbox").count()).toBe(0);
    const calls = await callsOf(lead(), demo.origin);
    await expect(calls.session.command.mutate({ sessionId, command: { type: "open" } })).rejects.toThrow();
    const page = at("fatima");
    await page.getByRole("link", { name: session.closed.record }).click();
    await title(page, record.title(110)).waitFor();
    for (const name of [...groupA.map(([, each]) => each), nameOf(observer)])
      await page.getByText(name).first().waitFor();
    for (const text of [
      question,
      agreedText,
      lesson,
      insight,
      record.scoresCaption(dossierCode, 6, checklistOf("zelfregie").version),
    ])
      expect(await page.innerText("main")).toContain(text);
    const row = page.getByRole("row").filter({ hasText: differing });
    expect(await row.getByRole("cell").allInnerTexts()).toEqual(["3", "0", "3", "0", dossier.answer.deels]);
    await see(page, "record-laptop");
  });

  test("each participant has a reflection to write; one writes, consents and hands it in", async () => {
    for (const page of six()) {
      const { reflections } = await (await callsOf(page, demo.origin)).week.show.query();
      expect(reflections.some((each) => each.sessionId === sessionId)).toBe(true);
    }
    const page = at("joris");
    await page.goto("/reflecties");
    await page.getByRole("link", { name: question }).first().click();
    await page.getByRole("main").getByRole("textbox").fill(reflected);
    await page
      .getByRole("navigation", { name: reflection.steps })
      .getByRole("button", { name: reflection.toCheck })
      .click();
    await page.getByText(reflected).waitFor();
    const consent = page.getByRole("checkbox", { name: reflection.consent.onderzoek });
    for (const purpose of Object.values(reflection.consent))
      expect(await page.getByRole("checkbox", { name: purpose }).isChecked()).toBe(false);
    await consent.check();
    await page.getByText(reflection.consentGivenDone(reflection.purposeShort.onderzoek)).waitFor();
    await see(page, "reflection-check-laptop");
    await page.getByRole("button", { name: reflection.submit, exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: reflection.submit, exact: true }).click();
    await page.getByText(reflection.usedNone).waitFor();
  });

  test("an onderzoeker draws, reads and downloads under codes, and the author sees that it happened", async () => {
    const page = at(observer);
    await page.goto("/onderzoek");
    await page.getByLabel(research.fromWeek).fill("110");
    await page.getByLabel(research.toWeek).fill("110");
    const frame = page.getByRole("status").filter({ hasText: /\d+ reflecties? met toestemming/ });
    await frame.waitFor();
    const size = Number.parseInt(await frame.innerText(), 10);
    await page.getByLabel(research.size).fill(String(size));
    await page.getByLabel(research.reason).fill("Hoe bespreekt een team loslaten?");
    await page.getByRole("button", { name: research.draw }).click();
    await page.getByRole("heading", { name: research.position(1, size) }).waitFor();
    const items = page.getByRole("navigation", { name: research.list }).getByRole("button");
    expect(await items.count()).toBe(size);
    const [codes, texts]: [string[], string[]] = [[], []];
    for (let rank = 1; rank <= size; rank += 1) {
      await items.nth(rank - 1).click();
      await page.getByRole("heading", { name: research.position(rank, size) }).waitFor();
      codes.push(...(await page.getByRole("article").getByRole("code").allInnerTexts()));
      texts.push(await page.getByRole("article").innerText());
    }
    expect(texts.join("\n")).toContain(reflected);
    expect(texts.join("\n")).not.toContain(nameOf("joris"));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: research.download }).click(),
    ]);
    const file = readFileSync(await download.path(), "utf8");
    expect(file.startsWith("\uFEFF")).toBe(true);
    expect(codes.filter((code) => !file.includes(code))).toEqual([]);
    expect(file).toContain(reflected);
    for (const [, name] of groupA) expect(file).not.toContain(name);
    await page.getByText(research.downloaded).waitFor();
    await at("joris").reload();
    await at("joris")
      .getByText(`door ${nameOf(observer)}`)
      .first()
      .waitFor();
    await at("joris")
      .getByText(new RegExp(`Gedownload door ${nameOf(observer)}`))
      .waitFor();
    await see(at("joris"), "reflection-used-laptop");
  });

  test("no screen on the way had anything against it", () => {
    expect(findings).toEqual([]);
  });
});
