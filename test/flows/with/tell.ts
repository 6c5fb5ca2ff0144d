import type { Page } from "playwright-core";
import { beforeEach } from "vitest";
import { openPages } from "./browser.ts";
import { overheard } from "./inspect.ts";

/** More than that of one page is not read. */
const mostLines = 50;
/** A page that sleeps or hangs says nothing; the others still do. */
const patience = 3_000;

/** Whose page it is, where it stands, what is stored and what has the focus, each on the screen itself. */
const headOf = (page: Page) =>
  page.evaluate(() => {
    const said = (selector: string) => document.querySelector(selector)?.textContent?.trim() ?? "-";
    const focus = document.activeElement ?? document.body;
    const name = focus.getAttribute("aria-label") ?? focus.textContent.trim().slice(0, 40);
    return [
      said(".person-name"),
      location.pathname + location.search,
      said("h1"),
      said(".bar-end .saved"),
      focus === document.body ? "no focus" : `focus ${focus.tagName.toLowerCase()} "${name}"`,
    ].join(" | ");
  });

/** What is on the screen as a screen reader has it: what lies on top of the page first. */
async function bodyOf(page: Page): Promise<string[]> {
  const layers = await page.locator("main, [role=dialog], [role=alertdialog], [role=menu]").all();
  const shown = await Promise.all(layers.toReversed().map((layer) => layer.ariaSnapshot()));
  return shown.join("\n").split("\n").slice(0, mostLines);
}

async function tell(page: Page): Promise<string> {
  const silent = new Promise<string[]>((resolve) => setTimeout(resolve, patience, ["does not answer"]).unref());
  const told = async () => [await headOf(page), ...(await bodyOf(page)), ...overheard(page, "console")];
  const lines = await Promise.race([told().catch((error: unknown) => [String(error)]), silent]);
  return lines.map((line) => `    ${line}`).join("\n");
}

// A flow that fails away from the machine where it could be looked at leaves in the log what every page showed then.
beforeEach(({ onTestFailed }) => {
  onTestFailed(async ({ task }) => {
    const pages = await Promise.all(openPages().map(tell));
    process.stdout.write(`the pages when "${task.name}" failed\n${pages.join("\n\n")}\n`);
  });
});
