import type { Page } from "playwright-core";
import { describe, expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { dayOfInstant, wallClockOf } from "../../domain/calendar.ts";
import { balint } from "../../domain/methods/balint.ts";
import { callsOf, sessionOfToday } from "./with/calls.ts";
import { look } from "./with/inspect.ts";
import { keepsFocus, press } from "./with/keys.ts";
import { openPlace } from "./with/place.ts";
import { title } from "./with/table.ts";

const { common, dossier, methods, session, sessions, settings } = nl;

/** What leads up to a session: planning it, and its agenda. */
describe("before a session", () => {
  const place = openPlace();
  const dialog = (page: Page) => page.getByRole("dialog");
  const button = (page: Page, name: string) => page.getByRole("button", { name, exact: true });

  test("a series is planned, one of it is called off and put back, and the calibration is in the list", async () => {
    const page = await place.open("ingrid", "/sessies", sessions.title);
    const found = await look(page, "sessions-planned");
    await page.getByText(sessions.calibration, { exact: true }).waitFor();
    await button(page, sessions.plan).press("Enter");
    // The form comes in after the dialog: a next Enter must not be the way out.
    await dialog(page).getByLabel(sessions.form.method).waitFor();
    expect(await page.evaluate(() => document.activeElement?.tagName)).not.toBe("BUTTON");
    await dialog(page).getByLabel(sessions.form.series).check();
    await dialog(page).getByLabel(sessions.form.everyWeeks).fill("2");
    await dialog(page).getByLabel(sessions.form.times).fill("3");
    await dialog(page)
      .getByText(/Elke 2 weken op .+, 3 keer/)
      .waitFor();
    found.push(...(await look(page, "plan-series")));
    await dialog(page).evaluate((form) => form.scrollTo({ top: 0, behavior: "instant" }));
    const below = button(page, sessions.form.submit).evaluate(
      (submit) => submit.getBoundingClientRect().bottom - innerHeight,
    );
    expect(await below).toBeLessThanOrEqual(0);
    await button(page, sessions.form.submit).click();
    await page.getByText(sessions.form.done(3)).waitFor();

    const line = page.getByRole("listitem").filter({ hasText: sessions.calibration });
    await line.getByRole("button", { name: sessions.actions }).click();
    await page.getByRole("menuitem", { name: sessions.change.action }).click();
    await dialog(page).getByLabel(sessions.form.length).waitFor();
    found.push(...(await look(page, "change-session")));
    await button(page, common.cancel).click();
    await line.getByRole("button", { name: sessions.actions }).click();
    await page.getByRole("menuitem", { name: sessions.cancel.action }).click();
    await dialog(page).getByText(sessions.cancel.casussen(1)).waitFor();
    found.push(...(await look(page, "cancel-session")));
    await button(page, sessions.cancel.confirm).click();
    await page.getByText(sessions.cancel.done(1)).waitFor();
    await page.getByText(sessions.cancelled).first().waitFor();
    found.push(...(await look(page, "session-cancelled")));
    await page.getByRole("button", { name: common.undo }).click();
    await page.getByText(sessions.cancel.undone(1)).waitFor();
    await page.getByText(sessions.cancelled).waitFor({ state: "detached" });
    expect(found).toEqual([]);
    await page.context().close();
  });

  test("from a werkvorm one plans a session with it, and reads what does not go together", async () => {
    const page = await place.open("fatima", "/sessies/werkvormen/balint", balint.title);
    const found = await look(page, "method");
    await page.getByRole("link", { name: methods.plan }).click();
    const chosen = dialog(page).getByLabel(sessions.form.method);
    await chosen.waitFor();
    expect(await chosen.inputValue()).toBe(balint.id);
    const { coming } = await (await callsOf(page, place.origin())).session.list.query({ past: 1 });
    const own = coming.find(({ plannedAt, groupName }) => groupName === "Groep A" && plannedAt > Date.now());
    await dialog(page)
      .getByLabel(sessions.form.day, { exact: true })
      .fill(dayOfInstant(own?.plannedAt ?? 0));
    await dialog(page)
      .getByLabel(sessions.form.time)
      .fill(wallClockOf(own?.plannedAt ?? 0));
    await dialog(page).getByText("Op dat moment is er al een sessie").waitFor();
    await dialog(page).getByLabel(sessions.form.group).selectOption({ label: sessions.wholeTeam });
    found.push(...(await look(page, "plan-clash")));
    await button(page, common.cancel).click();
    expect(found).toEqual([]);
    await page.context().close();
  });

  test("a calendar address is made in the own settings, and fetches without signing in", async () => {
    const page = await place.open("joris", "/", nl.week.title);
    await page.getByRole("button", { name: common.account("Joris van Leeuwen") }).click();
    await page.getByRole("link", { name: common.settings }).click();
    await title(page, settings.title).waitFor();
    await button(page, settings.calendar.make).click();
    const address = await page.getByLabel(settings.calendar.address).inputValue();
    const found = await look(page, "settings");
    const calendar = await fetch(address);
    expect([calendar.status, calendar.headers.get("content-type")]).toEqual([200, "text/calendar; charset=utf-8"]);
    expect(await calendar.text()).toContain("SUMMARY:Kalibratiesessie");
    await button(page, settings.calendar.remove).click();
    await dialog(page).getByRole("button", { name: settings.calendar.remove }).click();
    await page.getByText(settings.calendar.removed).waitFor();
    expect((await fetch(address)).status).toBe(404);
    expect(found).toEqual([]);
    await page.context().close();
  });

  test("afspraken of before are gone through first, and everybody at the table sees it", async () => {
    const { sessionId } = await sessionOfToday(place.origin());
    const heading = session.named("Groep A", 110);
    const fatima = await place.open("fatima", `/sessies/${sessionId}`, heading);
    const joris = await place.open("joris", `/sessies/${sessionId}`, heading);
    const first = (page: Page) => page.locator(".earlier > li").first();
    // They wait behind their count while the session is prepared, so that the casussen stand in sight.
    for (const page of [fatima, joris]) {
      const count = page.locator(".earlier-fold > summary");
      await count.waitFor();
      expect(await first(page).isVisible()).toBe(false);
      for (const words of [common.saved.readOnly, common.saved.stored])
        expect(await page.getByText(words, { exact: true }).count()).toBe(0);
      await count.click();
    }
    await first(fatima).getByRole("radio", { name: session.earlier.outcome.continues }).check();
    await first(fatima).getByLabel(session.earlier.newDay).waitFor();
    await first(joris).getByRole("radio", { name: session.earlier.outcome.continues, checked: true }).waitFor();
    await first(joris).getByRole("radio", { name: session.earlier.outcome.done, exact: true }).check();
    await first(fatima)
      .getByRole("radio", { name: session.earlier.outcome.done, exact: true, checked: true })
      .waitFor();
    const found = await look(fatima, "agenda-earlier");
    expect(found).toEqual([]);
    await joris.context().close();
    await fatima.context().close();
  });

  test("the gespreksleider orders the agenda by keyboard and by dragging", async () => {
    const { sessionId, firstCode } = await sessionOfToday(place.origin());
    const fatima = await place.open("fatima", `/sessies/${sessionId}`, session.named("Groep A", 110));
    const codes = () => fatima.locator(".agenda-casus strong").allTextContents();
    const before = await codes();
    await press(fatima, fatima.getByRole("button", { name: session.agenda.moveDown(firstCode) }));
    await expect.poll(codes).toEqual(before.toReversed());
    await keepsFocus(fatima, "moving a casus");
    const joris = await place.open("joris", `/sessies/${sessionId}`, session.named("Groep A", 110));
    expect(await joris.locator(".agenda-casus strong").allTextContents()).toEqual(before.toReversed());
    expect(await joris.getByRole("button", { name: session.agenda.moveUp(firstCode) }).count()).toBe(0);
    const lines = fatima.locator(".agenda-movable");
    await lines.nth(1).dragTo(lines.nth(0));
    await expect.poll(codes).toEqual(before);
    await joris.context().close();
    await fatima.context().close();
  });

  test("from the table one chooses a dossier for it, asks the question, and is back at the table", async () => {
    const { sessionId } = await sessionOfToday(place.origin());
    const asked = "Wanneer is een brief te veel?";
    const page = await place.open("joris", `/sessies/${sessionId}`, session.named("Groep A", 110));
    await page.getByRole("link", { name: session.agenda.bring }).click();
    await page.getByText(dossier.list.leadBring).waitFor();
    await page.locator(".dossiers-code").last().click();
    await dialog(page).getByLabel(dossier.bring.question).fill(asked);
    expect(await dialog(page).getByLabel(dossier.bring.session).inputValue()).toBe(sessionId);
    await button(page, dossier.bring.submit).click();
    await title(page, session.named("Groep A", 110)).waitFor();
    await page.locator(".agenda-question", { hasText: asked }).waitFor();
    await page.context().close();
  });

  test("who will not be there says so in the list, the table sees whom it misses, and coming after all takes it back", async () => {
    const { sessionId, lead } = await sessionOfToday(place.origin());
    const heading = session.named("Groep A", 110);
    const { absence } = sessions;
    const joris = await place.open("joris", "/sessies", sessions.title);
    const line = joris.getByRole("listitem").filter({ has: joris.locator(`a[href="/sessies/${sessionId}"]`) });
    await press(joris, line.getByRole("button", { name: absence.say }));
    await line.getByText(absence.count(1)).waitFor();
    await keepsFocus(joris, "saying not to be there");
    const found = await look(joris, "sessions-absent");

    const fatima = await place.open("fatima", `/sessies/${sessionId}`, heading);
    await fatima.getByText(absence.who("Joris van Leeuwen")).waitFor();
    await button(fatima, absence.say).click();
    await fatima.getByText(absence.lead(lead)).waitFor();
    found.push(...(await look(fatima, "agenda-absent")));
    await button(fatima, sessions.change.action).click();
    await dialog(fatima).getByLabel(sessions.form.facilitator).waitFor();
    await button(fatima, common.cancel).click();
    await button(fatima, absence.takeBack).click();
    await fatima.getByText(absence.lead(lead)).waitFor({ state: "detached" });

    // Reading the agenda is not coming, and neither is having it on the screen when the session begins.
    await line.getByRole("link", { name: sessions.prepare }).click();
    await title(joris, heading).waitFor();
    await joris.getByText(absence.you).waitFor();
    await button(fatima, session.lobby.open).click();
    await button(joris, absence.come).waitFor();
    found.push(...(await look(joris, "open-absent")));
    const seat = fatima.locator(".room-people li", { hasText: "Joris van Leeuwen" });
    expect(await seat.innerText()).toContain(absence.mark);
    await button(joris, absence.come).click();
    await seat.getByText(session.side.status.here).waitFor();
    expect(found).toEqual([]);
    await joris.context().close();
    await fatima.context().close();
  });
});
