import { useSearchParams } from "@solidjs/router";
import { createSignal, For, Show } from "solid-js";
import { Button, LinkButton } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { t } from "../../state/i18n.ts";
import { useCan } from "../../state/login.tsx";
import { useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { PlanDialog } from "./plan-dialog.tsx";
import { SessionLine } from "./session-line.tsx";
import "./sessions.css";

/** How many past sessions are shown more at a time. */
const pastStep = 10;
/** A planned series is long; what comes first is what people look for. */
const comingAtFirst = 8;

/** Everything a person may open of the table: what is open, what comes, what was. */
export default function Sessions() {
  const can = useCan();
  const [params, setParams] = useSearchParams();
  /** The method that somebody came from to plan a session with it. */
  const withMethod = () => (typeof params.werkvorm === "string" ? params.werkvorm : undefined);
  const [isPlanning, setPlanning] = createSignal(can("session:plan") && withMethod() !== undefined);
  const stopPlanning = () => {
    setPlanning(false);
    setParams({ werkvorm: undefined }, { replace: true, scroll: false });
  };
  const [past, setPast] = createSignal(pastStep);
  const [isAllComing, setAllComing] = createSignal(false);
  const query = useQuery(() => ({
    queryKey: ["sessions", past()],
    queryFn: () => trpc.session.list.query({ past: past() }),
    keepsPrevious: true,
    reconcile: "id",
  }));
  const actions = () => (
    <>
      <Show when={can("precedent:list")}>
        <LinkButton href="/sessies/register">{t("precedents.link")}</LinkButton>
      </Show>
      <Show when={can("method:list")}>
        <LinkButton href="/sessies/werkvormen">{t("methods.link")}</LinkButton>
      </Show>
      <Show when={can("session:plan")}>
        <Button look="primary" onClick={() => setPlanning(true)}>
          {t("sessions.plan")}
        </Button>
      </Show>
    </>
  );
  return (
    <Page title={t("sessions.title")} lead={t("sessions.lead")} actions={actions()}>
      <Loaded query={query} what={t("sessions.loading")}>
        {(list) => (
          <div class="stack-wide">
            <Card title={t("sessions.coming")} isPlain>
              <Show
                when={list().coming.length > 0}
                fallback={
                  <EmptyState text={t(can("session:plan") ? "sessions.noneComing" : "sessions.noneComingObserver")} />
                }
              >
                <ul role="list" class="session-lines">
                  <For each={isAllComing() ? list().coming : list().coming.slice(0, comingAtFirst)}>
                    {(session) => <SessionLine session={session} />}
                  </For>
                </ul>
                <Show when={!isAllComing() && list().coming.length > comingAtFirst}>
                  <div class="session-more">
                    <Button look="quiet" onClick={() => setAllComing(true)}>
                      {t("sessions.allComing", list().coming.length - comingAtFirst)}
                    </Button>
                  </div>
                </Show>
              </Show>
            </Card>
            <Card title={t("sessions.past")} isPlain>
              <Show when={list().past.length > 0} fallback={<EmptyState text={t("sessions.nonePast")} />}>
                <ul role="list" class="session-lines">
                  <For each={list().past}>{(session) => <SessionLine session={session} />}</For>
                </ul>
              </Show>
              <Show when={list().hasMore}>
                <div class="session-more">
                  <Button look="quiet" isBusy={query.isFetching} onClick={() => setPast((count) => count + pastStep)}>
                    {t("sessions.more")}
                  </Button>
                </div>
              </Show>
            </Card>
          </div>
        )}
      </Loaded>
      <Show when={isPlanning()}>
        <PlanDialog methodId={withMethod()} onClose={stopPlanning} />
      </Show>
    </Page>
  );
}
