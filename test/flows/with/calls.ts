import { createTRPCClient, httpLink } from "@trpc/client";
import type { Page } from "playwright-core";
import type { AppRouter } from "../../../server/routers/index.ts";

/** The server's procedures as the person of this page may call them, to ask what a screen does not tell. */
export async function callsOf(page: Page, origin: string) {
  const cookies = await page.context().cookies();
  const cookie = cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
  const headers = { "x-casustafel": "1", origin, cookie };
  return createTRPCClient<AppRouter>({ links: [httpLink({ url: `${origin}/trpc`, headers })] });
}
