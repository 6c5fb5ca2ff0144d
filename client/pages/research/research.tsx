import { For, Show } from "solid-js";
import { Card } from "../../parts/card.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Page } from "../../parts/page.tsx";
import { t } from "../../state/i18n.ts";
import { useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { DrawForm } from "./draw-form.tsx";
import { SampleLine } from "./sample-line.tsx";
import "./research.css";

/** Drawing a sample, and the samples drawn before with where they came from. */
export default function Research() {
  const samples = useQuery(() => ({ queryKey: ["samples"], queryFn: () => trpc.sample.list.query() }));
  const experiments = useQuery(() => ({
    queryKey: ["experiments"],
    queryFn: () => trpc.sample.experiments.query(),
    staleTime: 3_600_000,
  }));
  return (
    <Page title={t("research.title")} lead={t("research.lead")}>
      <div class="research">
        <Card title={t("research.drawTitle")}>
          <Loaded query={experiments}>{(all) => <DrawForm startsOn={all()[0]?.startsOn} />}</Loaded>
        </Card>
        <div class="stack-wide">
          <Card title={t("research.pastTitle")} isPlain>
            <Loaded query={samples} what={t("research.loading")}>
              {(list) => (
                <Show when={list().length > 0} fallback={<EmptyState text={t("research.pastNone")} />}>
                  <ul role="list" class="sample-lines">
                    <For each={list()}>
                      {(sample) => <SampleLine sample={sample} startsOn={experiments.data?.[0]?.startsOn} />}
                    </For>
                  </ul>
                </Show>
              )}
            </Loaded>
          </Card>
          <Notice title={t("research.notEstablishedTitle")}>{t("research.notEstablished")}</Notice>
        </div>
      </div>
    </Page>
  );
}
