import { Page } from "../../parts/page.tsx";
import { t } from "../../state/i18n.ts";

export default function Admin() {
  return <Page title={t("admin.title")}>{null}</Page>;
}
