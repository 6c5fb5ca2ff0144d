import { lazy, Show, Suspense } from "solid-js";
import { t } from "../state/i18n.ts";
import type { EditorProps } from "./editor/text-editor.tsx";
import { Loading } from "./loading.tsx";

const TextEditor = lazy(() => import("./editor/text-editor.tsx"));

/** Rich text that several people write at once. Comes in its own chunk, and shows itself when the document is in. */
export function Editor(props: EditorProps) {
  return (
    <Suspense fallback={<Loading what={t("common.editor.loading")} />}>
      {/* Before the document has come in it looks empty: nobody may start on that. */}
      <Show when={props.live.isOpen()} fallback={<Loading what={t("common.editor.loading")} />}>
        <TextEditor {...props} />
      </Show>
    </Suspense>
  );
}
