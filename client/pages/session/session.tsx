import { Page } from "../../parts/page.tsx";
import { t } from "../../state/i18n.ts";

export default function Session() {
  return <Page title={t("session.title")}>{null}</Page>;
}
