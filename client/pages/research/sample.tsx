import { A, useParams } from "@solidjs/router";
import { createSignal, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Page } from "../../parts/page.tsx";
import { formatInstant } from "../../state/format.ts";
import { downloadFile } from "../../state/download.ts";
import { t } from "../../state/i18n.ts";
import { useMutation, useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { Provenance } from "./provenance.tsx";
import { Reader } from "./reader.tsx";
import "./research.css";

/** One sample: to read through, to take along, and how it came about. */
export default function Sample() {
  const params = useParams<{ id: string }>();
  const [rank, setRank] = createSignal(1);
  const query = useQuery(() => ({
    queryKey: ["sample", params.id],
    queryFn: () => trpc.sample.show.query({ sampleId: params.id }),
    staleTime: 60_000,
  }));
  const experiments = useQuery(() => ({
    queryKey: ["experiments"],
    queryFn: () => trpc.sample.experiments.query(),
    staleTime: 3_600_000,
  }));
  const download = useMutation(() => ({
    mutationFn: () => downloadFile(`sample/${params.id}.csv`),
    done: t("research.downloaded"),
  }));
  return (
    <Loaded isPage query={query} what={t("research.sampleLoading")}>
      {(shown) => {
        const withdrawn = () => shown().reflections.filter((row) => row.kind === "withdrawn").length;
        return (
          <Page
            title={shown().sample.reason}
            above={
              <span class="row">
                <A href="/onderzoek">{t("research.title")}</A>
                <span>{t("research.drawnOn", formatInstant(shown().sample.drawnAt))}</span>
                <span>{t("research.ofFrame", shown().sample.size, shown().sample.frameSize)}</span>
              </span>
            }
            actions={
              <Button look="primary" isBusy={download.isPending} onClick={() => download.mutate()}>
                {t(download.isPending ? "research.downloading" : "research.download")}
              </Button>
            }
          >
            <div class="stack-wide">
              <Show when={withdrawn() > 0}>
                <Notice look="warn">{t("research.withdrawnCount", withdrawn())}</Notice>
              </Show>
              <Reader reflections={shown().reflections} rank={rank()} onRank={setRank} />
              <Provenance sample={shown().sample} startsOn={experiments.data?.[0]?.startsOn} />
            </div>
          </Page>
        );
      }}
    </Loaded>
  );
}
