import type { Page } from "playwright-core";
import { nl } from "../../../client/i18n/nl.ts";
import { inspect, watch } from "./inspect.ts";
import { title } from "./table.ts";

const { beamer } = nl.table;
const hall = { width: 1920, height: 1080 };

/** The wall of the room, as this person opens it in a window of its own beside the place at the table. */
export async function openWall(page: Page): Promise<Page> {
  const wall = watch(await page.context().newPage());
  wall.setDefaultTimeout(20_000);
  await wall.setViewportSize(hall);
  await wall.goto(`${new URL(page.url()).pathname}?scherm=groot`);
  await wall.getByRole("dialog", { name: beamer.label }).waitFor();
  return wall;
}

/** The wall at this title: everything against it, a line each, and among them all that could be written in or pressed. */
export async function inspectWall(wall: Page, name: string, heading: string): Promise<string[]> {
  await title(wall, heading).waitFor();
  const found = await inspect(wall, `${name}-wall`);
  const controls = await wall
    .getByRole("dialog")
    .locator('input, select, textarea, button, [contenteditable="true"]')
    .evaluateAll((all) => all.map((each) => each.getAttribute("aria-label") ?? each.textContent));
  return [...found, ...controls.filter((each) => each !== beamer.close).map((each) => `${name}-wall: control ${each}`)];
}
