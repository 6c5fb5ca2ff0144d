import { createSignal, Show } from "solid-js";
import { privateNotes } from "../../../domain/documents.ts";
import { mayWriteText } from "../../../domain/session/voice.ts";
import { Editor } from "../../parts/editor.tsx";
import { t } from "../../state/i18n.ts";
import { useTable } from "./table-context.tsx";

/** A text for this person's eyes only, on the own sheet; open at once for whoever may only listen in this phase. */
export function OwnNotes() {
  const { state, me, sheet, view, isObserver } = useTable();
  const [isOpen, setOpen] = createSignal(!mayWriteText(state(), me.id));
  const own = () => (isObserver ? undefined : sheet());
  return (
    <Show when={own()?.isOpen() && own()}>
      {(own) => (
        <details class="own-notes" open={isOpen()} onToggle={(event) => setOpen(event.currentTarget.open)}>
          <summary>{t("table.own.title")}</summary>
          <Show when={isOpen()}>
            <p class="quiet">{t("table.own.hint")}</p>
            <Editor live={own()} fragment={privateNotes(view()?.casusId ?? null)} label={t("table.own.title")} />
          </Show>
        </details>
      )}
    </Show>
  );
}
