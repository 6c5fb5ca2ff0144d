import { For, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { t } from "../../state/i18n.ts";
import type { Texts } from "./draft.ts";
import { steps, type Step } from "./steps.ts";

/** What was answered to a step, in words. */
export function answerTo({ id }: Step, texts: Texts): string {
  if (id === "own-words") return texts.ownWords.trim();
  if (id !== "mensbeeld") return (texts.answers[id] ?? "").trim();
  return texts.mensbeeld === null ? "" : t(`reflection.quadrant.${texts.mensbeeld}`);
}

/** The whole reflection to read. With `onChange` each answer can be gone back to; without, it is fixed. */
export function OwnText(props: { texts: Texts; onChange?: (step: number) => void }) {
  return (
    <dl class="own-text">
      <For each={steps}>
        {(step, index) => (
          <Show when={props.onChange || step.isDone(props.texts)}>
            <div class="own-text-answer">
              <dt>
                {step.title()}
                <Show when={props.onChange}>
                  {(change) => (
                    <Button
                      look="quiet"
                      isSmall
                      aria-label={t("reflection.changeWhat", step.title())}
                      onClick={() => change()(index())}
                    >
                      {t("reflection.change")}
                    </Button>
                  )}
                </Show>
              </dt>
              <dd classList={{ quiet: !step.isDone(props.texts) }}>
                {answerTo(step, props.texts) || t("reflection.empty")}
              </dd>
            </div>
          </Show>
        )}
      </For>
    </dl>
  );
}
