import { For, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { Notice } from "../../parts/notice.tsx";
import { t } from "../../state/i18n.ts";
import type { Draft } from "./draft.ts";
import { answerTo } from "./own-text.tsx";
import { steps } from "./steps.ts";

/** Another tab changed the same reflection: both texts are shown where they differ, and the author chooses. */
export function Conflict(props: { draft: Draft }) {
  const differing = () => {
    const other = props.draft.other();
    if (!other) return [];
    return steps
      .filter((step) => answerTo(step, other) !== answerTo(step, props.draft.texts))
      .map((step) => ({ step, other }));
  };
  return (
    <div role="alert">
      <Show when={props.draft.trouble() === "submitted"}>
        <Notice look="bad">{t("reflection.submittedElsewhere")}</Notice>
      </Show>
      <Show when={props.draft.trouble() === "conflict"}>
        <Notice look="warn" title={t("reflection.conflictTitle")}>
          {t("reflection.conflictText")}
          <dl class="own-text">
            <For each={differing()}>
              {({ step, other }) => (
                <div class="own-text-answer">
                  <dt>
                    {t("reflection.conflictOther")}: {step.title()}
                  </dt>
                  <dd>{answerTo(step, other) || t("reflection.conflictEmptied")}</dd>
                </div>
              )}
            </For>
          </dl>
          <div class="form-actions">
            <Button look="primary" onClick={() => void props.draft.keepMine()}>
              {t("reflection.conflictKeepMine")}
            </Button>
            <Button onClick={() => props.draft.takeOther()}>{t("reflection.conflictTakeOther")}</Button>
          </div>
        </Notice>
      </Show>
    </div>
  );
}
