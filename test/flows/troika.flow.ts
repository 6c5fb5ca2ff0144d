import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { troika } from "../../domain/methods/troika.ts";
import { nameOf, sitDown, type Six } from "./with/six.ts";
import { playAsSteps } from "./with/steps.ts";
import { isStored, step } from "./with/table.ts";

const { session, table } = nl;
const people = ["fatima", "joris", "priya", "marieke", "kwame", "sanne"];
const said = "Wielewaal: begin met wie er vraagt.";

describe("troika at six browsers, in two trios", () => {
  let six: Six;
  beforeAll(async () => {
    six = await sitDown(troika, "Wie begint er bij ons met bellen?");
  });
  afterAll(() => six.end());
  playAsSteps(() => six.pages);

  test("a trio writes in a text of its own, and the other trio hears nothing of it", async () => {
    const { at, lead, allAt, goTo, look, lookAtWall, hasHeard, callsAt, sessionId } = six;
    await step(lead(), session.lobby.open);
    await allAt("vraag-1");
    await goTo("verhelderen-1");
    const { state, people: known } = await (await callsAt("marieke")).session.show.query({ sessionId });
    const idOf = (slug: string) => known.find(({ name }) => name === nameOf(slug))?.id ?? "";
    const trioOf = (slug: string) => state.trios.findIndex((seats) => seats.includes(idOf(slug)));
    expect(state.trios.map((seats) => seats.length)).toEqual([3, 3]);
    const own = people.filter((slug) => trioOf(slug) === trioOf("sanne"));
    const others = people.filter((slug) => trioOf(slug) !== trioOf("sanne"));
    const text = (slug: string) => at(slug).getByRole("textbox", { name: table.trio.text(trioOf(slug) + 1) });
    await text("sanne").click();
    await at("sanne").keyboard.type(said);
    await isStored(at("sanne"));
    await Promise.all(own.map((slug) => text(slug).getByText(said).waitFor()));
    await Promise.all(others.map((slug) => text(slug).waitFor()));
    for (const slug of others) expect(await hasHeard(slug, "Wielewaal")).toBe(false);
    await look("verhelderen");
    const wall = await lookAtWall("verhelderen-1");
    for (const trio of [1, 2]) await wall.getByRole("heading", { name: table.trio.title(trio) }).waitFor();
    expect(await wall.innerText("dialog")).not.toContain("Wielewaal");
    await goTo("overleg-1");
    await Promise.all(own.map((slug) => text(slug).getByText(said).waitFor()));
    await goTo("oogst-1");
    await look("oogst");
  });

  test("no screen on the way had anything against it", () => {
    expect(six.findings).toEqual([]);
  });
});
