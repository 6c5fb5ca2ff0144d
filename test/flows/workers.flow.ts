import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { groupA } from "../../db/demo/people.ts";
import { openAs, openBrowser } from "./with/browser.ts";
import { callsOf, sessionOfToday } from "./with/calls.ts";
import { atPhase, caretAt, foot, isStored, phaseTitle, sayReady, scoreByKeys, step, title } from "./with/table.ts";
import { startWorkersDemo } from "./with/workers.ts";

const { session, dossier, week } = nl;

/** The heart of the story on workerd, as `npm run start:workers` runs it. */
describe("the same product on workerd", () => {
  let demo: Awaited<ReturnType<typeof startWorkersDemo>>;
  let browser: Browser;
  let leader: Page;
  let colleague: Page;
  let leadName = "";
  const note = (page: Page) => page.getByRole("textbox", { name: dossier.note.title });

  beforeAll(async () => {
    [demo, browser] = await Promise.all([startWorkersDemo(), openBrowser()]);
    leader = await browser.newPage({ locale: "nl-NL", baseURL: demo.origin });
    const { lead } = await sessionOfToday(demo.origin);
    leadName = lead;
    const other = groupA.find(([, name]) => name !== lead);
    colleague = await openAs(browser, demo.origin, other?.[0] ?? "");
  });
  afterAll(async () => {
    await browser.close();
    await demo.stop();
  });

  test("signs in by a click", async () => {
    await leader.goto("/");
    await leader.getByRole("button", { name: leadName }).click();
    await title(leader, week.title).waitFor();
  });

  test("two people write one note that is stored", async () => {
    const { dossiers } = await (await callsOf(leader, demo.origin)).week.show.query();
    await Promise.all([leader, colleague].map((page) => page.goto(`/dossiers/${dossiers[0]?.id}`)));
    await note(colleague).waitFor();
    await caretAt(note(leader), "Control+End");
    await leader.keyboard.type(" Belt vrijdag zelf.");
    await note(colleague).getByText("Belt vrijdag zelf.").waitFor();
    await caretAt(note(colleague), "Control+Home");
    await colleague.keyboard.type("Nieuws van de balie. ");
    await note(leader).getByText("Nieuws van de balie.").waitFor();
    await Promise.all([isStored(leader), isStored(colleague)]);
    await leader.reload();
    await note(leader).getByText("Belt vrijdag zelf.").waitFor();
    await note(leader).getByText("Nieuws van de balie.").waitFor();
  });

  test("a session opens, is scored blind and revealed", async () => {
    const { sessionId, firstCode } = await sessionOfToday(demo.origin);
    await Promise.all([leader, colleague].map((page) => page.goto(`/sessies/${sessionId}`)));
    await step(leader, session.lobby.open);
    await colleague.getByText(session.lobby.openedOthers).waitFor();
    await leader.getByRole("button", { name: session.agenda.startThis(firstCode) }).click();
    for (const id of ["bedoeling", "casus"]) {
      await Promise.all([leader, colleague].map((page) => atPhase(page, phaseTitle(id))));
      await step(leader, session.foot.next);
    }
    await Promise.all([leader, colleague].map((page) => atPhase(page, phaseTitle("blind-scoren"))));
    await Promise.all([
      scoreByKeys(leader, () => session.rating.key.ja),
      scoreByKeys(colleague, () => session.rating.key.nee),
    ]);
    await Promise.all([isStored(leader), isStored(colleague)]);
    await Promise.all([sayReady(leader), sayReady(colleague)]);
    await foot(leader).getByText(session.foot.ready(2, 2)).waitFor();
    await step(leader, session.foot.reveal);
    await Promise.all([leader, colleague].map((page) => atPhase(page, phaseTitle("verschil"))));
    await colleague
      .getByText(session.compare.most)
      .or(colleague.getByRole("table", { name: session.compare.caption }))
      .first()
      .waitFor();
  });
});
