import { createSignal } from "solid-js";
import { announce } from "../../state/announcer.ts";
import { t } from "../../state/i18n.ts";
import { useMutation } from "../../state/query.ts";
import { showToast } from "../../state/toasts.ts";
import { trpc } from "../../state/trpc.ts";
import type { SessionTable } from "./create-table.ts";
import { refusalSentence } from "./refusal-sentence.ts";
import type { Outcome, ShownCasus } from "./shown.ts";

export type AgendaOrder = ReturnType<typeof createAgendaOrder>;

/** The list with one of its entries at another place; the same list when that place is none. */
export function movedTo(ids: readonly string[], id: string, place: number): readonly string[] {
  if (!ids.includes(id) || place < 0 || place >= ids.length) return ids;
  const others = ids.filter((other) => other !== id);
  return [...others.slice(0, place), id, ...others.slice(place)];
}

/** The order of what is still to come, which whoever leads changes: by buttons, and by dragging where there is a mouse. */
export function createAgendaOrder({ sessionId, state, isLead, apply, refetch }: SessionTable) {
  const [dragged, setDragged] = createSignal<string>();
  const [target, setTarget] = createSignal<string>();
  const waiting = () => state().agenda.flatMap(({ casusId, startedAt }) => (startedAt === null ? [casusId] : []));
  const isBeforeClose = () => state().status === "planned" || state().status === "open";
  const mayMove = (casusId: string) =>
    isLead() && isBeforeClose() && waiting().length > 1 && waiting().includes(casusId);
  const ordering = useMutation(() => ({
    mutationFn: (casusIds: string[]) => trpc.plan.orderAgenda.mutate({ sessionId, casusIds }),
    isShownInPlace: true,
    onSuccess: (outcome: Outcome) => apply(outcome),
  }));
  const put = async (casusIds: readonly string[]) => {
    if (ordering.isPending || casusIds.every((id, index) => id === waiting()[index])) return;
    try {
      await ordering.mutateAsync([...casusIds]);
    } catch (error) {
      showToast(refusalSentence(error), { kind: "bad" });
      void refetch();
    }
  };
  const placeOf = (casusId: string, by: number) => waiting().indexOf(casusId) + by;
  const buttonId = (casusId: string, by: number) => `move-${by < 0 ? "up" : "down"}-${casusId}`;
  const mayMoveBy = (casusId: string, by: number) => {
    const place = placeOf(casusId, by);
    return place >= 0 && place < waiting().length;
  };
  const moveBy = async ({ id, dossier }: ShownCasus, by: -1 | 1) => {
    await put(movedTo(waiting(), id, placeOf(id, by)));
    announce(t("session.agenda.moved", dossier.code, waiting().indexOf(id) + 1, waiting().length));
    // The line was put elsewhere in the page, and with it went the focus.
    document.getElementById(buttonId(id, by))?.focus();
  };
  const stop = () => {
    setDragged(undefined);
    setTarget(undefined);
  };
  return {
    mayMove,
    mayMoveBy,
    moveBy,
    buttonId,
    target,
    dragStart(event: DragEvent, casusId: string) {
      setDragged(casusId);
      // Firefox drags nothing that carries no data; the code of a deelnemer is not for other windows.
      event.dataTransfer?.setData("text/plain", "");
    },
    dragOver(event: DragEvent, casusId: string) {
      if (dragged() === undefined || !mayMove(casusId)) return;
      event.preventDefault();
      setTarget(casusId);
    },
    drop(event: DragEvent, casusId: string) {
      const id = dragged();
      stop();
      if (id === undefined || !mayMove(casusId)) return;
      event.preventDefault();
      void put(movedTo(waiting(), id, waiting().indexOf(casusId)));
    },
    dragEnd: stop,
  };
}
