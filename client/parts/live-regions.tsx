import { For, Show } from "solid-js";
import { announcement } from "../state/announcer.ts";
import { t } from "../state/i18n.ts";
import { dismissToast, toasts } from "../state/toasts.ts";
import { Button } from "./button.tsx";

/** Toasts and silent announcements. Present from the start: a region that appears with its text is not read. */
export function LiveRegions() {
  return (
    <>
      <div class="visually-hidden" role="status" aria-live="polite">
        {announcement()}
      </div>
      <div class="toasts" role="log" aria-live="polite" aria-relevant="additions">
        <For each={toasts()}>
          {(toast) => (
            <div class="toast" classList={{ "toast-bad": toast.kind === "bad" }}>
              <span>{toast.text}</span>
              <Show when={toast.undo}>
                {(undo) => (
                  <Button
                    isSmall
                    onClick={() => {
                      undo()();
                      dismissToast(toast.id);
                    }}
                  >
                    {t("common.undo")}
                  </Button>
                )}
              </Show>
              <Show when={toast.link}>
                {(link) => (
                  <a href={link().href} onClick={() => dismissToast(toast.id)}>
                    {link().name}
                  </a>
                )}
              </Show>
              <Button isSmall onClick={() => dismissToast(toast.id)}>
                {t("common.close")}
              </Button>
            </div>
          )}
        </For>
      </div>
    </>
  );
}
