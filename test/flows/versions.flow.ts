import type { Page } from "playwright-core";
import { beforeAll, expect, test } from "vitest";
import { en } from "../../client/i18n/en.ts";
import { nl } from "../../client/i18n/nl.ts";
import { callsOf } from "./with/calls.ts";
import { inspect, inspectBoth, overheard } from "./with/inspect.ts";
import { keepsFocus, press } from "./with/keys.ts";
import { openPlace } from "./with/place.ts";
import { caretAt, isStored, title } from "./with/table.ts";

const { dossier } = nl;
const { versions } = dossier;

const place = openPlace();
let fatima: Page;
let joris: Page;
let opening = "";

const note = (page: Page) => page.getByRole("textbox", { name: dossier.note.title });
/** What the note says, without the names at colleagues' cursors. */
const textOf = (page: Page) =>
  note(page).evaluate((element) => {
    const copy = element.cloneNode(true);
    if (copy instanceof Element) for (const caret of copy.querySelectorAll(".caret")) caret.remove();
    return copy.textContent ?? "";
  });
const lines = (page: Page) => page.getByRole("list", { name: versions.list }).getByRole("button");
const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

beforeAll(async () => {
  fatima = await place.as("fatima");
  joris = await place.as("joris");
  const calls = await callsOf(fatima, place.origin());
  const { dossiers } = await calls.dossier.list.query({ whose: "mine", limit: 1 });
  const [first] = dossiers;
  for (const page of [fatima, joris]) {
    await page.goto(`/dossiers/${first?.id}`);
    await title(page, dossier.one(first?.code ?? "")).waitFor();
    await note(page).waitFor();
  }
  opening = await textOf(fatima);
});

test("what two people wrote is told apart, underlined what came and struck through what went", async () => {
  await caretAt(note(fatima), "Control+Home");
  await fatima.keyboard.type("Belt zelf terug. ");
  await isStored(fatima);
  await note(joris).getByText("Belt zelf terug.").waitFor();
  await caretAt(note(joris), "Control+End");
  await joris.keyboard.type(" Nog vragen naar de brief.");
  // At once, before the browser told of the moved caret: each key counts from where the caret is.
  await joris.keyboard.press("Control+Home");
  for (let signs = 0; signs < "Belt zelf".length; signs += 1) await joris.keyboard.press("Delete");
  expect(await textOf(joris)).toMatch(/^ terug\. /);
  await isStored(joris);

  await button(fatima, versions.open).click();
  await keepsFocus(fatima, "opening the versions");
  await fatima.locator("ins", { hasText: "Nog vragen naar de brief" }).waitFor();
  await fatima.locator("ins", { hasText: "terug" }).waitFor();
  await fatima.getByText(versions.sinceBegin).waitFor();
  expect(await fatima.locator("ins", { hasText: "Belt" }).count()).toBe(0);
});

test("the note is kept under a name, and what is written since stands beside it", async () => {
  await button(fatima, versions.keep).click();
  await fatima.getByRole("textbox", { name: versions.nameLabel }).fill("voor het gesprek in maart");
  await button(fatima, versions.nameSave).click();
  await lines(fatima).filter({ hasText: "voor het gesprek in maart" }).waitFor();
  await lines(fatima).filter({ hasText: versions.reason.opening }).waitFor();
  expect(await inspectBoth(fatima, "versions-list")).toEqual([]);
  await fatima.setViewportSize({ width: 1440, height: 900 });

  await caretAt(note(joris), "Control+Home");
  for (let word = 0; word < 2; word += 1) await joris.keyboard.press("Control+Delete");
  await joris.keyboard.type("Komt dinsdag langs. ");
  await isStored(joris);
  await button(fatima, versions.back).click();
  await keepsFocus(fatima, "going back to the note");
  await note(fatima).getByText("Komt dinsdag langs.").waitFor();
  await button(fatima, versions.open).click();
  await fatima.locator("ins", { hasText: "Komt dinsdag langs" }).waitFor();
  await fatima.locator("del", { hasText: "terug" }).waitFor();
  expect(await inspectBoth(fatima, "versions-changes")).toEqual([]);
  await fatima.setViewportSize({ width: 1440, height: 900 });
});

test("putting the first version back, by keyboard alone, shows to who is writing, who is told by whom", async () => {
  await press(fatima, lines(fatima).filter({ hasText: versions.reason.opening }));
  await fatima.getByText(versions.first).waitFor();
  await press(fatima, button(fatima, versions.restore));
  const question = fatima.getByRole("dialog", { name: versions.restoreTitle });
  await question.waitFor();
  expect(await inspect(fatima, "versions-question")).toEqual([]);
  await press(fatima, question.getByRole("button", { name: versions.restore }));
  await expect.poll(() => textOf(joris)).toBe(opening);
  await joris
    .getByText(/heeft de versie van .* teruggezet/)
    .first()
    .waitFor();
  await note(fatima).waitFor();
  await expect.poll(() => textOf(fatima)).toBe(opening);
  await keepsFocus(fatima, "putting a version back");
});

test("what the note was before that is a version too, and is put back by a colleague", async () => {
  await button(joris, versions.open).click();
  await lines(joris).filter({ hasText: versions.reason["before-restore"] }).click();
  await joris.locator("ins", { hasText: "Komt dinsdag langs" }).waitFor();
  await button(joris, versions.restore).click();
  await joris.getByRole("dialog").getByRole("button", { name: versions.restore }).click();
  await note(fatima).getByText("Komt dinsdag langs.").waitFor();
  await caretAt(note(fatima), "Control+End");
  await fatima.keyboard.type(" En door.");
  await isStored(fatima);
  await note(joris).getByText("En door.").waitFor();
});

test("a teamleider reads the history and puts nothing back; erasing it leaves the note as it is", async () => {
  const lead = await place.as("ingrid");
  await lead.goto(new URL(fatima.url()).pathname);
  await button(lead, versions.open).click();
  await lines(lead).filter({ hasText: versions.reason["before-restore"] }).click();
  await lead.locator("ins", { hasText: "Komt dinsdag langs" }).waitFor();
  for (const name of [versions.restore, versions.keep, versions.rename, versions.forget]) {
    expect(await button(lead, name).count()).toBe(0);
  }
  await button(lead, "English").click();
  await lead.getByRole("heading", { name: en.dossier.versions.title }).waitFor();
  expect(await inspectBoth(lead, "versions-reading-english")).toEqual([]);

  await button(fatima, versions.open).click();
  await button(fatima, versions.forget).click();
  await fatima.getByRole("dialog").getByRole("button", { name: versions.forget }).click();
  await expect.poll(() => lines(fatima).count()).toBe(2);
  await button(fatima, versions.back).click();
  await note(fatima).getByText("En door.").waitFor();
  expect([...overheard(fatima, "fatima"), ...overheard(joris, "joris"), ...overheard(lead, "lead")]).toEqual([]);
});
