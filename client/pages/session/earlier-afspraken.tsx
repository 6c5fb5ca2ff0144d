import { createSignal, For, Show } from "solid-js";
import { createStore } from "solid-js/store";
import { dayOfInstant } from "../../../domain/calendar.ts";
import { Button } from "../../parts/button.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { useMarkAfspraak } from "../../state/afspraken.ts";
import { formatShortDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useQuery } from "../../state/query.ts";
import { serverNow } from "../../state/server-clock.ts";
import { trpc } from "../../state/trpc.ts";
import { useTable } from "./table-context.tsx";

/** As many as a table goes through in five minutes; the rest is one press away. */
const atOnce = 4;

/** What the people at the table still owe each other: where a session begins. */
export function EarlierAfspraken() {
  const { sessionId } = useTable();
  const query = useQuery(() => ({
    queryKey: ["session", sessionId, "open-afspraken"],
    queryFn: () => trpc.session.openAfspraken.query({ sessionId }),
    reconcile: "id",
  }));
  const [done, setDone] = createStore<Record<string, boolean>>({});
  const [isAll, setAll] = createSignal(false);
  const mark = useMarkAfspraak(({ afspraakId, isDone }) => setDone(afspraakId, isDone));
  const today = dayOfInstant(serverNow());
  return (
    <section class="card" aria-labelledby="earlier">
      <div class="card-head">
        <h2 id="earlier">{t("session.earlier.title")}</h2>
      </div>
      <Loaded query={query} what={t("session.earlier.loading")}>
        {(open) => (
          <Show when={open().length > 0} fallback={<p class="quiet card-body">{t("session.earlier.none")}</p>}>
            <ul class="lines earlier" role="list">
              <For each={isAll() ? open() : open().slice(0, atOnce)}>
                {(afspraak) => (
                  <li classList={{ "earlier-done": done[afspraak.id] }}>
                    <input
                      type="checkbox"
                      id={`earlier-${afspraak.id}`}
                      checked={done[afspraak.id] === true}
                      onChange={(event) => mark({ afspraakId: afspraak.id, isDone: event.currentTarget.checked })}
                    />
                    <label for={`earlier-${afspraak.id}`}>
                      <span>{afspraak.text}</span>
                      <span class="quiet" classList={{ "earlier-late": afspraak.dueOn < today }}>
                        {afspraak.dueOn < today
                          ? t("session.earlier.late", afspraak.whoName, formatShortDay(afspraak.dueOn))
                          : t("session.earlier.line", afspraak.whoName, formatShortDay(afspraak.dueOn))}
                        <Show when={afspraak.code}>{(code) => <>, {t("session.earlier.about", code())}</>}</Show>
                      </span>
                    </label>
                  </li>
                )}
              </For>
            </ul>
            <Show when={!isAll() && open().length > atOnce}>
              <div class="card-body">
                <Button isSmall look="quiet" onClick={() => setAll(true)}>
                  {t("session.earlier.more", open().length - atOnce)}
                </Button>
              </div>
            </Show>
          </Show>
        )}
      </Loaded>
    </section>
  );
}
