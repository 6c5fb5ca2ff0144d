import { Show } from "solid-js";
import { t } from "../state/i18n.ts";
import { refusalOf, sentenceOf } from "../state/refusal.ts";
import { Button } from "./button.tsx";

/** Why something is not here, and a way to try again where that can help. */
export function ErrorState(props: { error: unknown; onRetry?: () => void; sentence?: string }) {
  return (
    <div class="notice notice-bad" role="alert">
      <p>
        <strong>{t("common.loadFailed")}.</strong> {props.sentence ?? sentenceOf(props.error)}
      </p>
      <Show when={refusalOf(props.error).code !== "not-found" && props.onRetry}>
        {(retry) => (
          <Button isSmall look="quiet" onClick={() => retry()()}>
            {t("common.retry")}
          </Button>
        )}
      </Show>
    </div>
  );
}
