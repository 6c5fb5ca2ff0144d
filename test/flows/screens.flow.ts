import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { laptop } from "./with/browser.ts";
import { callsOf } from "./with/calls.ts";
import { inspectBoth, watch } from "./with/inspect.ts";
import { openPlace } from "./with/place.ts";
import { title } from "./with/table.ts";

/** Every screen at laptop and phone width; the phases of a session are looked at in the story, where six people sit in them. */
describe("no screen has anything against it", () => {
  const place = openPlace();

  const as = async (slug: string) => {
    const page = await place.as(slug);
    const calls = await callsOf(page, place.origin());
    return { page, calls };
  };
  const findings = async (page: Page, address: string, heading: string, name: string) => {
    await page.setViewportSize(laptop);
    await page.goto(address);
    await title(page, heading).waitFor();
    await page.waitForLoadState("networkidle");
    return inspectBoth(page, name);
  };

  /** What somebody meets who follows a link to a thing that is not there, or not theirs. */
  const missing = async (page: Page, address: string, name: string) => {
    const found = await findings(page, address, nl.common.notFoundTitle, name);
    return found.filter((line) => !/status of 404/.test(line));
  };

  test("the sign-in page", async () => {
    const context = await place.browser().newContext({ locale: "nl-NL", baseURL: place.origin() });
    const page = watch(await context.newPage());
    expect(await findings(page, "/", nl.signin.demoTitle, "sign-in")).toEqual([]);
    await context.close();
  });

  test("week, dossiers, one dossier and its parts", async () => {
    const { page, calls } = await as("fatima");
    const { dossiers } = await calls.week.show.query();
    const [due] = dossiers;
    const address = `/dossiers/${due?.id ?? ""}`;
    const heading = nl.dossier.one(due?.code ?? "");
    const found = [
      await findings(page, "/", nl.week.title, "week"),
      await findings(page, "/dossiers", nl.dossier.title, "dossiers"),
      await findings(page, address, heading, "dossier"),
      await findings(page, `${address}?deel=checklist`, heading, "dossier-checklist"),
      await findings(page, `${address}?deel=afspraken`, heading, "dossier-afspraken"),
      await findings(page, `${address}?deel=verloop`, heading, "dossier-verloop"),
    ];
    expect(found.flat()).toEqual([]);
    await page.context().close();
  });

  test("sessions, planning one, the record of one that was, and an address that is not there", async () => {
    const { page, calls } = await as("joris");
    const { past } = await calls.session.list.query({ past: 1 });
    const [last] = past;
    const shown = await calls.session.show.query({ sessionId: last?.id ?? "" });
    const found = [
      // The last picture of this screen is a phone's: all of its tables are there without scrolling them aside.
      await findings(page, `/sessies/${last?.id}/verslag`, nl.record.title(shown.week), "record"),
      await page
        .locator(".table-scroll")
        .evaluateAll((all) => all.filter((each) => each.scrollWidth > each.clientWidth).map((each) => each.ariaLabel)),
      await findings(page, "/nergens", nl.common.notFoundTitle, "not-found"),
      ...(await missing(page, "/sessies/geen", "session-missing")),
      ...(await missing(page, "/sessies/geen/verslag", "record-missing")),
      ...(await missing(page, "/dossiers/geen", "dossier-missing")),
      ...(await missing(page, "/reflecties/geen", "reflection-missing")),
      await findings(page, `/sessies/${last?.id}`, nl.session.closed.title, "session-closed-before"),
      await findings(page, "/sessies", nl.sessions.title, "sessions"),
    ];
    await page.getByRole("button", { name: nl.sessions.plan }).click();
    await page.getByRole("dialog").getByLabel(nl.sessions.form.method).waitFor();
    found.push(await inspectBoth(page, "plan-dialog"));
    expect(found.flat()).toEqual([]);
    await page.context().close();
  });

  test("reflections, and writing one", async () => {
    const { page, calls } = await as("sanne");
    const { toWrite, submitted } = await calls.reflection.list.query();
    const headingOf = async (reflectionId: string) => {
      const { question } = await calls.reflection.show.query({ reflectionId });
      return question ?? "";
    };
    const [write, read] = [toWrite[0]?.id ?? "", submitted[0]?.id ?? ""];
    const found = [
      await findings(page, "/reflecties", nl.reflection.title, "reflections"),
      await findings(page, `/reflecties/${write}`, await headingOf(write), "reflection-write"),
      await findings(page, `/reflecties/${write}?stap=99`, await headingOf(write), "reflection-check"),
      await findings(page, `/reflecties/${read}`, await headingOf(read), "reflection-submitted"),
    ];
    expect(found.flat()).toEqual([]);
    await page.context().close();
  });

  test("research, and a sample", async () => {
    const { page, calls } = await as("hanna");
    const reason = "Hoe spreekt een team over loslaten?";
    const found = [await findings(page, "/onderzoek", nl.research.title, "research")];
    const { sampleId } = await calls.sample.draw.mutate({
      from: "2000-01-01",
      to: "2999-12-31",
      condition: null,
      size: 10,
      seed: "schermen",
      reason,
      purpose: "onderzoek",
    });
    found.push(await findings(page, `/onderzoek/${sampleId}`, reason, "sample"));
    expect(found.flat()).toEqual([]);
    await page.context().close();
  });

  test("administration: people, inviting one, and the trail", async () => {
    const { page } = await as("ties");
    const found = [await findings(page, "/beheer", nl.admin.title, "admin-people")];
    await page.setViewportSize(laptop);
    await page.getByRole("tab", { name: nl.admin.trail }).click();
    await page.getByText(nl.admin.trailLead).waitFor();
    await page.waitForLoadState("networkidle");
    found.push(await inspectBoth(page, "admin-trail"));
    await page.setViewportSize(laptop);
    await page.getByRole("tab", { name: nl.admin.people }).click();
    await page.getByRole("button", { name: nl.admin.invite, exact: true }).click();
    await page.getByRole("dialog").waitFor();
    found.push(await inspectBoth(page, "admin-invite"));
    expect(found.flat()).toEqual([]);
    await page.context().close();
  });
});
