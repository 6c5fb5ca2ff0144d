import { createSignal, onCleanup, Show } from "solid-js";
import { t } from "../state/i18n.ts";

/** A flash of grey for what is there at once disturbs more than it tells. */
const PATIENCE_MS = 180;

/** Says what is being loaded, with the outline of lines to come. */
export function Loading(props: { what?: string }) {
  const [isLate, setLate] = createSignal(false);
  const timer = setTimeout(() => setLate(true), PATIENCE_MS);
  onCleanup(() => clearTimeout(timer));
  return (
    <div class="loading" role="status">
      <Show when={isLate()}>
        <span class="quiet">{props.what ? t("common.loadingWhat", props.what) : t("common.loading")}</span>
        <span class="loading-line" />
        <span class="loading-line" />
        <span class="loading-line" />
      </Show>
    </div>
  );
}
