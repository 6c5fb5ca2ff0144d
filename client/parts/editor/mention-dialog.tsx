import { For } from "solid-js";
import { t } from "../../state/i18n.ts";
import { Dialog } from "../dialog.tsx";
import type { MentionedAfspraak } from "./text-editor.tsx";

/** Choose the afspraak to refer to. */
export function MentionDialog(props: {
  isOpen: boolean;
  afspraken: readonly MentionedAfspraak[];
  onChoose: (id: string) => void;
  onClose: () => void;
}) {
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={t("common.editor.mentionTitle")}>
      <ul role="list" class="choices">
        <For each={props.afspraken} fallback={<li>{t("common.editor.mentionNone")}</li>}>
          {(afspraak) => (
            <li>
              <button type="button" class="choice" onClick={() => props.onChoose(afspraak.id)}>
                {afspraak.text}
              </button>
            </li>
          )}
        </For>
      </ul>
    </Dialog>
  );
}
