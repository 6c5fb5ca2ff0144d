import { Show } from "solid-js";
import { t } from "../state/i18n.ts";
import type { SaveState as State } from "../state/save-state.ts";
import { Button } from "./button.tsx";

function sentenceOf(state: State): string {
  switch (state.kind) {
    case "stored":
      return t("common.saved.stored");
    case "saving":
      return t("common.saved.saving");
    case "offline":
      return t("common.saved.offline", state.changes);
    case "read-only":
      return t("common.saved.readOnly");
    case "reload":
      return t("common.saved.reload");
    case "closed": {
      const why = t(`common.saved.closed.${state.reason}`);
      return state.changes === 0 ? why : `${why}. ${t("common.saved.unsaved", state.changes)}`;
    }
    default:
      return t("common.saved.loading");
  }
}

/** Whether the text on the screen is on disk, in a shape, a colour and words; announced when it matters. */
export function SaveState(props: { state: State }) {
  /* "Saving" comes and goes with every word: reading it aloud would drown everything else. */
  const isWorthSaying = () => props.state.kind !== "saving" && props.state.kind !== "loading";
  return (
    <span class={`saved saved-${props.state.kind}`}>
      <span class="saved-shape" aria-hidden="true" />
      <span role="status" aria-live={isWorthSaying() ? "polite" : "off"}>
        {sentenceOf(props.state)}
      </span>
      <Show when={props.state.kind === "reload"}>
        <Button isSmall onClick={() => location.reload()}>
          {t("common.reload")}
        </Button>
      </Show>
    </span>
  );
}
