import { DatabaseSync } from "node:sqlite";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { groupA } from "../../db/demo/people.ts";
import { laptop, openAs, openBrowser, openMachine, type Machine } from "./with/browser.ts";
import { callsOf, sessionOfToday } from "./with/calls.ts";
import { inspectBoth, overheard, watch } from "./with/inspect.ts";
import { lineOf } from "./with/line.ts";
import { startDemoWithClock, type DemoWithClock } from "./with/clock.ts";
import { playAsSteps } from "./with/steps.ts";
import { caretAt, foot, isStored, openItems, phaseTitle, step, title } from "./with/table.ts";
import { inspectWall, openWall } from "./with/wall.ts";

const { session } = nl;
const MINUTE = 60_000;
/** Somebody whose machine answers no more is gone from the table in half a minute, and seen to be so soon after. */
const patience = { timeout: 35_000 };

const text = (page: Page, phase: string) => page.getByRole("textbox", { name: session.text.label(phaseTitle(phase)) });
const slugOf = (name: string) => groupA.find(([, each]) => each === name)?.[0] ?? "";
const lost = (page: Page) => page.getByText(session.connection.lost, { exact: true });

/** How somebody stands among the people at the table. */
const standing = (page: Page, name: string) =>
  page.getByRole("complementary", { name: session.side.label }).getByRole("listitem").filter({ hasText: name });
const isAway = (page: Page, name: string) =>
  standing(page, name).getByText(session.side.status.away, { exact: true }).waitFor(patience);

async function type(page: Page, phase: string, words: string): Promise<void> {
  await caretAt(text(page, phase), "Control+End");
  await page.keyboard.type(words);
}

/** What the group's clock says here, in seconds. */
async function secondsLeft(page: Page): Promise<number> {
  const face = await page.getByRole("timer").first().innerText();
  const [minutes = 0, seconds = 0] = face.replace("+", "").split(":").map(Number);
  return (face.startsWith("+") ? -1 : 1) * (minutes * 60 + seconds);
}

async function haveTheSameClock(a: Page, b: Page): Promise<void> {
  const difference = async () => Math.abs((await secondsLeft(a)) - (await secondsLeft(b)));
  await expect.poll(difference).toBeLessThanOrEqual(1);
}

/** Notes from now on whether the screen says that it has no connection, however briefly. */
const noteLoss = (page: Page) =>
  page.evaluate((sentence) => {
    const look = () => {
      if (document.body.innerText.includes(sentence)) document.documentElement.dataset.saidLost = "yes";
    };
    new MutationObserver(look).observe(document.body, { childList: true, subtree: true, characterData: true });
  }, session.connection.lost);

