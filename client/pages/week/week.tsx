import { For, Show } from "solid-js";
import { Notice } from "../../parts/notice.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { formatDay, formatLongDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useCan } from "../../state/login.tsx";
import { useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { AfsprakenOfWeek } from "./afspraken.tsx";
import { DueDossiers } from "./due-dossiers.tsx";
import { ReflectionsToWrite } from "./reflections.tsx";
import { SamplesOfTeam } from "./samples.tsx";
import { SessionsOfWeek } from "./sessions.tsx";
import "./week.css";

export type WeekView = Awaited<ReturnType<typeof trpc.week.show.query>>;

/** What this week asks of me: the table first, then the dossiers, then what I promised and still have to write. */
export default function Week() {
  const can = useCan();
  const query = useQuery(() => ({ queryKey: ["week"], queryFn: () => trpc.week.show.query() }));
  const above = () => {
    const experiment = query.isSuccess ? query.data.experiment : null;
    return experiment ? t("week.above", experiment.week, experiment.name) : undefined;
  };
  return (
    <Page title={t("week.title")} above={above()} lead={query.isSuccess ? formatLongDay(query.data.today) : undefined}>
      <Loaded query={query} what={t("week.loading")}>
        {(week) => (
          <>
            <For each={week().experiment?.contextEvents}>
              {(event) => (
                <Notice look="warn" title={t("week.event", event.title)}>
                  {t("week.eventSince", formatDay(event.from))}
                  <Show when={event.to}>{(to) => <> {t("week.eventUntil", formatDay(to()))}</>}</Show>
                </Notice>
              )}
            </For>
            <div class="week">
              <div class="week-main">
                <SessionsOfWeek sessions={week().sessions} afspraken={week().afspraken.length} />
                {/* Who leads the team guides nobody and writes no reflections. */}
                <Show when={can("dossier:write")}>
                  <DueDossiers dossiers={week().dossiers} />
                </Show>
              </div>
              <div class="week-side">
                <AfsprakenOfWeek afspraken={week().afspraken} />
                <Show when={can("reflection:list")}>
                  <ReflectionsToWrite reflections={week().reflections} />
                </Show>
                <Show when={can("sample:oversee")}>
                  <SamplesOfTeam />
                </Show>
              </div>
            </div>
          </>
        )}
      </Loaded>
    </Page>
  );
}
