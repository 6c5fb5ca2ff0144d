import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";
import { nl } from "../../../client/i18n/nl.ts";
import { conditiecasuistiek } from "../../../domain/methods/conditiecasuistiek.ts";

const { session } = nl;

export const foot = (page: Page) => page.getByRole("region", { name: session.foot.label });
export const title = (page: Page, name: string) => page.getByRole("heading", { level: 1, name, exact: true });

/** Waits until this page stands at the phase, going along where its person was still typing in the one before. */
export async function atPhase(page: Page, name: string): Promise<void> {
  const follow = page.getByRole("button", { name: session.head.follow });
  await title(page, name).or(follow).first().waitFor();
  if (await follow.isVisible()) await follow.click();
  await title(page, name).waitFor();
}

/** The lead's one next step, confirmed where the screen asks. */
export async function step(page: Page, name: string, isAsked = false): Promise<void> {
  await foot(page).getByRole("button", { name, exact: true }).click();
  if (isAsked) await page.getByRole("dialog").getByRole("button", { name, exact: true }).click();
}

/** The lead lays the cards open once the screen counts that all of so many wrote; nothing is asked then. */
export async function layOpen(page: Page, writers: number): Promise<void> {
  await page.getByText(session.cards.others(writers, writers), { exact: true }).waitFor();
  await step(page, session.foot.reveal);
}

/** The person of this page says to be done with the phase. */
export async function sayReady(page: Page): Promise<void> {
  await foot(page).getByRole("button", { name: session.foot.iAmReady }).click();
  await foot(page).getByRole("button", { name: session.foot.iAmReady, pressed: true }).waitFor();
}

const checklist = (page: Page) => page.getByRole("region", { name: session.rating.label });

/** The items of the checklist that a person answers; what the contact log answered is not among them. */
export async function openItems(page: Page): Promise<string[]> {
  const groups = checklist(page).getByRole("group");
  await groups.first().waitFor();
  return groups.evaluateAll((all) => all.map((group) => group.querySelector("legend")?.textContent ?? ""));
}

/** Answers every open item with the pointer. */
export async function score(page: Page, answerTo: (item: string) => string): Promise<void> {
  for (const item of await openItems(page)) {
    const group = checklist(page).getByRole("group", { name: item, exact: true });
    await group.getByRole("radio", { name: answerTo(item), exact: true }).check();
  }
}

/** Answers every open item with the keys; the focus goes along by itself. */
export async function scoreByKeys(page: Page, keyFor: (item: string) => string): Promise<void> {
  const items = await openItems(page);
  await checklist(page).getByRole("radio").first().focus();
  for (const item of items) await page.keyboard.press(keyFor(item));
}

/** Waits until the screen says that what stands on it is stored. */
export async function isStored(page: Page): Promise<void> {
  await page.getByRole("banner").getByText(nl.common.saved.stored, { exact: true }).waitFor();
}

type End = "Control+Home" | "Control+End";

/** Whether the caret stands at this end of the text and stays there; a name at a colleague's caret is no text. */
const staysAt = (box: Locator, end: End) =>
  box.evaluate(async (element, end) => {
    const isThere = () => {
      const caret = getSelection();
      if (!caret?.isCollapsed || !caret.focusNode || !element.contains(caret.focusNode)) return false;
      const beyond = document.createRange();
      beyond.selectNodeContents(element);
      if (end === "Control+Home") beyond.setEnd(caret.focusNode, caret.focusOffset);
      else beyond.setStart(caret.focusNode, caret.focusOffset);
      const words = beyond.cloneContents();
      for (const name of words.querySelectorAll(".caret")) name.remove();
      return words.textContent === "";
    };
    // An editor that just got the focus puts the caret, a moment later, where it knew it to be.
    for (let frame = 0; frame < 4; frame += 1) {
      if (!isThere()) return false;
      await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    }
    return isThere();
  }, end);

/** Puts the caret of this person at an end of a shared text. */
export async function caretAt(box: Locator, end: End): Promise<void> {
  await box.click();
  await expect
    .poll(async () => {
      await box.press(end);
      return staysAt(box, end);
    })
    .toBe(true);
}

/** How a phase of the method is called on the screen. */
export function phaseTitle(id: string): string {
  const phase = conditiecasuistiek.phases.find((each) => each.id === id);
  if (!phase) throw new Error(`no phase ${id}`);
  return phase.title;
}
