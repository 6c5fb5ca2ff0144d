import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll } from "vitest";
import { openAs, openBrowser } from "./browser.ts";
import { watch } from "./inspect.ts";
import { startDemo, type Demo } from "./server.ts";
import { title } from "./table.ts";

/** A demo and a browser of their own for the tests beside this call; both are there once the first of them begins. */
export function openPlace() {
  let demo: Demo;
  let browser: Browser;
  beforeAll(async () => {
    [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });
  /** A browser of this person's own, signed in and watched. */
  const as = async (slug: string, more: BrowserContextOptions = {}): Promise<Page> =>
    watch(await openAs(browser, demo.origin, slug, undefined, more));
  return {
    demo: () => demo,
    browser: () => browser,
    origin: () => demo.origin,
    as,
    /** The same, at this address and with everything of that page there. */
    open: async (slug: string, address: string, heading: string): Promise<Page> => {
      const page = await as(slug);
      await page.goto(address);
      await title(page, heading).waitFor();
      await page.waitForLoadState("networkidle");
      return page;
    },
  };
}
