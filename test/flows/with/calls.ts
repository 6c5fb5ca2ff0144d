import { createTRPCClient, httpLink } from "@trpc/client";
import type { Page } from "playwright-core";
import { groupA } from "../../../db/demo/people.ts";
import type { AppRouter } from "../../../server/routers/index.ts";

const callsWith = (origin: string, cookie: string) =>
  createTRPCClient<AppRouter>({
    links: [httpLink({ url: `${origin}/trpc`, headers: { "x-casustafel": "1", origin, cookie } })],
  });

/** The server's procedures as the person of this page may call them, to ask what a screen does not tell. */
export async function callsOf(page: Page, origin: string) {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  return callsWith(origin, cookie);
}

/** Today's session of the first group of the demo, and the name of who is to lead it. */
export async function sessionOfToday(origin: string) {
  const signedIn = await fetch(`${origin}/demo/sign-in`, {
    method: "POST",
    headers: { origin, "content-type": "application/json" },
    body: JSON.stringify({ slug: groupA[0]?.[0] }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((line) => line.split(";")[0])
    .join("; ");
  const calls = callsWith(origin, cookie);
  const { sessions } = await calls.week.show.query();
  const sessionId = sessions.find(({ isToday }) => isToday)?.id ?? "";
  const { state, people, casussen } = await calls.session.show.query({ sessionId });
  const lead = people.find(({ id }) => id === state.leadId)?.name ?? "";
  return { sessionId, lead, firstCode: casussen[0]?.dossier.code ?? "" };
}
