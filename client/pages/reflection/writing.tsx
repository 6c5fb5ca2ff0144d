import { useSearchParams } from "@solidjs/router";
import { createEffect, For, on, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { t } from "../../state/i18n.ts";
import { useMe } from "../../state/login.tsx";
import { meKey, useQueryClient } from "../../state/query.ts";
import { Check } from "./check.tsx";
import { Conflict } from "./conflict.tsx";
import { createDraft, type Shown } from "./draft.ts";
import { Question } from "./question.tsx";
import { steps } from "./steps.ts";

/** Writing a reflection: one question at a time, any of them can be left empty, and at the end the whole to check. */
export function Writing(props: { reflection: Shown }) {
  const me = useMe();
  const client = useQueryClient();
  const draft = createDraft(props.reflection, {
    memberId: me().id,
    onSignedOut: () => void client.invalidateQueries({ queryKey: meKey }),
  });
  const [search, setSearch] = useSearchParams<{ stap?: string }>();
  let heading: HTMLHeadingElement | undefined;
  // In the address, so that the browser's own back button goes to the question before.
  const at = () => Math.min(Math.max(Number(search.stap ?? 1) || 1, 1), steps.length + 1) - 1;
  const go = (index: number) => setSearch({ stap: String(index + 1) });
  const step = () => steps[at()];
  const focusQuestion = () => heading?.focus({ preventScroll: true });
  createEffect(on(at, focusQuestion, { defer: true }));
  // The two buttons of a conflict go away with it.
  createEffect(on(draft.trouble, (now, before) => before === "conflict" && now === undefined && focusQuestion()));
  return (
    <div class="writing">
      <nav aria-label={t("reflection.steps")}>
        <ol role="list" class="writing-steps">
          <For each={steps}>
            {(each, index) => (
              <li>
                <button
                  type="button"
                  class="writing-step"
                  classList={{ "writing-step-done": each.isDone(draft.texts) }}
                  aria-current={index() === at() ? "step" : undefined}
                  aria-label={[
                    t("reflection.stepOf", index() + 1, steps.length),
                    each.title(),
                    each.isDone(draft.texts) && t("reflection.stepDone"),
                  ]
                    .filter(Boolean)
                    .join(", ")}
                  onClick={() => go(index())}
                >
                  {each.isDone(draft.texts) ? "✓" : index() + 1}
                </button>
              </li>
            )}
          </For>
          <li class="writing-step-last">
            <button
              type="button"
              class="writing-step writing-step-wide"
              aria-current={at() === steps.length ? "step" : undefined}
              onClick={() => go(steps.length)}
            >
              {t("reflection.toCheck")}
            </button>
          </li>
        </ol>
      </nav>
      <Show when={draft.trouble() === "conflict" || draft.trouble() === "submitted"}>
        <Conflict draft={draft} />
      </Show>
      <section class="writing-question">
        <Show when={step()}>
          <p class="quiet">{t("reflection.stepOf", at() + 1, steps.length)}</p>
        </Show>
        <h2 tabindex="-1" ref={(element) => (heading = element)}>
          {step()?.title() ?? t("reflection.checkTitle")}
        </h2>
        <Show
          when={step()}
          fallback={
            <Check reflection={props.reflection} draft={draft} onChange={(to) => go(to < 0 ? steps.length - 1 : to)} />
          }
        >
          {(current) => (
            <>
              <Question step={current()} draft={draft} />
              <div class="reflection-foot">
                <Show when={at() > 0}>
                  <Button onClick={() => go(at() - 1)}>{t("reflection.previous")}</Button>
                </Show>
                <Button look="primary" class="push" onClick={() => go(at() + 1)}>
                  {t(at() === steps.length - 1 ? "reflection.toCheck" : "reflection.next")}
                </Button>
              </div>
              <p class="quiet">{t("reflection.skip")}</p>
            </>
          )}
        </Show>
      </section>
    </div>
  );
}
