import { For, Show } from "solid-js";
import { dayOfInstant } from "../../../domain/calendar.ts";
import { conditionCardOn } from "../../../domain/conditions/card.ts";
import { conditionCards } from "../../../domain/conditions/cards.ts";
import { t } from "../../state/i18n.ts";
import { serverNow } from "../../state/server-clock.ts";
import type { ShownCasus } from "./shown.ts";

/** What the condition asks and what breaks it, as it holds today: read aloud at the start of a casus. */
export function ConditionCard(props: { dossier: ShownCasus["dossier"] }) {
  const card = () => {
    const { condition, variant } = props.dossier;
    return conditionCardOn(conditionCards, { condition, variant, on: dayOfInstant(serverNow()) });
  };
  return (
    <Show when={card()} fallback={<p class="quiet">{t("session.card.none")}</p>}>
      {(card) => (
        <div class={`condition-card condition-card-${card().condition}`} lang="nl">
          <p class="condition-card-intention">{card().intention}</p>
          <div class="condition-card-lists">
            <section>
              <h2 class="condition-card-title">{t("session.card.asks")}</h2>
              <ul>
                <For each={card().asks}>{(line) => <li>{line}</li>}</For>
              </ul>
            </section>
            <section class="condition-card-breaks">
              <h2 class="condition-card-title">{t("session.card.breaks")}</h2>
              <ul>
                <For each={card().breaks}>{(line) => <li>{line}</li>}</For>
              </ul>
            </section>
          </div>
          <p class="quiet">{t("session.card.version", card().version)}</p>
        </div>
      )}
    </Show>
  );
}
