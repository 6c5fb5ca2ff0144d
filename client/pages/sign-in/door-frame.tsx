import type { JSX } from "solid-js";
import { LanguageSwitch } from "../../parts/language-switch.tsx";
import { SkipLink } from "../../parts/skip-link.tsx";
import { t } from "../../state/i18n.ts";
import "./sign-in.css";

/** What stands around a page for who is not signed in: no menu, but the language can be chosen. */
export function DoorFrame(props: { children: JSX.Element }) {
  return (
    <>
      <SkipLink />
      <header class="bar">
        <span class="brand">{t("common.brand")}</span>
        <div class="bar-end">
          <LanguageSwitch />
        </div>
      </header>
      <main id="inhoud" tabindex="-1">
        {props.children}
      </main>
    </>
  );
}
