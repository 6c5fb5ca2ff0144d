import { For, Show } from "solid-js";
import { Card } from "../../parts/card.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { formatInstant, formatInstantDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";

/** What research took from my team: that and what for, never from whom. */
export function SamplesOfTeam() {
  const query = useQuery(() => ({ queryKey: ["samples-of-team"], queryFn: () => trpc.sample.ofTeam.query() }));
  return (
    <Card title={t("week.samples.title")} isPlain>
      <Loaded query={query} what={t("week.samples.loading")}>
        {(samples) => (
          <Show when={samples().length > 0} fallback={<EmptyState text={t("week.samples.none")} />}>
            <ul role="list" class="lines">
              <For each={samples()}>
                {(sample) => (
                  <li class="week-sample">
                    <span class="strong">{sample.reason}</span>
                    <span>
                      {t("week.samples.drawn", sample.size, sample.drawnBy, formatInstantDay(sample.drawnAt))}
                    </span>
                    <Show when={sample.downloadedAt[0]} fallback={<span class="quiet">{t("week.samples.kept")}</span>}>
                      {(last) => (
                        <span class="quiet">
                          {t("week.samples.downloaded", sample.downloadedAt.length, formatInstant(last()))}
                        </span>
                      )}
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Loaded>
    </Card>
  );
}
