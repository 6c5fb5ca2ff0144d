import { Page } from "../../parts/page.tsx";
import { Tabs } from "../../parts/tabs.tsx";
import { t } from "../../state/i18n.ts";
import { People } from "./people.tsx";
import { Trail } from "./trail.tsx";
import "./admin.css";

/** For the beheerder: who takes part, and what happened to the data. */
export default function Admin() {
  return (
    <Page title={t("admin.title")} lead={t("admin.lead")}>
      <Tabs
        label={t("admin.tabs")}
        tabs={[
          { value: "people", label: t("admin.people"), content: () => <People /> },
          { value: "trail", label: t("admin.trail"), content: () => <Trail /> },
        ]}
      />
    </Page>
  );
}
