import { QueryClientProvider } from "@tanstack/solid-query";
import { Router } from "@solidjs/router";
import { Frame } from "./frame.tsx";
import { LiveRegions } from "./parts/live-regions.tsx";
import { routes } from "./routes.tsx";
import { LoginProvider } from "./state/login.tsx";
import { makeQueryClient } from "./state/query.ts";

export function App() {
  return (
    <QueryClientProvider client={makeQueryClient()}>
      <LoginProvider>
        <Router root={Frame}>{routes}</Router>
      </LoginProvider>
      <LiveRegions />
    </QueryClientProvider>
  );
}
