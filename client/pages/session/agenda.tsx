import { For, Show } from "solid-js";
import { LinkButton } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Notice } from "../../parts/notice.tsx";
import { formatInstant } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useCan } from "../../state/login.tsx";
import { Absence } from "./absence.tsx";
import { AgendaLine } from "./agenda-line.tsx";
import { createAgendaOrder } from "./agenda-order.ts";
import { Course } from "./course.tsx";
import { EarlierAfspraken } from "./earlier-afspraken.tsx";
import { sessionName } from "./session-name.ts";
import { mainAction } from "./table.ts";
import { useTable } from "./table-context.tsx";

/** Before the session and between casussen: what was agreed before, and what is to be discussed. */
export function Agenda() {
  const table = useTable();
  const { sessionId, shown, state, isLead, isObserver, isInvited, hearsEarlier, isWall } = table;
  const can = useCan();
  const mayBring = () => can("dossier:write") && !isObserver;
  // The list and the dossier know for which table it is, and lead back to it.
  const toDossiers = `/dossiers?sessie=${sessionId}`;
  const order = createAgendaOrder(table);
  const isPlanned = () => state().status === "planned";
  const isDone = () => mainAction(state()) === "close";
  const lead = () => {
    if (state().status === "cancelled") return t("session.lobby.cancelled");
    if (isPlanned()) return t("session.lobby.starts", state().method.title, formatInstant(shown().plannedAt));
    // Only who was not invited has the agenda before them while a casus is on the table.
    if (state().position) return t("session.lobby.running");
    if (isDone()) return isLead() ? t("session.lobby.allDone") : t("session.lobby.allDoneOthers");
    return isLead() ? t("session.lobby.openedLead") : t("session.lobby.openedOthers");
  };
  // By their ids, so that a line which moves stays the same line.
  const inOrder = () =>
    state().agenda.flatMap(({ casusId }) => (shown().casussen.some(({ id }) => id === casusId) ? [casusId] : []));
  return (
    <div class="stack-wide">
      <header>
        <h1 tabindex="-1">{sessionName(shown())}</h1>
        <p class="phase-instruction">{lead()}</p>
      </header>
      <Show when={!isInvited}>
        <Notice>{t("session.lobby.notInvited")}</Notice>
      </Show>
      <Show when={isPlanned() && !isWall}>
        <Absence />
      </Show>
      <section class="card" aria-labelledby="agenda">
        <div class="card-head">
          <h2 id="agenda">{t("session.agenda.title")}</h2>
          <Show when={mayBring() && inOrder().length > 0}>
            <LinkButton isSmall look="quiet" href={toDossiers}>
              {t("session.agenda.bring")}
            </LinkButton>
          </Show>
        </div>
        <ol class="lines agenda" role="list">
          {/* A session begins with what was agreed before. */}
          <Show when={hearsEarlier}>
            <li class="agenda-earlier">
              <span class="agenda-number" aria-hidden="true">
                ↩
              </span>
              <EarlierAfspraken level={3} />
            </li>
          </Show>
          <For each={inOrder()}>
            {(casusId, index) => (
              <Show when={shown().casussen.find(({ id }) => id === casusId)}>
                {(casus) => <AgendaLine casus={casus()} number={index() + 1} order={order} />}
              </Show>
            )}
          </For>
        </ol>
        <Show when={inOrder().length === 0}>
          <EmptyState
            text={mayBring() ? t("session.agenda.none") : t("session.agenda.noneObserver")}
            action={
              mayBring() ? <LinkButton href={toDossiers}>{t("session.agenda.toDossiers")}</LinkButton> : undefined
            }
          />
        </Show>
      </section>
      <Show when={isPlanned() && !isWall}>
        <Course />
      </Show>
    </div>
  );
}
