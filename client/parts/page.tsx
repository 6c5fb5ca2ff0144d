import { useIsRouting } from "@solidjs/router";
import { createEffect, onMount, Show, type JSX } from "solid-js";
import { t } from "../state/i18n.ts";

let hasShownAPage = false;

/** After following a link the focus stands at the new title, so that reading goes on there; not at the first load. */
export function focusAtArrival(heading: () => HTMLElement | null | undefined): void {
  const isRouting = useIsRouting();
  let wantsFocus = hasShownAPage;
  hasShownAPage = true;
  onMount(() =>
    createEffect(() => {
      if (!wantsFocus || isRouting()) return;
      wantsFocus = false;
      heading()?.focus({ preventScroll: true });
    }),
  );
}

/** A page: title (also of the browser tab), a sentence, actions at the right, content. */
export function Page(props: {
  title: string;
  lead?: JSX.Element;
  /** A quiet line above the title: where this belongs. */
  above?: JSX.Element;
  actions?: JSX.Element;
  width?: "narrow" | "normal" | "wide";
  children: JSX.Element;
}) {
  let heading: HTMLHeadingElement | undefined;
  focusAtArrival(() => heading);
  createEffect(() => {
    document.title = `${props.title} · ${t("common.brand")}`;
  });
  return (
    <div class="page" classList={{ "page-narrow": props.width === "narrow", "page-wide": props.width === "wide" }}>
      <div class="page-head">
        <div>
          <Show when={props.above}>
            <div class="page-above">{props.above}</div>
          </Show>
          <h1 tabindex="-1" ref={(element) => (heading = element)}>
            {props.title}
          </h1>
          <Show when={props.lead}>
            <p class="page-lead">{props.lead}</p>
          </Show>
        </div>
        <Show when={props.actions}>
          <div class="page-actions">{props.actions}</div>
        </Show>
      </div>
      {props.children}
    </div>
  );
}
