import { Page } from "../../parts/page.tsx";
import { t } from "../../state/i18n.ts";

export default function Sessions() {
  return <Page title={t("session.title")}>{null}</Page>;
}
