import type { Page } from "playwright-core";
import { expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { groupA } from "../../db/demo/people.ts";
import { conditiecasuistiek } from "../../domain/methods/conditiecasuistiek.ts";
import { callsOf, sessionOfToday } from "./with/calls.ts";
import { openPlace } from "./with/place.ts";
import { isStored, openItems, title } from "./with/table.ts";

const place = openPlace();

/** Brings today's session to the phase in which everybody scores blind. */
async function openScoring(page: Page, sessionId: string): Promise<string> {
  const { session } = await callsOf(page, place.origin());
  const { casussen } = await session.show.query({ sessionId });
  const give = (command: Parameters<typeof session.command.mutate>[0]["command"]) =>
    session.command.mutate({ sessionId, command });
  await give({ type: "open" });
  await give({ type: "join" });
  await give({ type: "startCasus", casusId: casussen[0]?.id ?? "" });
  const scoring = conditiecasuistiek.phases.findIndex(({ workspace }) => workspace.kind === "rating");
  for (let phase = 0; phase < scoring; phase += 1) await give({ type: "next" });
  return conditiecasuistiek.phases[scoring]?.title ?? "";
}

const radio = (page: Page, item: string, answer: string) =>
  page.getByRole("group", { name: item, exact: true }).getByRole("radio", { name: answer, exact: true });

const isChosen = (page: Page, item: string, answer: string) =>
  expect.poll(() => radio(page, item, answer).isChecked()).toBe(true);

test("two tabs of one person show the same answers, and a stale screen takes nothing away that another stored", async () => {
  const { sessionId, lead } = await sessionOfToday(place.origin());
  const slug = groupA.find(([, name]) => name === lead)?.[0] ?? "";
  const tab = await place.as(slug);
  const phase = await openScoring(tab, sessionId);
  const otherTab = await tab.context().newPage();
  const otherDevice = await place.as(slug);
  const screens = [tab, otherTab, otherDevice];
  for (const page of screens) {
    await page.goto(`/sessies/${sessionId}`);
    await title(page, phase).waitFor();
    await openItems(page);
  }
  const [one = "", two = "", three = ""] = await openItems(tab);
  const { ja, nee, deels } = nl.dossier.answer;

  await radio(tab, one, ja).check();
  await isStored(tab);
  await isChosen(otherTab, one, ja);
  await radio(otherTab, two, nee).check();
  await isStored(otherTab);
  await isChosen(tab, two, nee);
  // Another device hears nothing of them, and with its own answer stores theirs as well.
  await radio(otherDevice, three, deels).check();
  await isStored(otherDevice);
  await tab.reload();
  for (const page of [tab, otherDevice]) {
    await isChosen(page, one, ja);
    await isChosen(page, two, nee);
    await isChosen(page, three, deels);
  }
});
