import type { RouteSectionProps } from "@solidjs/router";
import { ErrorBoundary, lazy, Match, Show, Suspense, Switch } from "solid-js";
import { AppShell } from "./parts/app-shell.tsx";
import { EndingNotice } from "./parts/ending-notice.tsx";
import { FailedPage } from "./parts/failed-page.tsx";
import { Loading } from "./parts/loading.tsx";
import { t } from "./state/i18n.ts";
import { useLogin, useOwner } from "./state/login.tsx";

const Welcome = lazy(() => import("./pages/welcome/welcome.tsx"));
const SignIn = lazy(() => import("./pages/sign-in/sign-in.tsx"));

/** Instead of a page that threw: says so, and tells the browser, whose console would otherwise never hear of it. */
function Broken(props: { error: unknown; onRetry: () => void }) {
  reportError(props.error);
  return <FailedPage error={props.error} onRetry={props.onRetry} />;
}

/**
 * What stands around every page: nobody signed in is a sign-in page at the same address, so that a link survives it. A
 * page whose login ran out is kept out of sight, for its text may not be stored yet; after signing in it goes on.
 */
export function Frame(props: RouteSectionProps) {
  const login = useLogin();
  const owner = useOwner();
  const isOut = () => login.isSuccess && !login.data.me;
  const isUnknown = () => login.isError && !login.data;
  return (
    <Suspense fallback={<Loading what={t("common.brand")} />}>
      <Switch
        fallback={
          <Show when={!owner()}>
            <Loading what={t("common.brand")} />
          </Show>
        }
      >
        <Match when={isUnknown()}>
          <main>
            <FailedPage error={login.error} onRetry={() => void login.refetch()} />
          </main>
        </Match>
        <Match when={isOut() && props.location.pathname === "/welkom"}>
          <Welcome />
        </Match>
        <Match when={isOut()}>
          <SignIn />
        </Match>
      </Switch>
      <Show when={owner() !== undefined}>
        <div hidden={isOut() || isUnknown()}>
          <EndingNotice />
          <AppShell>
            <ErrorBoundary fallback={(error, reset) => <Broken error={error} onRetry={reset} />}>
              <Suspense fallback={<Loading />}>{props.children}</Suspense>
            </ErrorBoundary>
          </AppShell>
        </div>
      </Show>
    </Suspense>
  );
}
