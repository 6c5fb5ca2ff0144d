import { createSignal, Show } from "solid-js";
import { allPhases, totalMinutes } from "../../../domain/methods/method.ts";
import { t } from "../../state/i18n.ts";
import { PhaseList } from "../methods/phase-list.tsx";
import { useTable } from "./table-context.tsx";

/** Before the session opens: how it will go, step by step, as its method says; for who never sat at one. */
export function Course() {
  const { state } = useTable();
  const [isOpen, setOpen] = createSignal(false);
  const method = () => state().method;
  return (
    <details class="card course" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{t("session.course.title", allPhases(method()).length, totalMinutes(method()))}</summary>
      <Show when={isOpen()}>
        <div class="card-body stack">
          <p lang="nl">{method().summary}</p>
          <ul class="course-rules">
            <li>{t("session.course.lead")}</li>
            <li>{t("session.course.sheet")}</li>
            <li>{t("table.consent.hint")}</li>
          </ul>
        </div>
        <ol class="method-phases" role="list">
          <PhaseList method={method()} level={3} />
        </ol>
      </Show>
    </details>
  );
}
