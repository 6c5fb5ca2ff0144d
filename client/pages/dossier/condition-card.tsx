import { For, Show } from "solid-js";
import { Card } from "../../parts/card.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { t } from "../../state/i18n.ts";
import type { DossierView } from "./dossier.tsx";

/** What the condition asks of the klantmanager and what breaks it, as it holds today for this variant. */
export function ConditionCard(props: { dossier: DossierView }) {
  const name = () => t(`common.condition.${props.dossier.condition}`).toLowerCase();
  return (
    <Card title={t("dossier.card.title", name())} class={`desk-card desk-card-${props.dossier.condition}`}>
      <Show when={props.dossier.card} fallback={<EmptyState text={t("dossier.card.none")} />}>
        {(card) => (
          <div class="stack">
            <p>{card().intention}</p>
            <h3>{t("dossier.card.asks")}</h3>
            <ul class="desk-asks" role="list">
              <For each={card().asks}>{(line) => <li>{line}</li>}</For>
            </ul>
            <h3>{t("dossier.card.breaks")}</h3>
            <ul class="desk-breaks" role="list">
              <For each={card().breaks}>{(line) => <li>{line}</li>}</For>
            </ul>
            <p class="quiet">{t("dossier.card.version", card().version)}</p>
          </div>
        )}
      </Show>
    </Card>
  );
}
