import type { Browser, Page } from "playwright-core";
import { nl } from "../../../client/i18n/nl.ts";
import { groupA, onderzoekers } from "../../../db/demo/people.ts";
import { openAs, openBrowser, phone } from "../with/browser.ts";
import { inspect, overheard, watch } from "../with/inspect.ts";
import { listenTo } from "../with/listen.ts";
import { startDemo, type Demo, type DemoScript } from "../with/server.ts";
import { atPhase } from "../with/table.ts";

export const question = "Hoe blijf ik bereikbaar zonder zelf het begin te nemen?";
export const agreedText = "Leg voor wanneer de deelnemer zelf wil bellen";
export const lesson = "Wie wacht op een vraag, maakt eerst de weg ernaartoe kort.";
export const insight = "Ik laat de telefoon liggen tot vrijdag.";

export const slugs = groupA.map(([slug]) => slug);
export const nameOf = (slug: string) => [...groupA, ...onderzoekers].find(([each]) => each === slug)?.[1] ?? "";
export const note = (page: Page) => page.getByRole("textbox", { name: nl.dossier.note.title });

/** What the steps share: the server, the browser, and what an earlier step made that a later one needs. */
type Made = {
  demo: Demo;
  browser: Browser;
  dossierId: string;
  dossierCode: string;
  sessionId: string;
  /** The slug of the onderzoeker who watches. */
  observer: string;
  /** The item of the checklist on which the table is made to differ. */
  differing: string;
  kwameHears: ReturnType<typeof listenTo>;
};

/** The people of the story at their browsers; who is at a phone is Sanne, and Fatima has still to sign in. */
export type Story = Awaited<ReturnType<typeof gather>>;

export async function gather(script: DemoScript) {
  const [demo, browser] = await Promise.all([startDemo(script), openBrowser()]);
  const pages = new Map<string, Page>();
  const at = (slug: string): Page => {
    const page = pages.get(slug);
    if (!page) throw new Error(`${slug} has no page`);
    return page;
  };
  for (const slug of slugs) {
    const page = await (slug === "fatima"
      ? browser.newContext({ locale: "nl-NL", baseURL: demo.origin }).then((context) => context.newPage())
      : openAs(browser, demo.origin, slug, slug === "sanne" ? phone : undefined));
    pages.set(slug, watch(page));
  }
  const made: Made = {
    demo,
    browser,
    dossierId: "",
    dossierCode: "",
    sessionId: "",
    observer: "",
    differing: "",
    kwameHears: listenTo(at("kwame")),
  };
  const lead = () => at("marieke");
  const everyone = () => [...pages.values()];
  const findings: string[] = [];
  // What is drawn is the same client on every runtime: it is looked at once, and listened to always.
  const see = async (page: Page, name: string) => {
    findings.push(...(script === "start" ? await inspect(page, name) : overheard(page, name)));
  };
  return {
    made,
    pages,
    at,
    /** Who leads the session once it is open. */
    lead,
    /** The six of the table. */
    six: () => slugs.map(at),
    /** The six and, once there, the observer. */
    everyone,
    allAt: (name: string) => Promise.all(everyone().map((page) => atPhase(page, name))),
    /** What was found against the screens that were looked at. */
    findings,
    see,
    /** Looks at the screen of the lead and at that of the phone. */
    async look(name: string) {
      await see(lead(), `session-${name}-laptop`);
      await see(at("sanne"), `session-${name}-phone`);
    },
    async end() {
      await browser.close();
      await demo.stop();
    },
  };
}
