import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser, Page } from "playwright-core";
import { nl } from "../../client/i18n/nl.ts";
import { axeFindings, openAs, openBrowser, phone, picture } from "./with/browser.ts";
import { startDemoWithClock, type DemoWithClock } from "./with/clock.ts";
import { caretAt } from "./with/table.ts";

const minute = 60_000;

let demo: DemoWithClock;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemoWithClock(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await demo.stop();
});

test("a login that ends keeps what was written in the tab, and the same person's sign-in stores it", async () => {
  const page = await openAs(browser, demo.origin, "fatima");
  await page.goto("/dossiers");
  await page
    .getByRole("link", { name: /^[EZ]-\d+/ })
    .first()
    .click();
  const note = page.getByRole("textbox", { name: nl.dossier.note.title });
  await caretAt(note, "Control+End");
  await page.keyboard.type(" Eerst dit.");
  await page.getByText(nl.common.saved.stored, { exact: true }).first().waitFor();

  await page.context().setOffline(true);
  await page.keyboard.type(" Daarna zonder verbinding.");
  await page.context().clearCookies();
  await page.context().setOffline(false);
  await demo.restart("SIGKILL");

  await page.getByRole("heading", { name: nl.signin.demoTitle }).waitFor();
  await page.getByRole("button", { name: /Fatima El Amrani/ }).click();
  await page.getByText(nl.common.saved.stored, { exact: true }).first().waitFor();
  const again = await openAs(browser, demo.origin, "fatima");
  await again.goto(page.url());
  await again.getByText("Eerst dit. Daarna zonder verbinding.").waitFor();
  expect(await note.innerText()).toContain("Eerst dit. Daarna zonder verbinding.");
});

test("who does nothing is warned two minutes before the login ends; a key or one press keeps it, in every tab", async () => {
  const page = await openAs(browser, demo.origin, "joris");
  const other = await page.context().newPage();
  const { clock } = page.context();
  await clock.install();
  for (const tab of [page, other]) {
    await tab.goto("/dossiers");
    await tab.getByRole("heading", { level: 1 }).waitFor();
  }
  const noticeIn = (tab: Page) => tab.getByRole("region", { name: nl.common.ending.title });
  const search = page.getByRole("searchbox");
  const dossiers = page.getByRole("link", { name: /^[EZ]-\d+/ });
  const code = await dossiers.first().innerText();
  await search.click();
  demo.passes(28 * minute);
  // A tab asks the server for the first time after four minutes, and then when the end is near.
  await clock.fastForward(4 * minute);
  for (const tab of [page, other]) await noticeIn(tab).waitFor();
  await picture(page, "login-ends");
  expect(await axeFindings(page)).toEqual([]);
  await page.keyboard.type(code);
  await noticeIn(page).waitFor({ state: "detached" });
  await page.getByText(nl.common.ending.stays).waitFor({ state: "attached" });
  expect(await search.inputValue()).toBe(code);
  await dossiers.nth(1).waitFor({ state: "detached" });
  await clock.fastForward(10_000);
  await noticeIn(other).waitFor({ state: "detached" });

  demo.passes(28 * minute);
  await other.setViewportSize(phone);
  await clock.fastForward(28 * minute);
  await noticeIn(other).waitFor();
  await picture(other, "login-ends-phone");
  await noticeIn(other).getByRole("button", { name: nl.common.ending.stay }).click();
  await noticeIn(other).waitFor({ state: "detached" });
  demo.passes(20 * minute);
  await page.reload();
  await page.getByRole("heading", { level: 1, name: nl.common.nav.dossiers }).waitFor();

  // What a screen asks by itself, here when the line is back, is no use of the login.
  demo.passes(28 * minute);
  await clock.fastForward(28 * minute);
  const asked = page.waitForResponse(/\/trpc\//);
  await page.context().setOffline(true);
  await page.context().setOffline(false);
  await asked;
  demo.passes(2 * minute);
  await clock.fastForward(2 * minute);
  await page.getByRole("heading", { name: nl.signin.demoTitle }).waitFor();
});
