import { For, Show } from "solid-js";
import { reflectionPrompts } from "../../../domain/reflection.ts";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { Notice } from "../../parts/notice.tsx";
import { t } from "../../state/i18n.ts";
import type { Sampled } from "./reader.tsx";

const promptOf = (id: string) => reflectionPrompts.find((prompt) => prompt.id === id)?.text ?? id;

/** One drawn reflection to read: its codes, and the text with what was masked. */
export function SampledText(props: { row: Sampled }) {
  const readable = () => (props.row.kind === "readable" ? props.row : undefined);
  const answered = () => readable()?.answers.filter((answer) => answer.text.trim() !== "") ?? [];
  return (
    <Show
      when={readable()}
      fallback={
        <article class="sampled">
          <p class="quiet">
            <code>{props.row.reflectionCode}</code>
          </p>
          <Notice look="warn" title={t("research.withdrawnTitle")}>
            {t("research.withdrawnText")}
          </Notice>
        </article>
      }
    >
      {(row) => (
        <article class="sampled">
          <p class="row quiet">
            <ConditionMark condition={row().condition} />
            <span>{t("research.week", row().week)}</span>
            <code>{row().reflectionCode}</code>
            <span>
              {t("research.author")} <code>{row().authorCode}</code>
            </span>
            <span>{t("research.redactions", row().redactions)}</span>
          </p>
          <For each={answered()}>
            {(answer) => (
              <section>
                <h3>{promptOf(answer.promptId)}</h3>
                <p class="sampled-words">{answer.text}</p>
              </section>
            )}
          </For>
          <Show when={row().mensbeeld}>
            {(mensbeeld) => (
              <section>
                <h3>{t("research.mensbeeld")}</h3>
                <p class="sampled-words">{t(`reflection.quadrant.${mensbeeld()}`)}</p>
              </section>
            )}
          </Show>
          <Show when={row().ownWords.trim() !== ""}>
            <section>
              <h3>{t("research.ownWords")}</h3>
              <p class="sampled-words">{row().ownWords}</p>
            </section>
          </Show>
        </article>
      )}
    </Show>
  );
}
