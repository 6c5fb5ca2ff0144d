import { createTRPCClient, httpBatchLink } from "@trpc/client";
import type { AppRouter } from "../../server/routers/index.ts";
import { idleTime } from "./keep-login.ts";

/**
 * What each call says of itself. A page of another site cannot set a header, so the server can tell our calls from theirs; and it hears
 * how many ms ago somebody touched this screen, because what a screen asks by itself does not keep a login.
 */
export const callHeaders = () => ({ "x-casustafel": "1", "x-casustafel-idle": String(idleTime()) });

/** The server's procedures, typed by the server itself. */
export const trpc = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: "/trpc",
      // The server refuses larger batches.
      maxItems: 10,
      headers: callHeaders,
      fetch: (url, options) => fetch(url, { ...options, credentials: "same-origin" }),
    }),
  ],
});
