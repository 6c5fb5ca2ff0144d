import { Page } from "../../parts/page.tsx";
import { t } from "../../state/i18n.ts";

export default function Research() {
  return <Page title={t("research.title")}>{null}</Page>;
}
