import { createSignal, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { t } from "../../state/i18n.ts";
import { useMutation, useQuery } from "../../state/query.ts";
import { showToast } from "../../state/toasts.ts";
import { trpc } from "../../state/trpc.ts";
import { ScopeChoice, type Scope } from "./change-dialog.tsx";

const shownEverywhere = [["sessions"], ["week"], ["session"]] as const;

/** Lets a cancelled session go on after all, with those that were called off together with it. */
export function useReinstate() {
  return useMutation(() => ({
    mutationFn: trpc.plan.reinstate.mutate,
    invalidates: shownEverywhere,
    done: ({ sessions }: { sessions: number }) => t("sessions.cancel.undone", sessions),
  }));
}

/** Asks whether a session, or all of its series from it on, is to be called off. Nothing is lost by it. */
export function CancelDialog(props: { sessionId: string; when: string; onClose: () => void }) {
  const query = useQuery(() => ({
    queryKey: ["sessions", "plan-of", props.sessionId],
    queryFn: () => trpc.plan.show.query({ sessionId: props.sessionId }),
    staleTime: 0,
  }));
  const [scope, setScope] = createSignal<Scope>("one");
  const reinstate = useReinstate();
  const cancel = useMutation(() => ({
    mutationFn: trpc.plan.cancel.mutate,
    invalidates: shownEverywhere,
    onSuccess: ({ sessions }: { sessions: number }, asked: { sessionId: string; scope: Scope }) => {
      showToast(t("sessions.cancel.done", sessions), { undo: () => reinstate.mutate(asked) });
      props.onClose();
    },
  }));
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={t("sessions.cancel.title")}
      description={t("sessions.cancel.text", props.when)}
      foot={
        <>
          <Button onClick={props.onClose}>{t("sessions.cancel.keep")}</Button>
          <Button
            look="danger"
            isBusy={cancel.isPending}
            onClick={() => cancel.mutate({ sessionId: props.sessionId, scope: scope() })}
          >
            {t("sessions.cancel.confirm")}
          </Button>
        </>
      }
    >
      <Loaded query={query}>
        {(plan) => (
          <div class="stack">
            <ScopeChoice following={plan().series?.following ?? 0} value={scope()} onChange={setScope} />
            <Show when={plan().casusCount > 0}>
              <p>{t("sessions.cancel.casussen", plan().casusCount)}</p>
            </Show>
          </div>
        )}
      </Loaded>
    </Dialog>
  );
}
