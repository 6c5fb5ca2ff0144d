import { For, Show } from "solid-js";
import { t } from "../../state/i18n.ts";
import { useTable } from "./table-context.tsx";

/** What helps whoever leads this phase; nobody else is distracted by it. */
export function Hints() {
  const { isLead, phase } = useTable();
  const hints = () => phase()?.phase.hints ?? [];
  return (
    <Show when={isLead() && hints().length > 0}>
      <details class="hints" open>
        <summary>{t("table.hints")}</summary>
        <ul lang="nl">
          <For each={hints()}>{(hint) => <li>{hint}</li>}</For>
        </ul>
      </details>
    </Show>
  );
}
