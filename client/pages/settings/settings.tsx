import { Show } from "solid-js";
import { Page } from "../../parts/page.tsx";
import { t } from "../../state/i18n.ts";
import { useCan } from "../../state/login.tsx";
import { CalendarFeed } from "./calendar-feed.tsx";

/** What a person sets for themselves alone. */
export default function Settings() {
  const can = useCan();
  return (
    <Page title={t("settings.title")} lead={t("settings.lead")} width="narrow">
      <Show when={can("calendar:keep")}>
        <CalendarFeed />
      </Show>
    </Page>
  );
}
