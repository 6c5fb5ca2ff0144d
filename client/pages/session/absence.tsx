import { createSignal, For, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { Notice } from "../../parts/notice.tsx";
import { formatList } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useCan } from "../../state/login.tsx";
import { AbsenceButton } from "../sessions/absence-button.tsx";
import { ChangeDialog } from "../sessions/change-dialog.tsx";
import { useTable } from "./table-context.tsx";

/** Before a session: who said not to be there, what of the plan cannot go on so, and saying it oneself. */
export function Absence() {
  const { sessionId, shown, state, me, isInvited, nameOf } = useTable();
  const can = useCan();
  const [isPlanning, setPlanning] = createSignal(false);
  const isAbsent = (id: string) => state().absentees.includes(id);
  const names = () => shown().people.flatMap(({ id, name }) => (isAbsent(id) ? [name] : []));
  const missed = () => [
    ...(isAbsent(state().leadId) ? [t("sessions.absence.lead", nameOf(state().leadId))] : []),
    ...shown().casussen.flatMap(({ inbrengerId, dossier }) =>
      isAbsent(inbrengerId) ? [t("sessions.absence.inbrenger", nameOf(inbrengerId), dossier.code)] : [],
    ),
  ];
  return (
    <>
      <Show when={can("session:prepare") && missed().length > 0}>
        <Notice look="warn">
          <div class="stack">
            <For each={missed()}>{(sentence) => <p>{sentence}</p>}</For>
            <p>
              <Button isSmall onClick={() => setPlanning(true)}>
                {t("sessions.change.action")}
              </Button>
            </p>
          </div>
        </Notice>
      </Show>
      <div class="row">
        <Show when={isInvited}>
          <AbsenceButton sessionId={sessionId} isAbsent={isAbsent(me.id)} />
        </Show>
        <p role="status">{names().length > 0 ? t("sessions.absence.who", formatList(names())) : ""}</p>
      </div>
      <Show when={isPlanning()}>
        <ChangeDialog sessionId={sessionId} onClose={() => setPlanning(false)} />
      </Show>
    </>
  );
}
