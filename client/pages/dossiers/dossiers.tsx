import { Page } from "../../parts/page.tsx";
import { t } from "../../state/i18n.ts";

export default function Dossiers() {
  return <Page title={t("dossier.title")}>{null}</Page>;
}
