import { createSignal, For, Show } from "solid-js";
import { Card } from "../../parts/card.tsx";
import { Checkbox } from "../../parts/checkbox.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Tag } from "../../parts/tag.tsx";
import { useMarkAfspraak } from "../../state/afspraken.ts";
import { formatShortDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import type { WeekView } from "./week.tsx";

/** What I promised to do. A box that is ticked stays in sight until the page is left, so that a slip is one press back. */
export function AfsprakenOfWeek(props: { afspraken: WeekView["afspraken"] }) {
  const [done, setDone] = createSignal<ReadonlySet<string>>(new Set());
  const mark = useMarkAfspraak(({ afspraakId, isDone }) =>
    setDone((all) => {
      const next = new Set(all);
      if (isDone) next.add(afspraakId);
      else next.delete(afspraakId);
      return next;
    }),
  );
  const open = () => props.afspraken.filter(({ id }) => !done().has(id)).length;
  return (
    <Card
      title={t("week.afspraken.title")}
      aside={<span class="quiet">{t("week.afspraken.open", open())}</span>}
      isPlain
    >
      <Show when={props.afspraken.length > 0} fallback={<EmptyState text={t("week.afspraken.none")} />}>
        <ul role="list" class="lines">
          <For each={props.afspraken}>
            {(afspraak) => (
              <li class="week-afspraak" classList={{ "week-afspraak-done": done().has(afspraak.id) }}>
                <Checkbox
                  label={afspraak.text}
                  checked={done().has(afspraak.id)}
                  onChange={(isDone) => mark({ afspraakId: afspraak.id, isDone })}
                />
                <span class="row week-afspraak-more">
                  <Show
                    when={afspraak.isOverdue}
                    fallback={<span class="quiet">{t("week.afspraken.due", formatShortDay(afspraak.dueOn))}</span>}
                  >
                    <Tag look="bad">{t("week.afspraken.late", formatShortDay(afspraak.dueOn))}</Tag>
                  </Show>
                  <Show when={afspraak.dossierId}>
                    {(id) => (
                      <a class="small" href={`/dossiers/${id()}?deel=afspraken`}>
                        {afspraak.dossierCode}
                      </a>
                    )}
                  </Show>
                </span>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Card>
  );
}
