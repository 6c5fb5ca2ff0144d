import { Show } from "solid-js";
import { t } from "../state/i18n.ts";
import { refusalOf, sentenceOf } from "../state/refusal.ts";
import { Button, LinkButton } from "./button.tsx";
import { Notice } from "./notice.tsx";
import { Page } from "./page.tsx";

/** Instead of a page that is not there, or not for this person: which of the two, nobody is told. */
export function MissingPage() {
  return (
    <Page title={t("common.notFoundTitle")} lead={t("common.notFoundText")} width="narrow">
      <LinkButton href="/" look="primary">
        {t("common.toStart")}
      </LinkButton>
    </Page>
  );
}

/** Instead of a page that cannot be shown: why, and a way to try again. */
export function FailedPage(props: { error: unknown; onRetry: () => void }) {
  return (
    <Show when={refusalOf(props.error).code !== "not-found"} fallback={<MissingPage />}>
      <Page title={t("common.loadFailed")} width="narrow">
        <div class="stack" role="alert">
          <Notice look="bad">{sentenceOf(props.error)}</Notice>
          <p>
            <Button onClick={props.onRetry}>{t("common.retry")}</Button>
          </p>
        </div>
      </Page>
    </Show>
  );
}
