import { Navigate, type RouteDefinition } from "@solidjs/router";
import { lazy, Show } from "solid-js";
import { firstPlace } from "./places.ts";
import { useCan } from "./state/login.tsx";

const Week = lazy(() => import("./pages/week/week.tsx"));

/** The first page is the week for those who have one, and else the first place they may go. */
function Start() {
  const can = useCan();
  const place = () => firstPlace(can);
  return (
    <Show when={place() === "/"} fallback={<Navigate href={place()} />}>
      <Week />
    </Show>
  );
}

/** Every address of the product; each page is its own chunk. */
export const routes: RouteDefinition[] = [
  { path: "/", component: Start },
  { path: "/dossiers", component: lazy(() => import("./pages/dossiers/dossiers.tsx")) },
  { path: "/dossiers/:id", component: lazy(() => import("./pages/dossier/dossier.tsx")) },
  { path: "/sessies", component: lazy(() => import("./pages/sessions/sessions.tsx")) },
  { path: "/sessies/register", component: lazy(() => import("./pages/precedents/precedents.tsx")) },
  { path: "/sessies/werkvormen", component: lazy(() => import("./pages/methods/methods.tsx")) },
  { path: "/sessies/werkvormen/:id", component: lazy(() => import("./pages/methods/method.tsx")) },
  { path: "/sessies/:id", component: lazy(() => import("./pages/session/session.tsx")) },
  { path: "/sessies/:id/verslag", component: lazy(() => import("./pages/record/record.tsx")) },
  { path: "/reflecties", component: lazy(() => import("./pages/reflections/reflections.tsx")) },
  { path: "/reflecties/:id", component: lazy(() => import("./pages/reflection/reflection.tsx")) },
  { path: "/onderzoek", component: lazy(() => import("./pages/research/research.tsx")) },
  { path: "/onderzoek/:id", component: lazy(() => import("./pages/research/sample.tsx")) },
  { path: "/instellingen", component: lazy(() => import("./pages/settings/settings.tsx")) },
  { path: "/beheer", component: lazy(() => import("./pages/admin/admin.tsx")) },
  /* Who accepted an invitation is signed in while this address still stands. */
  { path: "/welkom", component: () => <Navigate href="/" /> },
  { path: "*", component: lazy(() => import("./pages/not-found/not-found.tsx")) },
];
