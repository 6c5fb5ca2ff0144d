import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { nl } from "../../../client/i18n/nl.ts";
import { groupA } from "../../../db/demo/people.ts";
import { checklistOf } from "../../../domain/checklists/checklists.ts";
import { callsOf } from "../with/calls.ts";
import { step, title } from "../with/table.ts";
import { agreedText, insight, lesson, nameOf, question, type Story } from "./story.ts";

const { session, dossier, record, reflection, research } = nl;
const reflected = "Ik merkte dat ik het antwoord al klaar had voor de vraag kwam.";

/** What comes of a session: the record, the reflections, and a sample of them. */
export function afterSteps(story: () => Story): void {
  test("closing makes a fixed record, and nothing in the room can be written any more", async () => {
    const { made, at, lead, everyone, see, look } = story();
    await step(lead(), session.foot.close, true);
    await Promise.all(everyone().map((page) => title(page, session.closed.title).waitFor()));
    await look("closed");
    expect(await lead().getByRole("textbox").count()).toBe(0);
    const calls = await callsOf(lead(), made.demo.origin);
    await expect(
      calls.session.command.mutate({ sessionId: made.sessionId, command: { type: "open" } }),
    ).rejects.toThrow();
    const page = at("fatima");
    await page.getByRole("link", { name: session.closed.record }).click();
    await title(page, record.title(110)).waitFor();
    for (const name of [...groupA.map(([, each]) => each), nameOf(made.observer)])
      await page.getByText(name).first().waitFor();
    for (const text of [
      question,
      agreedText,
      lesson,
      insight,
      record.scoresCaption(made.dossierCode, 6, checklistOf("zelfregie").version),
    ])
      expect(await page.innerText("main")).toContain(text);
    const row = page.getByRole("row").filter({ hasText: made.differing });
    expect(await row.getByRole("cell").allInnerTexts()).toEqual(["3", "0", "3", "0", dossier.answer.deels]);
    await see(page, "record-laptop");
  });

  test("each participant has a reflection to write; one writes, consents and hands it in", async () => {
    const { made, at, six, see } = story();
    for (const page of six()) {
      const { reflections } = await (await callsOf(page, made.demo.origin)).week.show.query();
      expect(reflections.some((each) => each.sessionId === made.sessionId)).toBe(true);
    }
    const page = at("joris");
    await page.goto("/reflecties");
    await page.getByRole("link", { name: question }).first().click();
    await page.getByRole("main").getByRole("textbox").fill(reflected);
    await page
      .getByRole("navigation", { name: reflection.steps })
      .getByRole("button", { name: reflection.toCheck })
      .click();
    await page.getByText(reflected).waitFor();
    const consent = page.getByRole("checkbox", { name: reflection.consent.onderzoek });
    for (const purpose of Object.values(reflection.consent))
      expect(await page.getByRole("checkbox", { name: purpose }).isChecked()).toBe(false);
    await consent.check();
    await page.getByText(reflection.consentGivenDone(reflection.purposeShort.onderzoek)).waitFor();
    await see(page, "reflection-check-laptop");
    await page.getByRole("button", { name: reflection.submit, exact: true }).click();
    await page.getByRole("dialog").getByRole("button", { name: reflection.submit, exact: true }).click();
    await page.getByText(reflection.usedNone).waitFor();
  });

  test("an onderzoeker draws, reads and downloads under codes, and the author sees that it happened", async () => {
    const { made, at, see } = story();
    const page = at(made.observer);
    await page.goto("/onderzoek");
    await page.getByLabel(research.fromWeek).fill("110");
    await page.getByLabel(research.toWeek).fill("110");
    // While it is counted anew, the number of the former choice is still there.
    const frame = page.locator("[role=status][aria-busy=false]").filter({ hasText: /\d+ reflecties? met toestemming/ });
    await frame.waitFor();
    const size = Number.parseInt(await frame.innerText(), 10);
    await page.getByLabel(research.size).fill(String(size));
    await page.getByLabel(research.reason).fill("Hoe bespreekt een team loslaten?");
    await page.getByRole("button", { name: research.draw }).click();
    await page.getByRole("heading", { name: research.position(1, size) }).waitFor();
    const items = page.getByRole("navigation", { name: research.list }).getByRole("button");
    expect(await items.count()).toBe(size);
    const [codes, texts]: [string[], string[]] = [[], []];
    for (let rank = 1; rank <= size; rank += 1) {
      await items.nth(rank - 1).click();
      await page.getByRole("heading", { name: research.position(rank, size) }).waitFor();
      codes.push(...(await page.getByRole("article").getByRole("code").allInnerTexts()));
      texts.push(await page.getByRole("article").innerText());
    }
    expect(texts.join("\n")).toContain(reflected);
    expect(texts.join("\n")).not.toContain(nameOf("joris"));
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: research.download }).click(),
    ]);
    const file = readFileSync(await download.path(), "utf8");
    expect(file.startsWith("\uFEFF")).toBe(true);
    expect(codes.filter((code) => !file.includes(code))).toEqual([]);
    expect(file).toContain(reflected);
    for (const [, name] of groupA) expect(file).not.toContain(name);
    await page.getByText(research.downloaded).waitFor();
    await at("joris").reload();
    await at("joris")
      .getByText(`door ${nameOf(made.observer)}`)
      .first()
      .waitFor();
    await at("joris")
      .getByText(new RegExp(`Gedownload door ${nameOf(made.observer)}`))
      .waitFor();
    await see(at("joris"), "reflection-used-laptop");
  });
}
