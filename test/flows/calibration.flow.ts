import { expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { itemsFor } from "../../domain/checklists/checklist.ts";
import { checklistOf } from "../../domain/checklists/checklists.ts";
import { picture } from "./with/browser.ts";
import { callsOf } from "./with/calls.ts";
import { inspectBoth } from "./with/inspect.ts";
import { openPlace } from "./with/place.ts";
import { phaseTitle, title } from "./with/table.ts";

const { compare } = nl.session;
/** Two of group B, the first of whom leads, and two of group A. */
const seats = ["yusuf", "anouk", "fatima", "sanne"];

const place = openPlace();

test("a calibration shows how far each of the two groups agrees, beside the whole table", async () => {
  const pages = await Promise.all(seats.map((slug) => place.as(slug)));
  const [page, ...others] = pages;
  if (!page) throw new Error("nobody came");
  const lead = await callsOf(page, place.origin());
  const { coming } = await lead.session.list.query({ past: 1 });
  const sessionId = coming.find(({ kind }) => kind === "calibration")?.id ?? "";
  const give = (by: typeof lead, command: Parameters<typeof lead.session.command.mutate>[0]["command"]) =>
    by.session.command.mutate({ sessionId, command });
  const raters = [lead, ...(await Promise.all(others.map((other) => callsOf(other, place.origin()))))];
  for (const rater of raters) await give(rater, { type: "join" });
  const { casussen } = await lead.session.show.query({ sessionId });
  const [casus] = casussen;
  if (!casus) throw new Error("the calibration has no casus");
  await give(lead, { type: "open" });
  await give(lead, { type: "startCasus", casusId: casus.id });
  await give(lead, { type: "next" });
  await give(lead, { type: "next" });
  const { condition, variant } = casus.dossier;
  const items = itemsFor(checklistOf(condition), variant).filter(({ id }) => !(id in (casus.log?.auto ?? {})));
  for (const [seat, rater] of raters.entries()) {
    // Group B answers alike; of group A the one says every second time what the other does not.
    const answerTo = (nr: number) => ((nr + (seat === 3 ? nr % 2 : 0)) % 3 === 0 ? ("nee" as const) : ("ja" as const));
    const given = items.map(({ id }, nr) => ({ itemId: id, answer: answerTo(nr) }));
    await rater.casus.score.mutate({ casusId: casus.id, given });
  }
  await give(lead, { type: "next" });
  await page.goto(`/sessies/${sessionId}`);
  await title(page, phaseTitle("verschil")).waitFor();
  const groups = page.getByRole("list", { name: compare.agreementByGroup });
  await groups.scrollIntoViewIfNeeded();
  await picture(page, "calibration-figures");
  const lines = await groups.getByRole("listitem").allTextContents();
  expect(lines.map((line) => line.split(":")[0])).toEqual(["Groep A", "Groep B"]);
  expect(lines[1]).toBe(`${compare.agreementIn("Groep B", "1")} (${compare.agreementOf(2, items.length)})`);
  expect(lines[0]).not.toContain(": 1 ");
  expect(await inspectBoth(page, "calibration")).toEqual([]);
});
