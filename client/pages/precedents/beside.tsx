import { For, Show } from "solid-js";
import type { Condition, Variant } from "../../../domain/conditions/condition.ts";
import { Loaded } from "../../parts/loaded.tsx";
import { formatDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import "./precedents.css";

/** The newest few: what is read beside a condition card stays short. */
const shown = 3;

/** The newest rulings in force on a condition, beside its card. */
export function RulingsBeside(props: { condition: Condition; variant: Variant | null }) {
  const query = useQuery(() => ({
    queryKey: ["precedents", "beside", props.condition, props.variant],
    queryFn: () => trpc.precedent.list.query({ condition: props.condition, variant: props.variant, limit: shown }),
    staleTime: 60_000,
  }));
  return (
    <Loaded query={query} what={t("precedents.loading")}>
      {(found) => (
        <Show when={found().length > 0} fallback={<p class="quiet">{t("precedents.beside.none")}</p>}>
          <ul role="list" class="precedent-beside">
            <For each={found()}>
              {(precedent) => (
                <li>
                  <p class="precedent-situation">{precedent.situation}</p>
                  <p>{precedent.ruling}</p>
                  <p class="quiet small">{formatDay(precedent.on)}</p>
                </li>
              )}
            </For>
          </ul>
          <a href={`/sessies/register?conditie=${props.condition}`}>{t("precedents.beside.all")}</a>
        </Show>
      )}
    </Loaded>
  );
}
