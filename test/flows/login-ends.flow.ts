import { afterAll, beforeAll, expect, test } from "vitest";
import type { Browser } from "playwright-core";
import { nl } from "../../client/i18n/nl.ts";
import { openAs, openBrowser } from "./with/browser.ts";
import { startDemo, type Demo } from "./with/server.ts";
import { caretAt } from "./with/table.ts";

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
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
