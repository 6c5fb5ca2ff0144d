import { mkdirSync } from "node:fs";
import { AxeBuilder } from "@axe-core/playwright";
import chromium from "@sparticuz/chromium";
import { chromium as playwright, type Browser, type BrowserContextOptions, type Page } from "playwright-core";

export const laptop = { width: 1440, height: 900 };
export const phone = { width: 390, height: 844 };

/** Without a display, a sandbox of its own (a container runs as root) or any wish to call home. */
const args = ["--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking"];

const browsers = new Set<Browser>();

/** Every page that is open now, in whichever browser. */
export const openPages = (): Page[] =>
  [...browsers].flatMap((browser) => browser.contexts()).flatMap((context) => context.pages());

/** The browser that came with `npm ci`. Its own switches make it one process, which several people cannot share. */
export async function openBrowser(): Promise<Browser> {
  const browser = await playwright.launch({ executablePath: await chromium.executablePath(), args, headless: true });
  browsers.add(browser);
  return browser;
}

/**
 * The same on a machine of its own, which can be put to sleep with everything on it, wake up, and lose its browser in the
 * middle of a word.
 */
export async function openMachine() {
  const server = await playwright.launchServer({
    executablePath: await chromium.executablePath(),
    args,
    headless: true,
  });
  const browser = await playwright.connect(server.wsEndpoint());
  browsers.add(browser);
  const { pid } = server.process();
  if (pid === undefined) throw new Error("the browser did not start");
  // The browser leads a group of processes: its own, the network's and the pages'.
  const signal = (name: NodeJS.Signals) => process.kill(-pid, name);
  return {
    browser,
    sleep: () => signal("SIGSTOP"),
    wake: () => signal("SIGCONT"),
    crash: () => signal("SIGKILL"),
    /** Ends it in whatever state it is. */
    end: () => server.kill(),
  };
}

export type Machine = Awaited<ReturnType<typeof openMachine>>;

/** A browser of one's own, signed in as this person of the demo team, who wants no motion: half a movement is no picture. */
export async function openAs(
  browser: Browser,
  origin: string,
  slug: string,
  viewport = laptop,
  more: BrowserContextOptions = {},
): Promise<Page> {
  const context = await browser.newContext({
    viewport,
    locale: "nl-NL",
    reducedMotion: "reduce",
    baseURL: origin,
    ...more,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  const signedIn = await context.request.post("/demo/sign-in", { data: { slug }, headers: { origin } });
  if (!signedIn.ok()) throw new Error(`sign-in as ${slug}: ${signedIn.status()}`);
  return page;
}

/** Everything axe-core has against the page as it is now, a line each. */
export async function axeFindings(page: Page): Promise<string[]> {
  // Halfway between two colours nothing has the contrast of either.
  await page.evaluate(() => Promise.allSettled(document.getAnimations().map(({ finished }) => finished)));
  // No screen has frames: without them axe can work in the page itself, and need not open another for each look.
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode()
    .withTags(["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
  );
}

/** Keeps a picture of the page when the folder for pictures is given (PICTURES), to be looked at. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.PICTURES;
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.screenshot({ path: `${folder}/${name}.png`, fullPage: false });
}
