import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { conditiecasuistiekMensbeeld } from "../../domain/methods/conditiecasuistiek-mensbeeld.ts";
import { incidentmethode } from "../../domain/methods/incidentmethode.ts";
import { laptop } from "./with/browser.ts";
import { inspectBoth } from "./with/inspect.ts";
import { tabTo } from "./with/keys.ts";
import { sitDown, type Six } from "./with/six.ts";
import { playAsSteps } from "./with/steps.ts";
import { isStored, step, title } from "./with/table.ts";

const { session, sessions, judged, methods, reflection } = nl;

describe("a mensbeeld placed blind, and a method of the team's own", () => {
  let six: Six;
  beforeAll(async () => {
    six = await sitDown(conditiecasuistiekMensbeeld, "Hoe ziet ieder deze deelnemer?");
  });
  afterAll(() => six.end());
  playAsSteps(() => six.pages);

  test("points are placed by pointer and by keys, heard by nobody, and then lie open with their spread", async () => {
    const { at, lead, all, allAt, goTo, look, code, callsAt, sessionId } = six;
    await step(lead(), session.lobby.open);
    await lead()
      .getByRole("button", { name: session.agenda.startThis(code) })
      .click();
    await allAt("bedoeling");
    await goTo("casus");
    await goTo("mensbeeld");
    const page = at("priya");
    const slider = page.getByRole("slider", { name: judged.quadrant.vermogen.title });
    await tabTo(page, slider);
    await page.keyboard.press("End");
    await page.getByText(reflection.quadrant["zelfredzaam-intrinsiek"], { exact: true }).waitFor();
    await at("sanne")
      .locator(".quadrant svg")
      .click({ position: { x: 20, y: 200 } });
    await at("sanne").getByText(reflection.quadrant["beperkt-calculerend"], { exact: true }).waitFor();
    await Promise.all([isStored(page), isStored(at("sanne"))]);
    const calls = await callsAt("kwame");
    const before = await calls.session.show.query({ sessionId });
    expect(before.casussen[0]?.judgements).toEqual([]);
    await look("mensbeeld");
    await step(lead(), session.foot.reveal, true);
    await allAt("mensbeeld-verschil");
    await Promise.all(
      all().map((each) => each.getByText(judged.quadrant.caption(2), { exact: true }).first().waitFor()),
    );
    await look("mensbeeld-verschil");
  });

  test("a team copies a method, says it in its own words, plans with it and lets it go", async () => {
    const page = six.at("kwame");
    await page.goto("/sessies/werkvormen");
    await title(page, methods.title).waitFor();
    await page.getByText(methods.notValidated, { exact: true }).first().waitFor();
    six.findings.push(...(await inspectBoth(page, "methods")));
    await page.setViewportSize(laptop);
    await page.getByRole("button", { name: methods.copyOf(incidentmethode.title), exact: true }).click();
    const dialog = page.getByRole("dialog");
    await dialog.getByRole("textbox", { name: methods.name }).fill("Incident in het kort");
    await dialog.getByRole("button", { name: methods.copyDo }).click();
    await title(page, "Incident in het kort").waitFor();
    await page.getByRole("textbox", { name: methods.phaseLength }).first().fill("3");
    six.findings.push(...(await inspectBoth(page, "method-own")));
    await page.setViewportSize(laptop);
    await page.getByRole("button", { name: methods.save }).click();
    await page.getByText(methods.saved, { exact: true }).first().waitFor();

    await page.goto("/sessies");
    await page.getByRole("button", { name: sessions.plan, exact: true }).click();
    await dialog
      .getByLabel(sessions.form.method)
      .selectOption({ label: "Incident in het kort (63 minuten per casus)" });
    await dialog.getByText(methods.own, { exact: true }).waitFor();
    six.findings.push(...(await inspectBoth(page, "plan-with-own")));
    await page.setViewportSize(laptop);
    await page.keyboard.press("Escape");

    await page.getByRole("link", { name: methods.link, exact: true }).click();
    await page.getByRole("link", { name: methods.changeOf("Incident in het kort") }).click();
    await page.getByRole("button", { name: methods.retire, exact: true }).click();
    await dialog.getByRole("button", { name: methods.retire, exact: true }).click();
    await title(page, methods.title).waitFor();
    await expect.poll(() => page.getByText("Incident in het kort").count()).toBe(0);
  });

  test("no screen on the way had anything against it", () => {
    expect(six.findings).toEqual([]);
  });
});
