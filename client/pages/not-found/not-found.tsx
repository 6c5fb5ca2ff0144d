import { LinkButton } from "../../parts/button.tsx";
import { Page } from "../../parts/page.tsx";
import { t } from "../../state/i18n.ts";

export default function NotFound() {
  return (
    <Page title={t("common.notFoundTitle")} lead={t("common.notFoundText")} width="narrow">
      <LinkButton href="/" look="primary">
        {t("common.toStart")}
      </LinkButton>
    </Page>
  );
}
