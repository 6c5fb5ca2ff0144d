import { createSignal, For, Show } from "solid-js";
import { Button, LinkButton } from "../../parts/button.tsx";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Tag } from "../../parts/tag.tsx";
import { formatInstant } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useCan } from "../../state/login.tsx";
import { useMutation } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { EarlierAfspraken } from "./earlier-afspraken.tsx";
import { sessionName } from "./session-name.ts";
import type { ShownCasus } from "./shown.ts";
import { mainAction } from "./table.ts";
import { useTable } from "./table-context.tsx";

/** Before the session and between casussen: what was agreed earlier, and what is to be discussed. */
export function Agenda() {
  const { shown, state, isLead, isObserver, isInvited } = useTable();
  const can = useCan();
  const isPlanned = () => state().status === "planned";
  const hasBegun = () => state().agenda.some(({ startedAt }) => startedAt !== null);
  const isDone = () => mainAction(state()) === "close";
  const lead = () => {
    if (state().status === "cancelled") return t("session.lobby.cancelled");
    if (isPlanned()) return t("session.lobby.starts", state().method.title, formatInstant(shown().plannedAt));
    if (isDone()) return isLead() ? t("session.lobby.allDone") : t("session.lobby.allDoneOthers");
    return isLead() ? t("session.lobby.openedLead") : t("session.lobby.openedOthers");
  };
  const inOrder = () =>
    state().agenda.flatMap((item) => {
      const casus = shown().casussen.find(({ id }) => id === item.casusId);
      return casus ? [{ item, casus }] : [];
    });
  return (
    <div class="stack-wide">
      <header>
        <h1 tabindex="-1">{sessionName(shown())}</h1>
        <p class="phase-instruction">{lead()}</p>
      </header>
      <Show when={!isInvited}>
        <Notice>{t("session.lobby.notInvited")}</Notice>
      </Show>
      {/* A session begins with what was agreed before; once a casus was on the table, the next one comes first. */}
      <Show when={!isObserver && !hasBegun()}>
        <EarlierAfspraken />
      </Show>
      <section class="card" aria-labelledby="agenda">
        <div class="card-head">
          <h2 id="agenda">{t("session.agenda.title")}</h2>
          <Show when={can("dossier:write") && inOrder().length > 0}>
            <LinkButton isSmall look="quiet" href="/dossiers">
              {t("session.agenda.bring")}
            </LinkButton>
          </Show>
        </div>
        <Show
          when={inOrder().length > 0}
          fallback={
            <EmptyState
              text={can("dossier:write") ? t("session.agenda.none") : t("session.agenda.noneObserver")}
              action={
                can("dossier:write") ? (
                  <LinkButton href="/dossiers">{t("session.agenda.toDossiers")}</LinkButton>
                ) : undefined
              }
            />
          }
        >
          <ol class="lines agenda" role="list">
            <For each={inOrder()}>
              {({ item, casus }, index) => (
                <AgendaLine
                  casus={casus}
                  number={index() + 1}
                  startedAt={item.startedAt}
                  isFinished={item.finishedAt !== null}
                />
              )}
            </For>
          </ol>
        </Show>
      </section>
      <Show when={!isObserver && hasBegun()}>
        <EarlierAfspraken />
      </Show>
    </div>
  );
}

function AgendaLine(props: { casus: ShownCasus; number: number; startedAt: number | null; isFinished: boolean }) {
  const { sessionId, state, isLead, isObserver, me, nameOf, command, running, refetch } = useTable();
  const [isAsking, setAsking] = createSignal(false);
  const withdrawing = useMutation(() => ({
    mutationFn: () => trpc.session.withdrawCasus.mutate({ sessionId, casusId: props.casus.id }),
    done: t("session.agenda.withdrawn"),
    onSuccess: () => {
      setAsking(false);
      void refetch();
    },
  }));
  const mayWithdraw = () => !isObserver && props.startedAt === null && (props.casus.inbrengerId === me.id || isLead());
  const mayStart = () => isLead() && state().status === "open" && !state().position && !props.isFinished;
  return (
    <li>
      <span class="agenda-number" aria-hidden="true">
        {props.isFinished ? "✓" : props.number}
      </span>
      <div class="agenda-casus">
        <p class="row">
          <ConditionMark condition={props.casus.dossier.condition} />
          <strong>{t("session.side.dossier", props.casus.dossier.code)}</strong>
          <Show when={props.isFinished}>
            <Tag look="good">{t("session.agenda.done")}</Tag>
          </Show>
        </p>
        <p class="agenda-question">“{props.casus.question}”</p>
        <p class="quiet">{t("session.agenda.by", nameOf(props.casus.inbrengerId))}</p>
      </div>
      <div class="agenda-actions">
        <Show when={mayStart()}>
          <Button
            look="primary"
            aria-label={t("session.agenda.startThis", props.casus.dossier.code)}
            isBusy={running() === "startCasus"}
            onClick={() => void command({ type: "startCasus", casusId: props.casus.id })}
          >
            {t("session.agenda.start")}
          </Button>
        </Show>
        <Show when={mayWithdraw()}>
          <Button isSmall look="quiet" onClick={() => setAsking(true)}>
            {t("session.agenda.withdraw")}
          </Button>
          <ConfirmDialog
            isOpen={isAsking()}
            onClose={() => setAsking(false)}
            onConfirm={() => withdrawing.mutate()}
            isBusy={withdrawing.isPending}
            title={`${t("session.agenda.withdraw")}?`}
            text={t("session.agenda.withdrawText")}
            confirm={t("session.agenda.withdraw")}
          />
        </Show>
      </div>
    </li>
  );
}
