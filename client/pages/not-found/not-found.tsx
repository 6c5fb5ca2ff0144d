import { LinkButton } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Page } from "../../parts/page.tsx";
import { t } from "../../state/i18n.ts";

export default function NotFound() {
  return (
    <Page title={t("common.notFoundTitle")} width="narrow">
      <EmptyState text={t("common.notFoundText")} action={<LinkButton href="/">{t("common.toStart")}</LinkButton>} />
    </Page>
  );
}
