import { createUniqueId } from "solid-js";
import { createStore } from "solid-js/store";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { t } from "../../state/i18n.ts";
import { useMutation } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { PrecedentFields } from "./precedent-fields.tsx";
import type { Precedent } from "./precedent-line.tsx";

/** Writes a ruling anew on top of the version that was read. */
export function ReviseDialog(props: { precedent: Precedent; onClose: () => void }) {
  const form = createUniqueId();
  const [draft, setDraft] = createStore({
    situation: props.precedent.situation,
    ruling: props.precedent.ruling,
    basis: props.precedent.basis,
  });
  const revise = useMutation(() => ({
    mutationFn: trpc.precedent.revise.mutate,
    invalidates: [["precedents"]],
    done: t("precedents.form.saved"),
    onSuccess: () => props.onClose(),
  }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const { id: precedentId, version } = props.precedent;
    revise.mutate({ precedentId, version, ...draft });
  };
  return (
    <Dialog
      isOpen
      isWide
      onClose={props.onClose}
      title={t("precedents.form.reviseTitle")}
      description={t("precedents.form.reviseLead")}
      foot={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button look="primary" type="submit" form={form} isBusy={revise.isPending}>
            {t("precedents.form.save")}
          </Button>
        </>
      }
    >
      <form id={form} class="stack" onSubmit={submit}>
        <PrecedentFields draft={draft} onChange={setDraft} />
      </form>
    </Dialog>
  );
}
