import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { conditiecasuistiek } from "../../domain/methods/conditiecasuistiek.ts";
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
  const lesson = "Vraag eerst wat de deelnemer zelf wil.";
  let sessionId = "";

  /** Fatima and Joris hold today's session: one casus, with a lesson. */
  beforeAll(async () => {
    const today = await sessionOfToday(place.origin());
    sessionId = today.sessionId;
    const [fatima, joris] = [await place.as("fatima"), await place.as("joris")];
    const lead = await callsOf(fatima, place.origin());
    const other = await callsOf(joris, place.origin());
    const { casussen } = await lead.session.show.query({ sessionId });
    const casusId = casussen[0]?.id ?? "";
    const give = (command: Parameters<typeof lead.session.command.mutate>[0]["command"]) =>
      lead.session.command.mutate({ sessionId, command });
    await other.session.command.mutate({ sessionId, command: { type: "join" } });
    await give({ type: "open" });
    await give({ type: "startCasus", casusId });
    const asksLesson = conditiecasuistiek.phases.findIndex(({ collects }) => collects.includes("lesson"));
    for (let phase = 0; phase < asksLesson; phase += 1) await give({ type: "next" });
    await lead.casus.conclude.mutate({ casusId, what: "lesson", text: lesson });
    await give({ type: "finishCasus" });
    await give({ type: "close" });
    await fatima.context().close();
    await joris.context().close();
  });

  test("a lesson goes into the register, is found there, and stands beside the condition card", async () => {
    const page = await place.open("fatima", "/sessies/register", precedents.title);
    const found = await look(page, "register");
    await page.getByLabel(precedents.search).fill("vacature");
    await page.getByText(precedents.found(1)).waitFor();
    await page.getByLabel(precedents.search).fill("");
    await page.getByRole("button", { name: precedents.history }).first().click();
    found.push(...(await look(page, "register-history")));
    const calls = await callsOf(page, place.origin());
    const { week } = await calls.session.show.query({ sessionId });
    const goToRecord = async (reader: Page) => {
      await reader.goto(`/sessies/${sessionId}/verslag`);
      await title(reader, record.title(week)).waitFor();
      await reader.getByText(lesson, { exact: true }).waitFor();
      await reader.waitForLoadState("networkidle");
    };
    // Only who was at the table puts its lesson into the register.
    const colleague = await place.as("yusuf");
    await Promise.all([page, colleague].map(goToRecord));
    const makeOn = (reader: Page) => reader.getByRole("button", { name: precedents.make.action });
    expect(await makeOn(colleague).count()).toBe(0);
    await colleague.context().close();
    await makeOn(page).click();
    const situation = dialog(page).getByLabel(precedents.form.situation);
    await situation.waitFor();
    expect(await situation.inputValue()).toBe("");
    found.push(...(await look(page, "register-make")));
    await situation.fill("Een deelnemer vraagt om hulp bij een vacature.");
    await dialog(page).getByRole("button", { name: precedents.make.action }).click();
    await page.getByText(precedents.make.isThere).waitFor();
    const { dossiers } = await calls.week.show.query();
    await page.goto(`/dossiers/${dossiers[0]?.id ?? ""}`);
    await page.getByRole("heading", { name: precedents.beside.title }).waitFor();
    found.push(...(await look(page, "dossier-rulings")));
    expect(found).toEqual([]);
    await page.context().close();
  });

  test("whoever was at the table evaluates the session right after it, and sees that the means come later", async () => {
    const page = await place.as("fatima");
    const calls = await callsOf(page, place.origin());
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
    const { toWrite } = await calls.reflection.list.query();
    const own = toWrite.find((reflection) => reflection.sessionId === sessionId);
    await page.locator(`a[href="/reflecties/${own?.id}"]`).click();
    await page.waitForURL(`**/reflecties/${own?.id}`);
    await page.getByRole("heading", { level: 1 }).waitFor();
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
