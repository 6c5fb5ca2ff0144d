import { Page } from "../../parts/page.tsx";
import { t } from "../../state/i18n.ts";

export default function Reflections() {
  return <Page title={t("reflection.title")}>{null}</Page>;
}
