import { For, Show } from "solid-js";
import { Card } from "../../parts/card.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { t } from "../../state/i18n.ts";
import { useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { ReflectionLine } from "./reflection-line.tsx";
import "./reflections.css";

/** A person's own reflections: first what is still to be written, then what was, with who used it. */
export default function Reflections() {
  const query = useQuery(() => ({ queryKey: ["reflections"], queryFn: () => trpc.reflection.list.query() }));
  return (
    <Page title={t("reflection.title")} lead={t("reflection.lead")} width="narrow">
      <Loaded query={query} what={t("reflection.loading")}>
        {(list) => (
          <div class="stack-wide">
            <Card title={t("reflection.toWrite")} isPlain>
              <Show when={list().toWrite.length > 0} fallback={<EmptyState text={t("reflection.noneToWrite")} />}>
                <ul role="list" class="reflection-lines">
                  <For each={list().toWrite}>{(row) => <ReflectionLine row={row} />}</For>
                </ul>
              </Show>
            </Card>
            <Card title={t("reflection.submitted")} isPlain>
              <Show when={list().submitted.length > 0} fallback={<EmptyState text={t("reflection.noneSubmitted")} />}>
                <ul role="list" class="reflection-lines">
                  <For each={list().submitted}>{(row) => <ReflectionLine row={row} />}</For>
                </ul>
              </Show>
            </Card>
          </div>
        )}
      </Loaded>
    </Page>
  );
}
