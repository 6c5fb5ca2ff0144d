import type { Browser, Page, WebSocketRoute } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { groupA } from "../../db/demo/people.ts";
import { openAs, openBrowser } from "./with/browser.ts";
import { callsOf, sessionOfToday } from "./with/calls.ts";
import { startDemo, type Demo } from "./with/server.ts";
import { caretAt, foot, isStored, phaseTitle, step, title } from "./with/table.ts";

const { session } = nl;
/** The lead has to be silent for a minute first, and is asked for once a second. */
const patience = { timeout: 90_000 };

let demo: Demo;
let browser: Browser;

beforeAll(async () => {
  [demo, browser] = await Promise.all([startDemo(), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await demo.stop();
});

/** The line of this page's live documents; it can be cut, and then nothing gets through until it is mended. */
async function lineOf(page: Page) {
  const open = new Set<WebSocketRoute>();
  let isCut = false;
  await page.routeWebSocket(/\/sync\//, (socket) => {
    if (isCut) return void socket.close({ code: 1013, reason: "cut" });
    socket.connectToServer();
    open.add(socket);
  });
  return {
    async cut() {
      isCut = true;
      const ends = [...open].map((socket) => socket.close({ code: 1013, reason: "cut" }));
      open.clear();
      await Promise.all(ends);
    },
    mend() {
      isCut = false;
    },
  };
}

const text = (page: Page) => page.getByRole("textbox", { name: session.text.label(phaseTitle("bedoeling")) });
const slugOf = (name: string) => groupA.find(([, each]) => each === name)?.[0] ?? "";

test("a line that breaks, also for as long as a login lasts, keeps the words in the tab, and a lead who is gone holds up nobody", async () => {
  const { sessionId, lead: leadName } = await sessionOfToday(demo.origin);
  const others = groupA.filter(([, name]) => name !== leadName);
  const [[colleagueSlug = "", colleagueName = ""] = [], [lateSlug = ""] = []] = others;
  const lead = await openAs(browser, demo.origin, slugOf(leadName));
  const colleague = await openAs(browser, demo.origin, colleagueSlug);
  const line = await lineOf(lead);
  const calls = await callsOf(lead, demo.origin);
  const { casussen } = await calls.session.show.query({ sessionId });
  await calls.session.command.mutate({ sessionId, command: { type: "open" } });
  await calls.session.command.mutate({ sessionId, command: { type: "startCasus", casusId: casussen[0]?.id ?? "" } });
  for (const page of [lead, colleague]) {
    await page.goto(`/sessies/${sessionId}`);
    await title(page, phaseTitle("bedoeling")).waitFor();
  }

  await caretAt(text(lead), "Control+End");
  await lead.keyboard.type("Eerst dit.");
  await isStored(lead);
  await line.cut();
  await lead.getByText(session.connection.lost, { exact: true }).waitFor();
  await lead.getByText(session.connection.kept).waitFor();
  await lead.keyboard.type(" Daarna zonder verbinding.");
  await colleague.getByText("Eerst dit.").waitFor();
  expect(await colleague.innerText("body")).not.toContain("Daarna zonder verbinding.");
  line.mend();
  // Said on the screen, and aloud to who does not see it.
  await lead.getByText(nl.common.saved.stored, { exact: true }).first().waitFor();
  await colleague.getByText("Eerst dit. Daarna zonder verbinding.").waitFor();
  await lead.getByText(session.connection.lost, { exact: true }).waitFor({ state: "detached" });

  // Away for so long that the login is gone: the tab is still of the same person, and gives its words after signing in.
  await line.cut();
  await lead.getByText(session.connection.lost, { exact: true }).waitFor();
  await lead.keyboard.type(" En na een uur.");
  await lead.context().clearCookies();
  line.mend();
  await lead.getByRole("heading", { name: nl.signin.demoTitle }).waitFor();
  expect(await colleague.innerText("body")).not.toContain("En na een uur.");
  await lead.getByRole("button", { name: new RegExp(leadName) }).click();
  await colleague.getByText("Eerst dit. Daarna zonder verbinding. En na een uur.").waitFor();

  await lead.close();
  await colleague.getByText(session.foot.leadAway(leadName)).waitFor(patience);
  await foot(colleague).getByRole("button", { name: session.foot.takeLead }).click();
  await step(colleague, session.foot.next);
  await title(colleague, phaseTitle("casus")).waitFor();

  const late = await openAs(browser, demo.origin, lateSlug);
  const back = await openAs(browser, demo.origin, slugOf(leadName));
  for (const page of [late, back]) {
    await page.goto(`/sessies/${sessionId}`);
    await title(page, phaseTitle("casus")).waitFor();
    await foot(page).getByRole("button", { name: session.foot.iAmReady }).waitFor();
    expect(await foot(page).getByRole("button", { name: session.foot.next, exact: true }).count()).toBe(0);
  }
  const { state, people } = await (await callsOf(back, demo.origin)).session.show.query({ sessionId });
  expect(people.find(({ id }) => id === state.leadId)?.name).toBe(colleagueName);
});
