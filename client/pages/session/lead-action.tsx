import { createEffect, createMemo, createSignal, on, onCleanup, Show } from "solid-js";
import type { Collected } from "../../../domain/methods/method.ts";
import { Button } from "../../parts/button.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { formatInstant, formatList } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { serverNow } from "../../state/server-clock.ts";
import { compare } from "./compared.ts";
import type { Command } from "./create-table.ts";
import { isEarly } from "./early.ts";
import { mainAction, tooSoonToReveal, type MainAction, type TooSoon } from "./table.ts";
import { useTable } from "./table-context.tsx";

/** After a step the same place on the screen means the next step: the second half of a double click must not take it. */
const HOLD_MS = 700;

type Action = Exclude<MainAction, null | "start">;

const commandOf: Record<Action, Command> = {
  open: { type: "open" },
  reveal: { type: "reveal" },
  // Leaving a hidden phase lays it open.
  revealAndGo: { type: "next" },
  next: { type: "next" },
  finish: { type: "finishCasus" },
  close: { type: "close" },
};

/** The one next step of the group, in the lead's hands; asks first where it cannot be taken back. */
export function LeadAction() {
  const { shown, state, position, nameOf, command, running } = useTable();
  const action = createMemo(() => mainAction(state()));
  const [asking, setAsking] = createSignal<Action>();
  const [isHeld, setHeld] = createSignal(false);
  createEffect(
    on(
      () => `${action()} ${position()?.casusId} ${position()?.phase}`,
      () => {
        setAsking(undefined);
        setHeld(true);
        const timer = setTimeout(() => setHeld(false), HOLD_MS);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  const label = () => {
    switch (action()) {
      case "open":
        return t("session.lobby.open");
      case "reveal":
      case "revealAndGo":
        return t("session.foot.reveal");
      case "next":
        return t("session.foot.next");
      case "finish":
        return t("session.foot.finish");
      default:
        return t("session.foot.close");
    }
  };
  const give = (wanted: Action) => {
    setAsking(undefined);
    void command(commandOf[wanted]);
  };
  const press = (wanted: Action) => {
    const isReveal = wanted === "reveal" || wanted === "revealAndGo";
    const isTooSoon = wanted === "open" && isEarly(shown().plannedAt, serverNow());
    const asks = isReveal ? tooSoonToReveal(state()) !== undefined : wanted === "finish" || wanted === "close";
    if (asks || isTooSoon) setAsking(wanted);
    else give(wanted);
  };
  const isAnyStarted = () => state().agenda.some(({ startedAt }) => startedAt !== null);
  return (
    <>
      <Show when={action() === "start" && isAnyStarted()}>
        <Button onClick={() => setAsking("close")}>{t("session.foot.close")}</Button>
      </Show>
      <Show when={actionOf(action())}>
        {(wanted) => (
          <Button
            look="primary"
            class="room-main-action"
            disabled={isHeld()}
            isBusy={running() === commandOf[wanted()].type}
            onClick={() => press(wanted())}
          >
            {label()}
          </Button>
        )}
      </Show>
      <ConfirmDialog
        isOpen={asking() === "open"}
        onClose={() => setAsking(undefined)}
        onConfirm={() => give("open")}
        title={t("session.confirm.openTitle")}
        text={t("session.confirm.open", formatInstant(shown().plannedAt))}
        confirm={t("session.lobby.open")}
      />
      <ConfirmDialog
        isOpen={asking() === "reveal" || asking() === "revealAndGo"}
        onClose={() => setAsking(undefined)}
        onConfirm={() => give(asking() ?? "reveal")}
        title={t("session.confirm.revealTitle")}
        text={revealText(tooSoonToReveal(state()), nameOf)}
        confirm={t("session.foot.reveal")}
      />
      <ConfirmDialog
        isOpen={asking() === "finish"}
        onClose={() => setAsking(undefined)}
        onConfirm={() => give("finish")}
        title={t("session.confirm.finishTitle")}
        text={finishText(
          shown().casussen.find(({ id }) => id === position()?.casusId),
          (what) => state().method.phases.some(({ collects }) => collects.includes(what)),
        )}
        confirm={t("session.foot.finish")}
      />
      <ConfirmDialog
        isOpen={asking() === "close"}
        onClose={() => setAsking(undefined)}
        onConfirm={() => give("close")}
        title={t("session.confirm.closeTitle")}
        text={closeText(state().agenda.filter(({ startedAt }) => startedAt === null).length)}
        confirm={t("session.foot.close")}
        isDanger
      />
    </>
  );
}

const actionOf = (action: MainAction): Action | undefined => (action === "start" ? undefined : (action ?? undefined));

/** Why to wait, for as long as there is a reason, and what a reveal ends. */
function revealText(tooSoon: TooSoon | undefined, nameOf: (id: string) => string): string {
  const ends = t("session.confirm.reveal");
  if (!tooSoon) return ends;
  if (tooSoon.kind === "unwritten") {
    return `${t("session.confirm.revealUnwritten", tooSoon.missing, tooSoon.asked)} ${ends}`;
  }
  return `${t("session.confirm.revealNotReady", formatList(tooSoon.who.map(nameOf)), tooSoon.who.length)} ${ends}`;
}

function finishText(
  casus: (Parameters<typeof compare>[0] & { afspraken: unknown[]; lesson: string; insight: string }) | undefined,
  collects: (what: Collected) => boolean,
): string {
  if (!casus) return "";
  const { agreed, total } = compare(casus).consensus;
  const made = collects("consensus")
    ? t("session.confirm.finish", casus.afspraken.length, agreed, total)
    : t("session.confirm.finishOther", casus.afspraken.length);
  return [
    made,
    ...(collects("insight") && !casus.insight ? [t("session.confirm.finishNoInsight")] : []),
    ...(casus.lesson ? [] : [t("session.confirm.finishNoLesson")]),
  ].join(" ");
}

const closeText = (undone: number): string =>
  undone === 0
    ? t("session.confirm.close")
    : `${t("session.confirm.close")} ${t("session.confirm.closeUndone", undone)}`;
