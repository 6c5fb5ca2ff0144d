import { createTRPCClient, httpBatchLink } from "@trpc/client";
import type { AppRouter } from "../../server/routers/index.ts";

/** The server's procedures, typed by the server itself. */
export const trpc = createTRPCClient<AppRouter>({
  links: [
    httpBatchLink({
      url: "/trpc",
      // The server refuses larger batches.
      maxItems: 10,
      // A page of another site cannot set this header, so the server can tell our calls from theirs.
      headers: { "x-casustafel": "1" },
      fetch: (url, options) => fetch(url, { ...options, credentials: "same-origin" }),
    }),
  ],
});
