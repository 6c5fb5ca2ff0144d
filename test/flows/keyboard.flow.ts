import type { Page } from "playwright-core";
import { beforeAll, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { laptop } from "./with/browser.ts";
import { sessionOfToday } from "./with/calls.ts";
import { chooseByKeys, keepsFocus, press, tabTo } from "./with/keys.ts";
import { openPlace } from "./with/place.ts";
import { foot, isStored, openItems, phaseTitle, title } from "./with/table.ts";

const { dossier, session, week } = nl;

const place = openPlace();
let page: Page;

const byKeys = async (name: string, isAsked = false) => {
  await press(page, foot(page).getByRole("button", { name, exact: true }), true);
  if (isAsked) {
    const dialog = page.getByRole("dialog");
    await dialog.waitFor();
    await keepsFocus(page, `the question of ${name}`);
    await press(page, dialog.getByRole("button", { name, exact: true }));
    await dialog.waitFor({ state: "detached" });
  }
  await keepsFocus(page, name);
};
const comesTo = async (id: string) => {
  await title(page, phaseTitle(id)).waitFor();
  await keepsFocus(page, phaseTitle(id));
};

beforeAll(async () => {
  page = await place.browser().newPage({ viewport: laptop, locale: "nl-NL", baseURL: place.origin() });
  page.setDefaultTimeout(20_000);
});

test("who leads plays a session with the keyboard alone, and the focus is never lost", async () => {
  await page.goto("/");
  const { lead, firstCode } = await sessionOfToday(place.origin());
  await press(page, page.getByRole("button", { name: lead }));
  await title(page, week.title).waitFor();
  await keepsFocus(page, "signing in");

  await press(page, page.getByRole("link", { name: week.sessions.prepare }).first());
  await foot(page).waitFor();
  await keepsFocus(page, "going to the session");

  await byKeys(session.lobby.open);
  await press(page, page.getByRole("button", { name: session.agenda.startThis(firstCode) }));
  await comesTo("bedoeling");
  await byKeys(session.foot.next);
  await comesTo("casus");
  await byKeys(session.foot.next);
  await comesTo("blind-scoren");

  const items = await openItems(page);
  await tabTo(page, page.getByRole("region", { name: session.rating.label }).getByRole("radio").first());
  for (const [index] of items.entries()) {
    await page.keyboard.press(index % 2 === 0 ? session.rating.key.ja : session.rating.key.nee);
    await keepsFocus(page, `item ${index + 1}`);
  }
  await page.getByText(session.rating.filled(items.length, items.length)).waitFor();
  await isStored(page);
  await byKeys(session.foot.reveal, true);
  await comesTo("verschil");

  const choose = page.getByRole("button", { name: session.compare.chooseFor("") }).first();
  await press(page, choose);
  await chooseByKeys(page, dossier.answer.nee);
  await page.getByRole("menu").waitFor({ state: "detached" });
  await keepsFocus(page, "agreeing");
  await page.getByText(session.compare.consensusOf(1, items.length)).first().waitFor();

  await byKeys(session.foot.iAmReady);
  await byKeys(session.foot.next);
  await comesTo("stem-deelnemer");
  await tabTo(page, page.getByRole("textbox", { name: session.cards.one(1) }));
  await page.keyboard.type("De brief kwam te vroeg.");
  await page.keyboard.press("Enter");
  await page.getByRole("textbox", { name: session.cards.one(2) }).waitFor();
  await keepsFocus(page, "a second card");
  await page.keyboard.type("Rust helpt.");
  await isStored(page);
  await page.getByText(session.cards.others(1, 1), { exact: true }).waitFor();
  await byKeys(session.foot.reveal);
  await page.getByText("Rust helpt.").waitFor();
  await byKeys(session.foot.next);
  await comesTo("binnen-de-conditie");

  await tabTo(page, page.getByLabel(session.afspraak.what));
  await page.keyboard.type("Vraag wat de deelnemer zelf wil");
  await page.keyboard.press("Enter");
  await page.getByText(session.afspraak.added).waitFor();
  await keepsFocus(page, "an afspraak");
  const change = page.getByRole("button", { name: session.afspraak.change("Vraag wat de deelnemer zelf wil") });
  await press(page, change, true);
  await keepsFocus(page, "an afspraak that is changed");
  await page.keyboard.press("ControlOrMeta+A");
  await page.keyboard.type("Vraag eerst wat de deelnemer wil");
  await page.keyboard.press("Enter");
  await page.getByText(session.afspraak.changed).waitFor();
  await page.getByRole("button", { name: session.afspraak.change("Vraag eerst wat de deelnemer wil") }).waitFor();
  await keepsFocus(page, "an afspraak that was changed");
  await byKeys(session.foot.reveal, true);
  await byKeys(session.foot.next);
  await comesTo("leerregel");
  await tabTo(page, page.getByLabel(session.conclude.lesson));
  await page.keyboard.type("Eerst vragen, dan pas voorstellen.");
  await isStored(page);
  await byKeys(session.foot.next);
  await comesTo("evaluatie");
  await byKeys(session.foot.finish, true);
  await byKeys(session.foot.close, true);
  await title(page, session.closed.title).waitFor();
  await keepsFocus(page, "closing");
});
