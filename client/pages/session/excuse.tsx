import { Show } from "solid-js";
import { Menu } from "../../parts/menu.tsx";
import { formatList } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { readiness } from "./table.ts";
import { useTable } from "./table-context.tsx";

/** Where the method waits until everyone has written, the lead sees for whom, and can go on without somebody. */
export function Excuse() {
  const { state, phase, isLead, isFollowing, isOpenAt, nameOf, command } = useTable();
  const isWaiting = () => {
    const workspace = phase()?.phase.workspace;
    return workspace?.kind === "cards" && (workspace.perPerson?.min ?? 0) > 0 && !isOpenAt();
  };
  const excused = () => state().excused[phase()?.key ?? ""] ?? [];
  const waiting = () => readiness(state()).waiting.filter((id) => !excused().includes(id));
  return (
    <Show when={isLead() && isFollowing() && isWaiting() && waiting().length > 0}>
      <div class="row excuse">
        <p class="quiet">{t("table.excuse.waits", formatList(waiting().map(nameOf)))}</p>
        <Menu
          triggerClass="button button-quiet button-small"
          trigger={t("table.excuse.menu")}
          items={waiting().map((id) => ({
            label: t("table.excuse.action", nameOf(id)),
            onSelect: () => void command({ type: "excuse", memberId: id }),
          }))}
        />
      </div>
    </Show>
  );
}
