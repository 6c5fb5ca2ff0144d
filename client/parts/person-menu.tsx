import { A } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { useSignOut } from "../state/doors.ts";
import { language, setLanguage, t } from "../state/i18n.ts";
import type { Me } from "../state/login.tsx";
import { PersonMark } from "./person-mark.tsx";

const ID = "person-menu";

/**
 * Who is signed in, with sign-out and on a phone the language. The browser's own popover, because the part Menu would
 * take a fifth of the first load.
 */
export function PersonMenu(props: { me: Me }) {
  const signOut = useSignOut();
  const [isOpen, setOpen] = createSignal(false);
  let popover: HTMLDivElement | undefined;
  const note = () =>
    [t(`common.role.${props.me.role}`), props.me.team?.name, props.me.group?.name].filter(Boolean).join(" · ");
  const other = () => (language() === "nl" ? "en" : "nl");
  const choose = (run: () => void) => {
    popover?.hidePopover();
    run();
  };
  return (
    <>
      <button type="button" class="person-button" aria-expanded={isOpen()} aria-controls={ID} popovertarget={ID}>
        <span aria-hidden="true">
          <PersonMark name={props.me.name} color={props.me.color} isDiscOnly />
        </span>
        {/* Not an aria-label: initials and name are in sight, and a label would have to repeat both (WCAG 2.5.3). */}
        <span class="visually-hidden">{t("common.account", props.me.name)}</span>
        <span class="person-name" aria-hidden="true">
          {props.me.name}
        </span>
      </button>
      <div
        id={ID}
        class="menu person-menu"
        popover="auto"
        ref={(element) => (popover = element)}
        onToggle={(event) => setOpen(event.newState === "open")}
      >
        <p class="menu-note">
          <strong>{props.me.name}</strong>
          <br />
          {note()}
        </p>
        <button type="button" class="menu-item" lang={other()} onClick={() => choose(() => void setLanguage(other()))}>
          {other() === "en" ? "English" : "Nederlands"}
        </button>
        <Show when={props.me.abilities.includes("calendar:keep")}>
          <A class="menu-item" href="/instellingen" onClick={() => popover?.hidePopover()}>
            {t("common.settings")}
          </A>
        </Show>
        <button type="button" class="menu-item" onClick={() => choose(() => signOut.mutate())}>
          {t("common.signOut")}
        </button>
      </div>
    </>
  );
}
