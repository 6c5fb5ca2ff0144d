import { useSearchParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { conditions, type Condition } from "../../../domain/conditions/condition.ts";
import { Card } from "../../parts/card.tsx";
import { Checkbox } from "../../parts/checkbox.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { Select } from "../../parts/select.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { t } from "../../state/i18n.ts";
import { useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { PrecedentLine } from "./precedent-line.tsx";
import "./precedents.css";

const all = "all";

/** The register of rulings, to search. */
export default function Precedents() {
  const [params, setParams] = useSearchParams<{ conditie?: string; zoek?: string }>();
  const [withRevoked, setWithRevoked] = createSignal(false);
  const condition = (): Condition | undefined => conditions.find((one) => one === params.conditie);
  const words = () => params.zoek ?? "";
  const query = useQuery(() => ({
    queryKey: ["precedents", condition(), words(), withRevoked()],
    queryFn: () => trpc.precedent.list.query({ condition: condition(), text: words(), withRevoked: withRevoked() }),
    keepsPrevious: true,
    reconcile: "id",
  }));
  const isNarrowed = () => condition() !== undefined || words() !== "";
  return (
    <Page
      title={t("precedents.title")}
      lead={t("precedents.lead")}
      above={<a href="/sessies">{t("sessions.title")}</a>}
    >
      <div class="stack-wide">
        <div class="precedent-filters">
          <TextInput
            label={t("precedents.search")}
            type="search"
            maxlength={200}
            value={words()}
            onInput={(zoek) => setParams({ zoek: zoek || undefined }, { replace: true, scroll: false })}
          />
          <Select
            label={t("precedents.condition")}
            value={condition() ?? all}
            options={[
              { value: all, label: t("precedents.allConditions") },
              ...conditions.map((value) => ({ value, label: t(`common.condition.${value}`) })),
            ]}
            onChange={(value) =>
              setParams({ conditie: value === all ? undefined : value }, { replace: true, scroll: false })
            }
          />
          <Checkbox label={t("precedents.withRevoked")} checked={withRevoked()} onChange={setWithRevoked} />
        </div>
        <Loaded query={query} what={t("precedents.loading")}>
          {(found) => (
            <Card isPlain>
              <p class="precedent-count quiet" role="status">
                {t("precedents.found", found().length)}
              </p>
              <Show
                when={found().length > 0}
                fallback={<EmptyState text={t(isNarrowed() ? "precedents.noneFound" : "precedents.none")} />}
              >
                <ul role="list" class="lines">
                  <For each={found()}>{(precedent) => <PrecedentLine precedent={precedent} />}</For>
                </ul>
              </Show>
            </Card>
          )}
        </Loaded>
      </div>
    </Page>
  );
}
