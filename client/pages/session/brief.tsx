import { Show } from "solid-js";
import { phasesOf } from "../../../domain/session/state.ts";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { t } from "../../state/i18n.ts";
import { Rail } from "./rail.tsx";
import { Side } from "./side.tsx";
import { sessionName } from "./session-name.ts";
import { casusNumber } from "./table.ts";
import { useTable } from "./table-context.tsx";

/** On a small screen the course of the session and the people fold into one line above the work. */
export function Brief() {
  const { shown, state, position, casusAt } = useTable();
  const place = () => {
    const now = position();
    if (!now) return sessionName(shown());
    const phase = t("session.rail.phase", now.phase + 1, phasesOf(state(), now.casusId).length);
    if (now.casusId === null) return `${sessionName(shown())}, ${phase}`;
    return `${t("session.rail.casus", casusNumber(state(), now.casusId), state().agenda.length)}, ${phase}`;
  };
  return (
    <details class="room-brief">
      <summary>
        <span class="room-brief-line">
          <span>{place()}</span>
          <Show when={casusAt()}>
            {(casus) => (
              <span class="row">
                <ConditionMark condition={casus().dossier.condition} isShort />
                <span class="strong">{casus().dossier.code}</span>
              </span>
            )}
          </Show>
          {/* At a small screen nothing else says what the group talks about. */}
          <Show when={casusAt()}>{(casus) => <span class="room-brief-question">“{casus().question}”</span>}</Show>
        </span>
        <span class="room-brief-show">{t("session.brief.show")}</span>
      </summary>
      <div class="room-brief-body">
        <Side />
        <Rail />
      </div>
    </details>
  );
}
