import { Page } from "../../parts/page.tsx";
import { t } from "../../state/i18n.ts";

export default function Record() {
  return <Page title={t("record.title")}>{null}</Page>;
}
