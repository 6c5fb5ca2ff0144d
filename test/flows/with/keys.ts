import type { Locator, Page } from "playwright-core";
import { expect } from "vitest";

/** More stops than any screen has. */
const stops = 250;

/** More items than any menu has. */
const mostItems = 12;

export const isFocused = (target: Locator) => target.evaluate((element) => element === document.activeElement);

/** Goes to this control with the Tab key, as far as that takes; `back` goes the other way round. */
export async function tabTo(page: Page, target: Locator, back = false): Promise<void> {
  await target.waitFor();
  for (let stop = 0; stop < stops; stop += 1) {
    if (await isFocused(target)) return;
    await page.keyboard.press(back ? "Shift+Tab" : "Tab");
  }
  throw new Error(`the Tab key does not come to ${target.toString()}`);
}

/** The focus is on something after `what`; on the body the next key would do nothing, and Tab begin at the top. */
export async function keepsFocus(page: Page, what: string): Promise<void> {
  await expect
    .poll(() => page.evaluate(() => document.activeElement !== null && document.activeElement !== document.body), {
      message: `focus after ${what}`,
    })
    .toBe(true);
}

/** Goes to an item of the menu that is open with the arrow keys, and takes it. */
export async function chooseByKeys(page: Page, name: string): Promise<void> {
  const item = page.getByRole("menuitem", { name, exact: true });
  await item.waitFor();
  // A menu takes the focus a moment after it is there; a key pressed before that still goes to its button.
  await page.locator("[role=menu]:focus-within").waitFor();
  for (let step = 0; step < mostItems && !(await isFocused(item)); step += 1) await page.keyboard.press("ArrowDown");
  expect(await isFocused(item), name).toBe(true);
  await page.keyboard.press("Enter");
}

/** Goes to a control by Tab and presses Enter on it. */
export async function press(page: Page, target: Locator, back = false): Promise<void> {
  await tabTo(page, target, back);
  // A control that waits a moment before it can be used again says so.
  await expect.poll(() => target.getAttribute("aria-disabled")).not.toBe("true");
  await page.keyboard.press("Enter");
}
