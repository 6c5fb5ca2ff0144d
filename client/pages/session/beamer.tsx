import { createMemo, Match, onMount, Show, Switch } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { Notice } from "../../parts/notice.tsx";
import { t } from "../../state/i18n.ts";
import { Agenda } from "./agenda.tsx";
import { Closed } from "./closed.tsx";
import { EarlierCards } from "./earlier-cards.tsx";
import { createFit } from "./create-fit.ts";
import { nobodysTable } from "./nobodys-table.ts";
import { PhaseHead } from "./phase-stage.tsx";
import { sessionName } from "./session-name.ts";
import { isAlone } from "./shown-workspace.ts";
import { casusNumber, readiness } from "./table.ts";
import { TableContext, useTable } from "./table-context.tsx";
import { Workspace } from "./workspace.tsx";

/**
 * The session on the wall of the room: what the group does now, large, and only what everybody may see. Whose screen it
 * is writes nothing here; Escape goes back to the own place at the table.
 */
export function Beamer(props: { onClose: () => void }) {
  const own = useTable();
  // Whose screen it is may have looked back, or stayed behind in a text; the wall goes with the group.
  own.follow();
  let wall: HTMLDialogElement | undefined;
  onMount(() => {
    wall?.showModal();
    wall?.querySelector("h1")?.focus();
  });
  return (
    <dialog
      class="beamer"
      aria-label={t("table.beamer.label")}
      ref={(element) => (wall = element)}
      onClose={props.onClose}
    >
      <TableContext.Provider value={nobodysTable(own)}>
        <Wall screen={() => wall} onClose={() => wall?.close()} />
      </TableContext.Provider>
    </dialog>
  );
}

function Wall(props: { screen: () => HTMLElement | undefined; onClose: () => void }) {
  const { shown, state, phase, live } = useTable();
  let work: HTMLDivElement | undefined;
  const hidden = createFit(props.screen, () => work);
  const isMore = () => hidden().above + hidden().below > 0;
  return (
    <>
      <Show when={live?.saveState().kind === "offline" || live?.saveState().kind === "closed"}>
        <div role="status">
          <Notice look="warn" title={t("session.connection.lost")}>
            {t("table.beamer.behind")}
          </Notice>
        </div>
      </Show>
      <Show when={phase()}>
        <OnTable />
        <PhaseHead />
      </Show>
      <div
        class="beamer-work"
        ref={(element) => (work = element)}
        // Who stands at the wall may move it all the same, with the keys too.
        role={isMore() ? "region" : undefined}
        aria-label={isMore() ? t("table.beamer.work") : undefined}
        tabindex={isMore() ? 0 : undefined}
      >
        <div class="beamer-content">
          <Switch fallback={<Agenda />}>
            <Match when={state().status === "closed"}>
              <Closed />
            </Match>
            <Match when={phase()}>
              {/* Two phases in a row may each have a text: another phase is another place, here as at the table. */}
              <Show keyed when={phase()?.key}>
                <Work />
              </Show>
            </Match>
          </Switch>
        </div>
      </div>
      <footer class="beamer-foot">
        <Show when={isMore()}>
          <strong>{t("table.beamer.more", hidden().above, hidden().below)}</strong>
        </Show>
        <Show when={phase()}>
          <Counts />
        </Show>
        <span class="quiet push">{`${sessionName(shown())}. ${t("table.beamer.hint")}`}</span>
        <Button onClick={() => props.onClose()}>{t("table.beamer.close")}</Button>
      </footer>
    </>
  );
}

/** Which casus of the agenda lies on the table, and what is asked about it. */
function OnTable() {
  const { state, casusAt } = useTable();
  return (
    <Show when={casusAt()}>
      {(casus) => (
        <div class="beamer-casus">
          <p class="row">
            <span class="quiet">
              {t("session.rail.casus", casusNumber(state(), casus().id), state().agenda.length)}
            </span>
            <ConditionMark condition={casus().dossier.condition} />
            <strong>{t("session.side.dossier", casus().dossier.code)}</strong>
          </p>
          <p class="beamer-question">“{casus().question}”</p>
        </div>
      )}
    </Show>
  );
}

/** The work of the phase, or while everybody works alone how many have something on paper. */
function Work() {
  const { state, phase, casusAt, workspace } = useTable();
  const written = () => state().written[phase()?.key ?? ""] ?? 0;
  return (
    <Show
      when={!isAlone(workspace())}
      fallback={
        <p class="beamer-alone">{written() > 0 ? t("table.beamer.written", written()) : t("table.beamer.alone")}</p>
      }
    >
      <Show when={casusAt()}>{(casus) => <EarlierCards casus={casus()} />}</Show>
      <Workspace />
    </Show>
  );
}

function Counts() {
  const { state, nameOf } = useTable();
  const ready = createMemo(() => readiness(state()));
  return (
    <>
      <Show when={state().speakerId}>{(id) => <strong>{t("table.floor.speaking", nameOf(id()))}</strong>}</Show>
      <span>{t("session.foot.ready", ready().ready.length, ready().ready.length + ready().waiting.length)}</span>
    </>
  );
}
