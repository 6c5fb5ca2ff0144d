import { Show } from "solid-js";
import { Notice } from "../../parts/notice.tsx";
import { t } from "../../state/i18n.ts";
import { useTable } from "./table-context.tsx";

/** Says that the connection is gone, what is kept, and that it goes on by itself. */
export function ConnectionNotice() {
  const { live } = useTable();
  const kind = () => live?.saveState().kind;
  return (
    <div role="status" class="room-connection">
      <Show when={kind() === "offline"}>
        <Notice look="warn" title={t("session.connection.lost")}>
          {t("session.connection.kept")}
        </Notice>
      </Show>
      <Show when={kind() === "closed"}>
        <Notice look="bad" title={t("session.connection.stopped")}>
          {t("session.connection.stoppedText")}
        </Notice>
      </Show>
    </div>
  );
}