describe("a session without a net", () => {
  let demo: DemoWithClock;
  let browser: Browser;
  let ofLead: Machine;
  let ofSleeper: Machine;
  let sessionId: string;
  let leadName: string;
  let sleeperName: string;
  let colleagueName: string;
  let lateSlug: string;
  let line: Awaited<ReturnType<typeof lineOf>>;
  let lead: Page;
  let sleeper: Page;
  let colleague: Page;
  const findings: string[] = [];

  beforeAll(async () => {
    [demo, browser, ofLead, ofSleeper] = await Promise.all([
      startDemoWithClock(),
      openBrowser(),
      openMachine(),
      openMachine(),
    ]);
    ({ sessionId, lead: leadName } = await sessionOfToday(demo.origin));
    const others = groupA.filter(([, name]) => name !== leadName);
    [[, sleeperName = ""] = [], [, colleagueName = ""] = [], [lateSlug = ""] = []] = others;
    lead = watch(await openAs(ofLead.browser, demo.origin, slugOf(leadName)));
    sleeper = watch(await openAs(ofSleeper.browser, demo.origin, slugOf(sleeperName)));
    colleague = watch(await openAs(browser, demo.origin, slugOf(colleagueName)));
  });

  afterAll(async () => {
    ofSleeper.wake();
    await Promise.all([ofLead.end(), ofSleeper.end(), browser.close()]);
    await demo.stop();
  });

  playAsSteps(() => [["colleague", colleague]]);

  test("a line that breaks for seconds keeps the words in the tab, and the wall says that it is behind", async () => {
    line = await lineOf(lead);
    const calls = await callsOf(lead, demo.origin);
    const { casussen } = await calls.session.show.query({ sessionId });
    await calls.session.command.mutate({ sessionId, command: { type: "open" } });
    for (const page of [lead, sleeper, colleague]) await page.goto(`/sessies/${sessionId}`);
    const wall = await openWall(lead);
    await wall.getByText(casussen[0]?.question ?? "").waitFor();
    findings.push(...(await inspectWall(wall, "agenda", await wall.getByRole("heading", { level: 1 }).innerText())));
    await calls.session.command.mutate({ sessionId, command: { type: "startCasus", casusId: casussen[0]?.id ?? "" } });
    for (const page of [lead, sleeper, colleague]) await title(page, phaseTitle("bedoeling")).waitFor();

    await type(lead, "bedoeling", "Eerst dit.");
    await isStored(lead);
    await line.cut();
    await lost(lead).waitFor();
    await lead.getByText(session.connection.kept).waitFor();
    await lead.keyboard.type(" Daarna zonder verbinding.");
    await colleague.getByText("Eerst dit.").waitFor();
    expect(await colleague.innerText("body")).not.toContain("Daarna zonder verbinding.");
    await wall.getByText(nl.table.beamer.behind).waitFor();
    findings.push(...(await inspectWall(wall, "line-cut", phaseTitle("bedoeling"))));
    findings.push(...(await inspectBoth(lead, "line-cut")));
    await lead.setViewportSize(laptop);
    await line.mend();
    // Said on the screen, and aloud to who does not see it.
    await lead.getByText(nl.common.saved.stored, { exact: true }).first().waitFor();
    await colleague.getByText("Eerst dit. Daarna zonder verbinding.").waitFor();
    await Promise.all([lead, wall].map((page) => lost(page).waitFor({ state: "detached" })));
  });

  test("a laptop falls asleep in the middle of a sentence and a browser breaks down, and the group goes on without both", async () => {
    await noteLoss(sleeper);
    await type(sleeper, "bedoeling", " Net voor het slapen.");
    ofSleeper.sleep();
    ofLead.crash();
    // A browser that is gone hangs up; a machine that sleeps has to be missed first.
    await isAway(colleague, leadName);
    demo.passes(2 * MINUTE);
    await type(colleague, "bedoeling", " De groep gaat door.");
    await foot(colleague).getByRole("button", { name: session.foot.iAmReady }).click();
    await colleague.getByText(session.foot.leadAway(leadName)).waitFor();
    findings.push(...(await inspectBoth(colleague, "lead-gone")));
    await colleague.setViewportSize(laptop);
    await foot(colleague).getByRole("button", { name: session.foot.takeLead }).click();
    await step(colleague, session.foot.next);
    await title(colleague, phaseTitle("casus")).waitFor();
    await type(colleague, "casus", "Zonder wie sliep.");
    await isStored(colleague);
    await isAway(colleague, sleeperName);
  });

  test("who wakes up reads where the group is, and has every word from before and meanwhile", async () => {
    ofSleeper.wake();
    await sleeper.getByText(session.head.groupAt(phaseTitle("casus"))).waitFor();
    expect(await sleeper.evaluate(() => document.documentElement.dataset.saidLost)).toBe("yes");
    await lost(sleeper).waitFor({ state: "detached" });
    for (const words of ["Net voor het slapen.", "De groep gaat door."])
      await text(sleeper, "bedoeling").getByText(words).waitFor();
    await sleeper.getByRole("button", { name: session.head.follow }).click();
    await text(sleeper, "casus").getByText("Zonder wie sliep.").waitFor();
    await haveTheSameClock(sleeper, colleague);
    for (const [page, other] of [
      [colleague, sleeperName],
      [sleeper, colleagueName],
    ] as const)
      await standing(page, other).getByText(session.side.status.busy, { exact: true }).waitFor();
    findings.push(...(await inspectBoth(sleeper, "awake")));
    await sleeper.setViewportSize(laptop);
  });

  test("whoever led comes back to where the group is and leads no more; so does who comes late", async () => {
    const late = watch(await openAs(browser, demo.origin, lateSlug));
    const back = watch(await openAs(browser, demo.origin, slugOf(leadName)));
    for (const page of [late, back]) {
      await page.goto(`/sessies/${sessionId}`);
      await title(page, phaseTitle("casus")).waitFor();
      await foot(page).getByRole("button", { name: session.foot.iAmReady }).waitFor();
      expect(await foot(page).getByRole("button", { name: session.foot.next, exact: true }).count()).toBe(0);
      await haveTheSameClock(page, colleague);
    }
    const { state, people } = await (await callsOf(back, demo.origin)).session.show.query({ sessionId });
    expect(people.find(({ id }) => id === state.leadId)?.name).toBe(colleagueName);
    findings.push(...overheard(late, "late"), ...overheard(back, "back"));
    await Promise.all([late.context().close(), back.context().close()]);
  });

  /** The colleague works on while time passes, a few words every so many minutes; answers how many letters those were. */
  async function workOn(minutes: number, every: number): Promise<number> {
    let letters = 0;
    for (let passed = 0; passed < minutes; passed += every) {
      demo.passes(every * MINUTE);
      const words = ` Minuut ${passed}.`;
      await type(colleague, "casus", words);
      await isStored(colleague);
      letters += words.length;
    }
    return letters;
  }

  /** Edits of the session's text that are on disk beside its snapshot. */
  function tail(): number {
    const database = new DatabaseSync(demo.database, { readOnly: true });
    const found = database
      .prepare("SELECT count(*) AS edits FROM room_update WHERE room = ?")
      .get(`session/${sessionId}`);
    database.close();
    return Number(found?.edits);
  }

  test("twenty-five minutes without a line: the words arrive by themselves, into a text that was folded meanwhile", async () => {
    line = await lineOf(sleeper);
    await sleeper.reload();
    await text(sleeper, "casus").getByText("Zonder wie sliep.").waitFor();
    await line.cut();
    await lost(sleeper).waitFor();
    await type(sleeper, "casus", " Een kwartier later.");
    const typed = await workOn(25, 5);
    await expect.poll(tail, { timeout: 40_000 }).toBeLessThan(typed);
    await line.mend();
    await text(colleague, "casus").getByText("Een kwartier later.").waitFor();
    await text(sleeper, "casus").getByText("Minuut 20.").waitFor();
    await lost(sleeper).waitFor({ state: "detached" });
    await haveTheSameClock(sleeper, colleague);
  });

  test("an hour without a line outlasts the login: signing in again gives the words of the tab, and nobody else was asked", async () => {
    await line.cut();
    await lost(sleeper).waitFor();
    await type(sleeper, "casus", " En na een uur.");
    await workOn(60, 10);
    await line.mend();
    await sleeper.getByRole("heading", { name: nl.signin.demoTitle }).waitFor();
    await sleeper.getByText(nl.signin.ended(sleeperName)).waitFor();
    await sleeper.getByText(nl.signin.endedKept).waitFor();
    expect(await colleague.innerText("body")).not.toContain("En na een uur.");
    // The one answer of the server that this step asks for; what else is said counts as found.
    findings.push(...overheard(sleeper, "login-over").filter((line) => !line.includes("401")));
    findings.push(...(await inspectBoth(sleeper, "login-over")));
    await sleeper.setViewportSize(laptop);
    await sleeper.getByRole("button", { name: new RegExp(sleeperName) }).click();
    await text(colleague, "casus").getByText("En na een uur.").waitFor();
    await text(sleeper, "casus").getByText("Minuut 50.").waitFor();
    await haveTheSameClock(sleeper, colleague);
    await step(colleague, session.foot.next);
    for (const page of [colleague, sleeper]) {
      await title(page, phaseTitle("blind-scoren")).waitFor();
      await openItems(page);
    }
  });

  test("no screen on the way had anything against it", () => {
    expect(findings).toEqual([]);
  });
});
