import type { Page } from "playwright-core";
import { axeFindings, laptop, phone, picture } from "./browser.ts";

const said = new WeakMap<Page, string[]>();

/** Keeps what the page says to the developer's console; breaks in the connection are the flow's own doing. */
export function watch(page: Page): Page {
  const lines: string[] = [];
  said.set(page, lines);
  page.on("pageerror", (error) => lines.push(`${error.message}\n${error.stack ?? ""}`));
  page.on("console", (message) => {
    if (message.type() !== "error" && message.type() !== "warning") return;
    if (/net::ERR_|WebSocket (connection|is already)/.test(message.text())) return;
    lines.push(`${message.text()} ${message.location().url}`);
  });
  return page;
}

/** What the page said to the console since it was last asked, a line each. */
export const overheard = (page: Page, name: string): string[] =>
  (said.get(page) ?? []).splice(0).map((line) => `${name}: ${line}`);

/** Everything against the screen as it is now, a line each: axe, width and console. Keeps its picture. */
export async function inspect(page: Page, name: string): Promise<string[]> {
  // A bar that stays while the page scrolls covers what it covers: looked at is the page from its top.
  await page.evaluate(() => scrollTo({ top: 0, behavior: "instant" }));
  // Just after a step the lead's next one is held for a moment, and its button changes colour when it comes free.
  await page.locator(".room-main-action[aria-disabled=true]").waitFor({ state: "detached" });
  await picture(page, name);
  const found = await axeFindings(page);
  const beside = await page.evaluate(() => (document.scrollingElement?.scrollWidth ?? 0) - innerWidth);
  if (beside > 0) found.push(`${beside} pixels beside the screen`);
  return [...found.map((line) => `${name}: ${line}`), ...overheard(page, name)];
}

/** The same screen at both widths. */
export async function inspectBoth(page: Page, name: string): Promise<string[]> {
  await page.setViewportSize(laptop);
  const wide = await inspect(page, `${name}-laptop`);
  await page.setViewportSize(phone);
  return [...wide, ...(await inspect(page, `${name}-phone`))];
}

/** The same at both widths, after which the screen is a laptop's again. */
export async function look(page: Page, name: string): Promise<string[]> {
  const found = await inspectBoth(page, name);
  await page.setViewportSize(laptop);
  return found;
}
