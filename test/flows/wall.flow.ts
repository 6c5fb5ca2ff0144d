import type { Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { incidentmethode } from "../../domain/methods/incidentmethode.ts";
import { roddelmethode } from "../../domain/methods/roddelmethode.ts";
import { inspect } from "./with/inspect.ts";
import { gather, sitAt, type Gathered, type Six } from "./with/six.ts";
import { playAsSteps } from "./with/steps.ts";
import { openWall } from "./with/wall.ts";

const { table, session } = nl;

describe("the wall of the room, where nobody can scroll", () => {
  let people: Gathered;
  let wall: Page;
  beforeAll(async () => {
    people = await gather(["marieke", "fatima", "sanne"]);
  });
  afterAll(() => people.end());
  playAsSteps(() => people.pages);

  const isWithin = (text: string) =>
    wall
      .locator(".beamer-work")
      .getByText(text)
      .first()
      .evaluate((element) => {
        const frame = element.closest(".beamer-work")?.getBoundingClientRect();
        const { top, bottom } = element.getBoundingClientRect();
        return frame !== undefined && top >= frame.top - 1 && bottom <= frame.bottom + 1;
      });

  async function open(method: typeof incidentmethode): Promise<Six> {
    const six = await sitAt(people, method, "Hoe blijf ik bereikbaar?");
    await six.open();
    await six.begin();
    return six;
  }

  test("thirty cards are all in sight, in smaller type", async () => {
    const { callsAt, lead, sessionId } = await open(incidentmethode);
    wall = await openWall(lead());
    const writers = [await callsAt("marieke"), await callsAt("sanne")];
    const { casussen } = await (await callsAt("marieke")).session.show.query({ sessionId });
    const casusId = casussen[0]?.id ?? "";
    const textOf = (number: number) =>
      `Wanneer sprak u hem voor het laatst, en wat zei hij over werk nummer ${number}?`;
    for (let number = 1; number <= 30; number += 1) {
      await writers[number % 2]?.card.add.mutate({ casusId, text: textOf(number) });
    }
    await wall.getByText(textOf(30)).waitFor();
    for (const number of [1, 15, 30]) await expect.poll(() => isWithin(textOf(number))).toBe(true);
    expect(await inspect(wall, "wall-cards")).toEqual([]);
    await wall.close();
  });

  test("a text goes along with whoever writes in it, and says how much is out of sight", async () => {
    const { goTo, at, lead } = await open(roddelmethode);
    wall = await openWall(lead());
    // One text after another: the wall shows that of the phase it has come to.
    for (const { id } of roddelmethode.phases.slice(1)) await goTo(id);
    const last = roddelmethode.phases.at(-1)?.title ?? "";
    const box = at("fatima").getByRole("textbox", { name: session.text.label(last), exact: true });
    await box.click();
    for (let line = 1; line <= 60; line += 1) {
      await at("fatima").keyboard.insertText(
        `Regel ${line}: hij vroeg of het ook op donderdag kon en belde zelf terug.`,
      );
      if (line < 60) await box.press("Enter");
    }
    await wall.getByText("Regel 60:").waitFor();
    await expect.poll(() => isWithin("Regel 60:")).toBe(true);
    await wall.getByText(new RegExp(table.beamer.more(0, 0).trim())).waitFor();
    await box.press("ControlOrMeta+Home");
    await at("fatima").keyboard.insertText("Vooraan: ");
    await expect.poll(() => isWithin("Vooraan:")).toBe(true);
    expect(await inspect(wall, "wall-text")).toEqual([]);
  });
});
