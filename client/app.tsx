import { QueryClientProvider } from "@tanstack/solid-query";
import { Router } from "@solidjs/router";
import { Frame } from "./frame.tsx";
import { LiveRegions } from "./parts/live-regions.tsx";
import { routes } from "./routes.tsx";
import { LoginProvider } from "./state/login.tsx";
import { makeQueryClient } from "./state/query.ts";

export function App() {
  // Made here and not in the attribute, which Solid would evaluate at every reading: each reader would get its own.
  const client = makeQueryClient();
  return (
    <QueryClientProvider client={client}>
      <LoginProvider>
        <Router root={Frame}>{routes}</Router>
      </LoginProvider>
      <LiveRegions />
    </QueryClientProvider>
  );
}
