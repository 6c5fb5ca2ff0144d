import { Secret, TOTP } from "otpauth";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { nl } from "../../client/i18n/nl.ts";
import { laptop, openBrowser } from "./with/browser.ts";
import { inspectBoth, watch } from "./with/inspect.ts";
import { startProduction } from "./with/server.ts";
import { title } from "./with/table.ts";

const { signin, admin, common } = nl;
const beheerder = { email: "ties@gemeente.test", password: "zeven gele fietsen" };
const onderzoeker = { name: "Hanna de Wit", email: "hanna@gemeente.test", password: "vier natte schapen" };

let server: Awaited<ReturnType<typeof startProduction>>;
let browser: Browser;

beforeAll(async () => {
  [server, browser] = await Promise.all([startProduction(beheerder.email), openBrowser()]);
});

afterAll(async () => {
  await browser.close();
  await server.stop();
});

/** Somebody's own browser, in which nobody is signed in. */
async function openStranger(): Promise<Page> {
  const context = await browser.newContext({ viewport: laptop, locale: "nl-NL", baseURL: server.origin });
  const page = watch(await context.newPage());
  page.setDefaultTimeout(20_000);
  return page;
}

/** What the app shows now, or `later` steps of half a minute further: a code that was used is not taken again. */
const codeOf = (secret: string, later = 0) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later * 30_000 });

const wrong = (code: string) => code.replace(/^./, (digit) => String((Number(digit) + 1) % 10));

const keyOn = async (page: Page) => (await page.locator("code").innerText()).replaceAll(/\s/g, "");

async function acceptInvitation(page: Page, password: string): Promise<string> {
  const secret = await keyOn(page);
  await page.getByLabel(signin.newPassword).fill(password);
  await page.getByLabel(signin.code).fill(codeOf(secret));
  await page.getByRole("button", { name: signin.welcomeSubmit }).click();
  return secret;
}

async function signIn(page: Page, { email, password, code }: { email: string; password: string; code: string }) {
  await page.getByLabel(signin.email).fill(email);
  await page.getByLabel(signin.password).fill(password);
  await page.getByLabel(signin.code).fill(code);
  await page.getByRole("button", { name: signin.submit }).click();
}

const alertOf = (page: Page, text: string) => page.getByRole("alert").getByText(text, { exact: true });

test("the first beheerder comes in by the printed link, invites someone, and both sign in with password and code", async () => {
  const found: string[] = [];
  // The browser writes down each refusal; here they are what is asked for.
  const isRefusal = (line: string) => /status of 40[14] .*\/auth\//.test(line);
  const look = async (page: Page, name: string) => {
    found.push(...(await inspectBoth(page, name)).filter((line) => !isRefusal(line)));
    await page.setViewportSize(laptop);
  };

  const ties = await openStranger();
  const printed = /\S+\/welkom#\S+/.exec(server.printed())?.[0] ?? "";
  await ties.goto(printed);
  await title(ties, signin.welcomeTitle).waitFor();
  await acceptInvitation(ties, beheerder.password);
  await title(ties, admin.title).waitFor();

  await ties.getByRole("button", { name: admin.invite, exact: true }).click();
  const dialog = ties.getByRole("dialog");
  await dialog.getByLabel(admin.name).fill(onderzoeker.name);
  await dialog.getByLabel(admin.email).fill(onderzoeker.email);
  await dialog.getByLabel(admin.role, { exact: true }).selectOption({ label: common.role.onderzoeker });
  await dialog.getByRole("button", { name: admin.inviteSubmit }).click();
  await ties.getByRole("heading", { name: admin.inviteReady(onderzoeker.name) }).waitFor();
  const link = await ties.getByLabel(admin.inviteLink).inputValue();
  await look(ties, "invite-link");

  const hanna = await openStranger();
  await hanna.goto(link);
  await hanna.getByText(signin.welcomeFor(onderzoeker.name, onderzoeker.email)).waitFor();
  await hanna.getByRole("img", { name: signin.keyPicture }).waitFor();
  await look(hanna, "welcome");
  await hanna.getByLabel(signin.newPassword).fill(onderzoeker.password);
  await hanna.getByLabel(signin.code).fill(wrong(codeOf(await keyOn(hanna))));
  await hanna.getByRole("button", { name: signin.welcomeSubmit }).click();
  await alertOf(hanna, signin.codeWrong).waitFor();
  expect(await hanna.getByLabel(signin.newPassword).inputValue()).toBe(onderzoeker.password);
  const secret = await acceptInvitation(hanna, onderzoeker.password);
  await title(hanna, nl.research.title).waitFor();
  await look(hanna, "arrived");

  await hanna.getByRole("button", { name: common.account(onderzoeker.name) }).click();
  await hanna.getByRole("button", { name: common.signOut }).click();
  await title(hanna, signin.title).waitFor();
  await look(hanna, "password-form");

  const right = { email: onderzoeker.email, password: onderzoeker.password, code: codeOf(secret, 1) };
  await signIn(hanna, { ...right, password: "vijf natte schapen" });
  await alertOf(hanna, signin.failed).waitFor();
  await look(hanna, "password-wrong");
  await signIn(hanna, { ...right, code: wrong(right.code) });
  await alertOf(hanna, signin.failed).waitFor();
  await signIn(hanna, right);
  await title(hanna, nl.research.title).waitFor();

  const late = await openStranger();
  await late.goto(link);
  await late.getByRole("alert").getByText(signin.invitationGone).waitFor();
  await look(late, "invitation-used");
  expect(found).toEqual([]);
});
