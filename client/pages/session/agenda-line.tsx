import { createSignal, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { Tag } from "../../parts/tag.tsx";
import { t } from "../../state/i18n.ts";
import { useMutation } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import type { AgendaOrder } from "./agenda-order.ts";
import type { ShownCasus } from "./shown.ts";
import { useTable } from "./table-context.tsx";

/** One casus on the agenda, and what may be done with it there: begun, moved, withdrawn. */
export function AgendaLine(props: { casus: ShownCasus; number: number; order: AgendaOrder }) {
  const { state, isLead, isObserver, me, nameOf, command, running } = useTable();
  const item = () => state().agenda.find(({ casusId }) => casusId === props.casus.id);
  const isFinished = () => typeof item()?.finishedAt === "number";
  const hasBegun = () => typeof item()?.startedAt === "number";
  const mayWithdraw = () => !isObserver && !hasBegun() && (props.casus.inbrengerId === me.id || isLead());
  const mayStart = () => isLead() && state().status === "open" && !state().position && !isFinished();
  const isMovable = () => props.order.mayMove(props.casus.id);
  return (
    <li
      draggable={isMovable()}
      classList={{ "agenda-movable": isMovable(), "agenda-target": props.order.target() === props.casus.id }}
      onDragStart={(event) => props.order.dragStart(event, props.casus.id)}
      onDragOver={(event) => props.order.dragOver(event, props.casus.id)}
      onDragEnd={() => props.order.dragEnd()}
      onDrop={(event) => props.order.drop(event, props.casus.id)}
    >
      <span class="agenda-number" aria-hidden="true">
        {isFinished() ? "✓" : props.number}
      </span>
      <div class="agenda-casus">
        <p class="row">
          <ConditionMark condition={props.casus.dossier.condition} />
          <strong>{t("session.side.dossier", props.casus.dossier.code)}</strong>
          <Show when={isFinished()}>
            <Tag look="good">{t("session.agenda.done")}</Tag>
          </Show>
          <Show when={!hasBegun() && state().absentees.includes(props.casus.inbrengerId)}>
            <Tag look="warn">{t("sessions.absence.inbrengerMark")}</Tag>
          </Show>
        </p>
        <p class="agenda-question">“{props.casus.question}”</p>
        <p class="quiet">{t("session.agenda.by", nameOf(props.casus.inbrengerId))}</p>
        {/* Whoever asks the question cannot also guard the method. */}
        <Show when={isLead() && props.casus.inbrengerId === me.id && !isFinished()}>
          <p class="quiet">{t("session.agenda.both")}</p>
        </Show>
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
        <Show when={isMovable()}>
          <div class="row agenda-moves">
            <MoveButton casus={props.casus} order={props.order} by={-1} />
            <MoveButton casus={props.casus} order={props.order} by={1} />
          </div>
        </Show>
        <Show when={mayWithdraw()}>
          <Withdraw casusId={props.casus.id} />
        </Show>
      </div>
    </li>
  );
}

function MoveButton(props: { casus: ShownCasus; order: AgendaOrder; by: -1 | 1 }) {
  const words = () => t(props.by < 0 ? "session.agenda.moveUp" : "session.agenda.moveDown", props.casus.dossier.code);
  return (
    <Button
      isSmall
      look="quiet"
      id={props.order.buttonId(props.casus.id, props.by)}
      aria-label={words()}
      title={words()}
      disabled={!props.order.mayMoveBy(props.casus.id, props.by)}
      onClick={() => void props.order.moveBy(props.casus, props.by)}
    >
      <span aria-hidden="true">{props.by < 0 ? "↑" : "↓"}</span>
    </Button>
  );
}

function Withdraw(props: { casusId: string }) {
  const { sessionId, refetch } = useTable();
  const [isAsking, setAsking] = createSignal(false);
  const withdrawing = useMutation(() => ({
    mutationFn: () => trpc.session.withdrawCasus.mutate({ sessionId, casusId: props.casusId }),
    done: t("session.agenda.withdrawn"),
    onSuccess: () => {
      setAsking(false);
      void refetch();
    },
  }));
  return (
    <>
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
    </>
  );
}
