import { A, useLocation } from "@solidjs/router";
import { For, Show, type JSX } from "solid-js";
import { placesFor } from "../places.ts";
import { t } from "../state/i18n.ts";
import { useCan, useMe } from "../state/login.tsx";
import { shownSaveState } from "../state/save-state.ts";
import { LanguageSwitch } from "./language-switch.tsx";
import { PersonMenu } from "./person-menu.tsx";
import { SaveState } from "./save-state.tsx";
import { SkipLink } from "./skip-link.tsx";

/** Bar, menu and page. On a phone the menu moves to the bottom, unless the page puts its own action there. */
export function AppShell(props: { children: JSX.Element }) {
  const me = useMe();
  const can = useCan();
  const location = useLocation();
  const places = () => placesFor(can);
  const isHere = (href: string) =>
    location.pathname === href || (href !== "/" && location.pathname.startsWith(`${href}/`));

  const links = () => (
    <For each={places()}>
      {(place) => (
        <A href={place.href} aria-current={isHere(place.href) ? "page" : undefined}>
          {place.name()}
        </A>
      )}
    </For>
  );

  return (
    <>
      <SkipLink />
      <header class="bar">
        <A class="brand" href="/">
          {t("common.brand")}
        </A>
        <nav class="bar-nav" aria-label={t("common.menu")}>
          {links()}
        </nav>
        <div class="bar-end">
          <Show when={shownSaveState()}>{(state) => <SaveState state={state()} />}</Show>
          <LanguageSwitch />
          <PersonMenu me={me()} />
        </div>
      </header>
      <main id="inhoud" tabindex="-1">
        {props.children}
      </main>
      <Show when={places().length > 1}>
        <nav class="tabbar" aria-label={t("common.menu")}>
          {links()}
        </nav>
      </Show>
    </>
  );
}
