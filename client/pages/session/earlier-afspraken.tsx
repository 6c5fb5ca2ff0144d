import { createSignal, For, onCleanup, Show } from "solid-js";
import { Dynamic } from "solid-js/web";
import { addDays, dayOfInstant } from "../../../domain/calendar.ts";
import { afspraakOutcomes, type AfspraakOutcome } from "../../../domain/afspraak.ts";
import { Button } from "../../parts/button.tsx";
import { DateInput } from "../../parts/date-input.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { RadioSegment } from "../../parts/radio-segment.tsx";
import { formatShortDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useMutation, useQuery, useQueryClient } from "../../state/query.ts";
import { refusalOf } from "../../state/refusal.ts";
import { serverNow } from "../../state/server-clock.ts";
import { showToast } from "../../state/toasts.ts";
import { trpc } from "../../state/trpc.ts";
import { refusalSentence } from "./refusal-sentence.ts";
import { useTable } from "./table-context.tsx";

type Earlier = Awaited<ReturnType<typeof trpc.earlier.list.query>>[number];
type Decision = { outcome: AfspraakOutcome | null; dueOn: string | null };

/** As many as a table goes through in five minutes; the rest is one press away. */
const atOnce = 4;

/** While a session is prepared more than these wait behind their count, so that the casussen stand in sight. */
const mostUnfolded = 3;

const isTold = (message: unknown): boolean =>
  typeof message === "object" && message !== null && "type" in message && message.type === "afspraken";

/** What became of what was agreed before, with which a session begins. Everybody at the table sees it change. */
export function EarlierAfspraken(props: { level: 2 | 3 }) {
  const { sessionId, state, live, isObserver, isWall } = useTable();
  const client = useQueryClient();
  const queryKey = ["session", sessionId, "earlier"];
  const query = useQuery(() => ({
    queryKey,
    queryFn: () => trpc.earlier.list.query({ sessionId }),
    reconcile: "id",
  }));
  const stop = live?.onControl((message) => isTold(message) && void client.invalidateQueries({ queryKey }));
  onCleanup(() => stop?.());
  const [isAll, setAll] = createSignal(false);
  const left = (all: readonly Earlier[]) => all.filter(({ outcome }) => outcome === null).length;
  // At the wall nobody presses for the rest: what was decided makes room there for what is still to come.
  const inOrder = (all: readonly Earlier[]) =>
    isWall ? all.toSorted((a, b) => Number(a.outcome !== null) - Number(b.outcome !== null)) : all;
  const isFolded = () => !isWall && state().openedAt === null;
  const shown = (all: readonly Earlier[]) => (isAll() || isFolded() ? all : inOrder(all).slice(0, atOnce));
  const lines = (all: readonly Earlier[]) => (
    <ul class="earlier" role="list">
      <For each={shown(all)}>
        {(afspraak) => <EarlierLine afspraak={afspraak} queryKey={queryKey} isFixed={isObserver} />}
      </For>
    </ul>
  );
  return (
    <div>
      <Dynamic component={`h${props.level}`}>{t("session.earlier.title")}</Dynamic>
      <Loaded query={query} what={t("session.earlier.loading")}>
        {(all) => (
          <Show when={all().length > 0} fallback={<p class="quiet">{t("session.earlier.none")}</p>}>
            <Show
              when={isFolded()}
              fallback={
                <>
                  <p class="quiet">{t("session.earlier.left", left(all()), all().length)}</p>
                  {lines(all())}
                  <Show when={!isWall && !isAll() && all().length > atOnce}>
                    <Button isSmall look="quiet" onClick={() => setAll(true)}>
                      {t("session.earlier.more", all().length - atOnce)}
                    </Button>
                  </Show>
                </>
              }
            >
              <details class="earlier-fold" open={all().length <= mostUnfolded}>
                <summary>{t("session.earlier.left", left(all()), all().length)}</summary>
                {lines(all())}
              </details>
            </Show>
          </Show>
        )}
      </Loaded>
    </div>
  );
}

function EarlierLine(props: { afspraak: Earlier; queryKey: string[]; isFixed: boolean }) {
  const { sessionId, state } = useTable();
  const today = dayOfInstant(serverNow());
  const decide = useMutation(() => ({
    mutationFn: (decision: Decision) =>
      trpc.earlier.decide.mutate({ sessionId, afspraakId: props.afspraak.id, ...decision }),
    invalidates: [props.queryKey, ["week"], ["dossier"]],
    isShownInPlace: true,
  }));
  const give = async (decision: Decision) => {
    try {
      await decide.mutateAsync(decision);
    } catch (error) {
      const isDay = refusalOf(error).code === "request.malformed";
      showToast(isDay ? t("session.earlier.badDay") : refusalSentence(error), { kind: "bad" });
    }
  };
  const choose = (outcome: AfspraakOutcome) =>
    void give({ outcome, dueOn: outcome === "continues" ? addDays(today, 7) : null });
  const isOpen = () => props.afspraak.outcome === null;
  const isLate = () => isOpen() && props.afspraak.dueOn < today;
  const mayDecide = () => !props.isFixed && (state().status === "planned" || state().status === "open");
  return (
    <li classList={{ "earlier-done": props.afspraak.outcome === "done" || props.afspraak.outcome === "not-done" }}>
      <div class="earlier-what">
        <span>{props.afspraak.text}</span>
        <span class="quiet" classList={{ "earlier-late": isLate() }}>
          {t(
            isLate() ? "session.earlier.late" : "session.earlier.line",
            props.afspraak.whoName,
            formatShortDay(props.afspraak.dueOn),
          )}
          <Show when={props.afspraak.code}>{(code) => <>, {t("session.earlier.about", code())}</>}</Show>
        </span>
      </div>
      <Show
        when={mayDecide()}
        fallback={
          <Show when={props.afspraak.outcome}>
            {(outcome) => <span class="quiet">{t(`session.earlier.outcome.${outcome()}`)}</span>}
          </Show>
        }
      >
        <div class="earlier-ways">
          <RadioSegment
            legend={t("session.earlier.what", props.afspraak.text)}
            isLegendHidden
            options={afspraakOutcomes.map((value) => ({ value, label: t(`session.earlier.outcome.${value}`) }))}
            value={props.afspraak.outcome ?? undefined}
            onChange={choose}
          />
          <Show when={props.afspraak.outcome === "continues"}>
            <DateInput
              label={t("session.earlier.newDay")}
              value={props.afspraak.dueOn}
              min={today}
              onInput={(dueOn) => dueOn >= today && void give({ outcome: "continues", dueOn })}
            />
          </Show>
          <Show when={!isOpen()}>
            <Button isSmall look="quiet" onClick={() => void give({ outcome: null, dueOn: null })}>
              {t("session.earlier.undo")}
              <span class="visually-hidden">: {props.afspraak.text}</span>
            </Button>
          </Show>
        </div>
      </Show>
    </li>
  );
}
