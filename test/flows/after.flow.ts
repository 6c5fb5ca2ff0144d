import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { picture } from "./with/browser.ts";
import { callsOf, sessionOfToday } from "./with/calls.ts";
import { look } from "./with/inspect.ts";
import { openPlace } from "./with/place.ts";
import { title } from "./with/table.ts";

const { precedents, record, session } = nl;

/** What stays of a session: its lesson, its evaluation and its record. */
describe("after a session", () => {
  const place = openPlace();
  const dialog = (page: Page) => page.getByRole("dialog");
  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

  test("a lesson goes into the register, is found there, and stands beside the condition card", async () => {
    const page = await place.open("fatima", "/sessies/register", precedents.title);
    const found = await look(page, "register");
    await page.getByLabel(precedents.search).fill("vacature");
    await page.getByText(precedents.found(1)).waitFor();
    await page.getByLabel(precedents.search).fill("");
    await page.getByRole("button", { name: precedents.history }).first().click();
    found.push(...(await look(page, "register-history")));
    const calls = await callsOf(page, place.origin());
    const { past } = await calls.session.list.query({ past: 1 });
    const shown = await calls.session.show.query({ sessionId: past[0]?.id ?? "" });
    await page.goto(`/sessies/${shown.id}/verslag`);
    await title(page, record.title(shown.week)).waitFor();
    await page.waitForLoadState("networkidle");
    const make = page.getByRole("button", { name: precedents.make.action }).first();
    if (shown.me.part === null) {
      // Only who was at the table puts its lesson into the register; the other group's session was the last one.
      expect(await make.count()).toBe(0);
    } else {
      await make.click();
      const situation = dialog(page).getByLabel(precedents.form.situation);
      await situation.waitFor();
      expect(await situation.inputValue()).toBe("");
      found.push(...(await look(page, "register-make")));
      await situation.fill("Een deelnemer vraagt om hulp bij een vacature.");
      await dialog(page).getByRole("button", { name: precedents.make.action }).click();
      await page.getByText(precedents.make.isThere).first().waitFor();
    }
    const { dossiers } = await calls.week.show.query();
    await page.goto(`/dossiers/${dossiers[0]?.id ?? ""}`);
    await page.getByRole("heading", { name: precedents.beside.title }).waitFor();
    found.push(...(await look(page, "dossier-rulings")));
    expect(found).toEqual([]);
    await page.context().close();
  });

  test("whoever was at the table evaluates the session right after it, and sees that the means come later", async () => {
    const { sessionId } = await sessionOfToday(place.origin());
    const page = await place.as("fatima");
    const joris = await place.as("joris");
    const [lead, other] = [await callsOf(page, place.origin()), await callsOf(joris, place.origin())];
    const { casussen } = await lead.session.show.query({ sessionId });
    await other.session.command.mutate({ sessionId, command: { type: "join" } });
    for (const command of [
      { type: "open" },
      { type: "startCasus", casusId: casussen[0]?.id ?? "" },
      { type: "finishCasus" },
      { type: "close" },
    ] as const) {
      await lead.session.command.mutate({ sessionId, command });
    }
    await page.goto(`/sessies/${sessionId}`);
    await title(page, session.closed.title).waitFor();
    const { evaluation } = record;
    for (const [item, score] of [
      [evaluation.item.vrijuit, "4"],
      [evaluation.item["tijd-goed-gebruikt"], "2"],
    ] as const) {
      await page.getByRole("group", { name: item }).getByRole("radio", { name: score, exact: true }).check();
    }
    await button(page, evaluation.keep).click();
    await page.getByText(evaluation.kept).waitFor();
    await page.getByText(/^1 van 2 mensen vulden dit in/).waitFor();
    expect(await look(page, "session-evaluated")).toEqual([]);
    const { toWrite } = await lead.reflection.list.query();
    const own = toWrite.find((reflection) => reflection.sessionId === sessionId);
    await page.locator(`a[href="/reflecties/${own?.id}"]`).click();
    await page.waitForURL(`**/reflecties/${own?.id}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await joris.context().close();
    await page.context().close();
  });

  test("the record shows what the group thought of the session, and is taken along as Markdown", async () => {
    const page = await place.as("yusuf");
    const calls = await callsOf(page, place.origin());
    const { past } = await calls.session.list.query({ past: 8 });
    const own = past.find(({ groupName }) => groupName === "Groep B");
    const shown = await calls.session.show.query({ sessionId: own?.id ?? "" });
    await page.goto(`/sessies/${shown.id}/verslag`);
    await title(page, record.title(shown.week)).waitFor();
    await page.getByRole("heading", { name: record.evaluation.title }).scrollIntoViewIfNeeded();
    await picture(page, "record-evaluation");
    const found = await look(page, "record-after");
    const [file] = await Promise.all([page.waitForEvent("download"), button(page, record.download).click()]);
    const text = readFileSync(await file.path(), "utf8");
    expect(file.suggestedFilename()).toMatch(/^verslag-week-\d+-[0-9a-z]+\.md$/);
    expect(text).toContain(`dossier ${shown.casussen[0]?.dossier.code}`);
    expect(text).not.toContain("Yusuf");
    expect(found).toEqual([]);
    await page.context().close();
  });
});
