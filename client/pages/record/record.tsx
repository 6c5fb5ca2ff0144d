import { useParams } from "@solidjs/router";
import { For, Show } from "solid-js";
import { Button, LinkButton } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { PersonMark } from "../../parts/person-mark.tsx";
import { downloadFile } from "../../state/download.ts";
import { formatMoment } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useCan } from "../../state/login.tsx";
import { useMutation, useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { RecordedAfspraken, RecordedEarlier } from "./afspraken.tsx";
import { RecordedCasus } from "./casus.tsx";
import { Evaluation } from "./evaluation.tsx";
import { Kept } from "./kept.tsx";
import "./record.css";

/** What stays of a closed session, to read back and to print. */
export default function Record() {
  const params = useParams<{ id: string }>();
  const query = useQuery(() => ({
    queryKey: ["session", params.id],
    queryFn: () => trpc.session.show.query({ sessionId: params.id }),
  }));
  const can = useCan();
  const download = useMutation(() => ({
    mutationFn: () => downloadFile(`record/${params.id}.md`),
    done: t("record.downloaded"),
  }));
  const precedents = useQuery(() => ({
    queryKey: ["precedents", "session", params.id],
    queryFn: () => trpc.precedent.list.query({ sessionId: params.id, withRevoked: true }),
    enabled: can("precedent:list"),
  }));
  return (
    <Loaded isPage query={query} what={t("record.loading")}>
      {(session) => {
        const nameOf = (id: string) => session().people.find((person) => person.id === id)?.name ?? t("record.former");
        return (
          <Show
            when={session().record}
            fallback={
              <Page title={t("record.title", session().week)}>
                <EmptyState
                  text={t("record.open")}
                  action={<LinkButton href={`/sessies/${params.id}`}>{t("record.toSession")}</LinkButton>}
                />
              </Page>
            }
          >
            {(record) => (
              <Page
                title={t("record.title", session().week)}
                above={`${session().groupName ?? session().teamName} · ${formatMoment(record().openedAt)}`}
                lead={record().method.title}
                actions={
                  <>
                    <Show when={can("record:download")}>
                      <Button class="no-print" isBusy={download.isPending} onClick={() => download.mutate()}>
                        {t("record.download")}
                      </Button>
                    </Show>
                    <Button class="no-print" onClick={() => window.print()}>
                      {t("record.print")}
                    </Button>
                  </>
                }
              >
                <div class="stack-wide record">
                  <Card title={t("record.attendance")}>
                    <ul role="list" class="record-people">
                      <For each={record().attendance}>
                        {({ memberId, part }) => (
                          <li>
                            <PersonMark
                              name={nameOf(memberId)}
                              color={session().people.find((person) => person.id === memberId)?.color ?? 0}
                            >
                              <Show when={memberId === record().facilitatorId || part === "observer"}>
                                <span class="quiet">
                                  {part === "observer" ? t("record.observer") : t("record.facilitator")}
                                </span>
                              </Show>
                            </PersonMark>
                          </li>
                        )}
                      </For>
                    </ul>
                  </Card>
                  <Show when={record().earlier?.length ? record().earlier : undefined}>
                    {(earlier) => (
                      <Card title={t("record.earlier")} isPlain>
                        <RecordedEarlier earlier={earlier()} nameOf={nameOf} />
                      </Card>
                    )}
                  </Show>
                  <Card title={t("record.afsprakenAll")} isPlain>
                    <RecordedAfspraken
                      afspraken={record().casussen.flatMap((casus) =>
                        casus.afspraken.map((afspraak) => ({ ...afspraak, code: casus.dossierCode })),
                      )}
                      nameOf={nameOf}
                    />
                  </Card>
                  <For each={record().casussen} fallback={<EmptyState text={t("record.noCasussen")} />}>
                    {(casus, index) => (
                      <RecordedCasus
                        casus={casus}
                        number={index() + 1}
                        nameOf={nameOf}
                        precedents={precedents.isSuccess ? precedents.data : undefined}
                        mayMake={session().me.part === "participant" && can("casus:take-part")}
                      >
                        <Kept session={session()} casusId={casus.casusId} />
                      </RecordedCasus>
                    )}
                  </For>
                  <Show when={session().texts.some(({ casusId }) => casusId === null)}>
                    <Card title={t("record.trio")}>
                      <Kept session={session()} casusId={null} />
                    </Card>
                  </Show>
                  <Show when={session().me.part === "participant" && can("session:take-part")}>
                    <Evaluation sessionId={params.id} />
                  </Show>
                  <p class="quiet">{t("record.fixed", formatMoment(record().closedAt))}</p>
                </div>
              </Page>
            )}
          </Show>
        );
      }}
    </Loaded>
  );
}
