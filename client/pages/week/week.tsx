import { Page } from "../../parts/page.tsx";
import { t } from "../../state/i18n.ts";

export default function Week() {
  return <Page title={t("week.title")}>{null}</Page>;
}
