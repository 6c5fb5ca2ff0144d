import { For, Show } from "solid-js";
import { Card } from "../../parts/card.tsx";
import { Notice } from "../../parts/notice.tsx";
import { formatInstant } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import type { Shown } from "./draft.ts";

/** Who drew this reflection, when, for what purpose and reason, and which files it went into. */
export function Uses(props: { reflection: Shown }) {
  const isWithdrawn = () => !props.reflection.consents.onderzoek && props.reflection.samples.length > 0;
  return (
    <Card title={t("reflection.usedTitle")}>
      <Show when={props.reflection.samples.length > 0} fallback={<p class="soft">{t("reflection.usedNone")}</p>}>
        <div class="stack">
          <Show when={isWithdrawn()}>
            <Notice look="good">{t("reflection.usedWithdrawn")}</Notice>
          </Show>
          <ul role="list" class="uses">
            <For each={props.reflection.samples}>
              {(sample) => (
                <li class="use">
                  <p class="strong">{t("reflection.sampledBy", sample.drawnBy, formatInstant(sample.drawnAt))}</p>
                  <p>“{sample.reason}”</p>
                  <p class="quiet">
                    {t("reflection.usedFor", t(`reflection.purposeShort.${sample.purpose}`))} ·{" "}
                    {t("reflection.usedSize", sample.size)}
                    <Show when={sample.lastViewedAt}>
                      {(at) => <> · {t("reflection.usedViewed", formatInstant(at()))}</>}
                    </Show>
                  </p>
                  <For each={sample.downloads}>
                    {({ by, at, hadText }) => (
                      <p class="quiet">
                        {t(
                          hadText ? "reflection.usedDownload" : "reflection.usedDownloadWithout",
                          by ?? t("reflection.usedGone"),
                          formatInstant(at),
                        )}
                      </p>
                    )}
                  </For>
                </li>
              )}
            </For>
          </ul>
        </div>
      </Show>
    </Card>
  );
}
