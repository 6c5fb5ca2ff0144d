import { createSignal, For, Show } from "solid-js";
import { levelOf } from "../../../domain/checklists/score.ts";
import { Button } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Tag } from "../../parts/tag.tsx";
import { formatDay, formatShare } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import type { DossierView } from "./dossier.tsx";
import { ScoreDialog } from "./score-dialog.tsx";

type Score = DossierView["scores"][number];

/** My own checklists and what the group agreed on, newest first, and the way to fill in a new one. */
export function Checklist(props: { dossier: DossierView }) {
  const [isFilling, setFilling] = createSignal(false);
  const mayFill = () => props.dossier.abilities.write && props.dossier.condition !== "vergelijking";
  const fill = () => (
    <Show when={mayFill()}>
      <Button onClick={() => setFilling(true)}>{t("dossier.score.fill")}</Button>
    </Show>
  );
  return (
    <>
      <Show
        when={props.dossier.scores.length > 0}
        fallback={
          <EmptyState text={t(mayFill() ? "dossier.score.none" : "dossier.score.noneReading")} action={fill()} />
        }
      >
        <div class="stack desk-fill">
          {fill()}
          <p class="quiet">{t("dossier.score.ownFirst")}</p>
        </div>
        <ol role="list" class="desk-log">
          <For each={props.dossier.scores}>{(score) => <ScoreLine score={score} />}</For>
        </ol>
      </Show>
      <ScoreDialog dossier={props.dossier} isOpen={isFilling()} onClose={() => setFilling(false)} />
    </>
  );
}

function ScoreLine(props: { score: Score }) {
  return (
    <li class="desk-score">
      <p class="desk-contact-head">
        <span class="strong">{formatDay(props.score.on)}</span>
        <span class="quiet">{t(`dossier.score.kind.${props.score.kind}`)}</span>
      </p>
      <p class="row">
        <Show when={props.score.value !== null} fallback={<span class="soft">{t("dossier.score.tooLittle")}</span>}>
          <span>
            {t(
              "dossier.score.value",
              formatShare(props.score.value ?? 0),
              t(`dossier.level.${levelOf(props.score.value ?? 0)}`),
            )}
          </span>
        </Show>
        <Show when={props.score.hasCriticalFailure}>
          <Tag look="bad">{t("dossier.score.criticalFailure")}</Tag>
        </Show>
      </p>
      <details>
        <summary>{t("dossier.score.answers")}</summary>
        <dl class="desk-answers">
          <For each={props.score.answers}>
            {(given) => (
              <div>
                <dt>
                  {given.text}
                  <Show when={given.reason && given.reason !== "contactlog"}>
                    <span class="quiet"> {given.reason}</span>
                  </Show>
                </dt>
                <dd class={`desk-answer desk-answer-${given.answer}`}>{t(`dossier.answer.${given.answer}`)}</dd>
              </div>
            )}
          </For>
        </dl>
      </details>
    </li>
  );
}
