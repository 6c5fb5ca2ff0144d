import { createEffect, For, on, onCleanup, onMount, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { ConditionShape } from "../../parts/condition-mark.tsx";
import { announce } from "../../state/announcer.ts";
import { t } from "../../state/i18n.ts";
import type { trpc } from "../../state/trpc.ts";
import { SampledText } from "./sampled-text.tsx";

export type Sampled = Awaited<ReturnType<typeof trpc.sample.show.query>>["reflections"][number];

/** Keys that mean something else where one types, or in a menu. */
const ownsArrows = (target: EventTarget | null) =>
  target instanceof Element && target.closest("input, textarea, select, [role=menu], [role=dialog]") !== null;

/** The drawn reflections one by one, as in a reader: by button, by arrow key, or by choosing from the list. */
export function Reader(props: { reflections: readonly Sampled[]; rank: number; onRank: (rank: number) => void }) {
  const all = () => props.reflections.length;
  const current = () => props.reflections.find((row) => row.rank === props.rank);
  const go = (rank: number) => {
    if (rank >= 1 && rank <= all()) props.onRank(rank);
  };
  const onKey = (event: KeyboardEvent) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey || ownsArrows(event.target)) return;
    if (event.key === "ArrowRight") go(props.rank + 1);
    if (event.key === "ArrowLeft") go(props.rank - 1);
  };
  onMount(() => document.addEventListener("keydown", onKey));
  onCleanup(() => document.removeEventListener("keydown", onKey));
  let list: HTMLOListElement | undefined;
  createEffect(
    on(
      () => props.rank,
      (rank) => {
        announce(t("research.position", rank, all()));
        list?.children[rank - 1]?.scrollIntoView({ block: "nearest", inline: "nearest" });
      },
      { defer: true },
    ),
  );
  return (
    <div class="reader">
      <nav class="reader-list" aria-label={t("research.list")}>
        <ol role="list" ref={(element) => (list = element)}>
          <For each={props.reflections}>
            {(row) => (
              <li>
                <button
                  type="button"
                  class="reader-item"
                  aria-current={row.rank === props.rank ? "true" : undefined}
                  onClick={() => go(row.rank)}
                >
                  <span class="reader-rank">{row.rank}</span>
                  <Show
                    when={row.kind === "readable" && row}
                    fallback={<span class="reader-what">{t("research.withdrawnShort")}</span>}
                  >
                    {(readable) => (
                      <span class={`reader-what condition-${readable().condition} condition-plain`}>
                        <ConditionShape condition={readable().condition} />
                        <span class="visually-hidden">{t(`common.condition.${readable().condition}`)}, </span>
                        <span class="reader-week">{t("research.week", readable().week)}</span>
                      </span>
                    )}
                  </Show>
                </button>
              </li>
            )}
          </For>
        </ol>
      </nav>
      <div class="reader-text">
        <div class="reader-bar">
          <h2 class="reader-position">{t("research.position", props.rank, all())}</h2>
          <span class="quiet reader-keys">{t("research.keys")}</span>
          <span class="row push">
            <Button isSmall disabled={props.rank <= 1} onClick={() => go(props.rank - 1)}>
              {t("research.previous")}
            </Button>
            <Button isSmall disabled={props.rank >= all()} onClick={() => go(props.rank + 1)}>
              {t("research.next")}
            </Button>
          </span>
        </div>
        <Show when={current()} keyed>
          {(row) => <SampledText row={row} />}
        </Show>
      </div>
    </div>
  );
}
