import { expect, test } from "vitest";
import { nl } from "../../../client/i18n/nl.ts";
import { groupA, onderzoekers } from "../../../db/demo/people.ts";
import { openAs } from "../with/browser.ts";
import { callsOf } from "../with/calls.ts";
import { watch } from "../with/inspect.ts";
import { caretAt, isStored, title } from "../with/table.ts";
import { nameOf, note, question, type Story } from "./story.ts";

const { dossier, week } = nl;
const noted = "Afgesproken dat de deelnemer zelf belt over de verrekening.";
const fromJoris = "Bij de balie vroeg de deelnemer naar scholing.";

/** Signing in, the week, a dossier with two people in it, and a casus for today. */
export function dossierSteps(story: () => Story): void {
  test("the sign-in page shows the demo team and signs in by a click", async () => {
    const { at } = story();
    const page = at("fatima");
    page.setDefaultTimeout(20_000);
    await page.goto("/");
    await title(page, nl.signin.demoTitle).waitFor();
    for (const [, name] of groupA) await page.getByRole("button", { name }).waitFor();
    await page.getByRole("button", { name: nameOf("fatima") }).click();
    await title(page, week.title).waitFor();
  });

  test("a klantmanager sees her week: session, dossiers with something due, afspraken and reflections", async () => {
    const { made, at } = story();
    const page = at("fatima");
    const calls = await callsOf(page, made.demo.origin);
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
    made.sessionId = today?.id ?? "";
    made.dossierId = due?.id ?? "";
    made.dossierCode = due?.code ?? "";
    await page.getByRole("link", { name: made.dossierCode }).first().click();
    await title(page, dossier.one(made.dossierCode)).waitFor();
  });

  test("two people write one note, see each other's cursor, and undo takes back only one's own", async () => {
    const { made, at, see } = story();
    const [fatima, joris] = [at("fatima"), at("joris")];
    await fatima
      .getByRole("heading", { name: dossier.card.title(nl.common.condition.zelfregie.toLowerCase()) })
      .waitFor();
    await fatima.getByRole("tab", { name: dossier.tabs.contacts }).waitFor();
    await joris.goto(`/dossiers/${made.dossierId}`);
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
    const { made, at } = story();
    const page = at("fatima");
    const last = " En dit staat er ook na de stroomstoring.";
    await caretAt(note(page), "Control+End");
    await page.keyboard.type(last);
    await isStored(page);
    await made.demo.restart("SIGKILL");
    await page.reload();
    for (const text of [noted, last]) await note(page).getByText(text).waitFor();
  });

  test("she adds a contact in a dialog and finds it in the log", async () => {
    const { at, see } = story();
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
    const { made, pages, at } = story();
    const page = at("fatima");
    await page.getByRole("button", { name: dossier.bring.action }).click();
    const dialog = page.getByRole("dialog", { name: dossier.bring.title });
    const into = (await dialog.getByLabel(dossier.bring.session).locator("option:checked").textContent()) ?? "";
    const [when, who] = into.split(" · ");
    await dialog.getByLabel(dossier.bring.question).fill(question);
    await dialog.getByRole("button", { name: dossier.bring.submit }).click();
    await page.getByText(dossier.bring.done(`${when} · ${who}`)).waitFor();
    const way = page.getByRole("link", { name: dossier.bring.toSession });
    expect(await way.getAttribute("href")).toBe(`/sessies/${made.sessionId}`);
    const shown = await (await callsOf(page, made.demo.origin)).session.show.query({ sessionId: made.sessionId });
    expect(shown.casussen.map((each) => each.question)).toContain(question);
    const watching = shown.people.find(({ part }) => part === "observer");
    made.observer = onderzoekers.find(([, name]) => name === watching?.name)?.[0] ?? "";
    pages.set(made.observer, watch(await openAs(made.browser, made.demo.origin, made.observer)));
  });
}
