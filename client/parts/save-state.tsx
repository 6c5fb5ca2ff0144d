import { createEffect, createSignal, on, onCleanup, Show, untrack } from "solid-js";
import { announce } from "../state/announcer.ts";
import { t } from "../state/i18n.ts";
import type { SaveState as State } from "../state/save-state.ts";
import { Button } from "./button.tsx";

function sentenceOf(state: State): string {
  switch (state.kind) {
    case "stored":
      return t("common.saved.stored");
    case "saving":
      return t("common.saved.saving");
    case "delayed":
      return t("common.saved.delayed", state.changes);
    case "offline":
      return t("common.saved.offline", state.changes);
    case "conflict":
      return t("common.saved.conflict");
    case "read-only":
      return [t("common.saved.readOnly"), state.changes > 0 && t("common.saved.unsaved", state.changes)]
        .filter(Boolean)
        .join(". ");
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

/** How long "saving" stays at least; the other way round "saved" would be claimed too early. */
const STEADY_MS = 600;

const calm = new Set(["loading", "saving", "stored"]);

/** The state, with "stored" held back a moment: while someone types it would flicker at every letter. */
function createSteady(state: () => State): () => State {
  const [shown, setShown] = createSignal(state());
  createEffect(() => {
    const next = state();
    if (next.kind !== "stored" || untrack(shown).kind !== "saving") return setShown(next);
    const timer = setTimeout(() => setShown(next), STEADY_MS);
    onCleanup(() => clearTimeout(timer));
  });
  return shown;
}

/** Whether the text on the screen is on disk, in a shape, a colour and words; announced when it matters. */
export function SaveState(props: { state: State }) {
  const state = createSteady(() => props.state);
  // Saving and saved come and go with every word; read aloud are only trouble and its end.
  createEffect(
    on(
      () => state().kind,
      (kind, before) => {
        const isTrouble = !calm.has(kind);
        if (isTrouble || (before !== undefined && !calm.has(before))) announce(sentenceOf(untrack(state)));
      },
    ),
  );
  return (
    <span class={`saved saved-${state().kind}`}>
      <span class="saved-shape" aria-hidden="true" />
      <span>{sentenceOf(state())}</span>
      <Show when={state().kind === "reload"}>
        <Button isSmall onClick={() => location.reload()}>
          {t("common.reload")}
        </Button>
      </Show>
    </span>
  );
}
