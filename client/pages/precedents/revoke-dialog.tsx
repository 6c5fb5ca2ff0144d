import { createSignal, createUniqueId } from "solid-js";
import { precedentLengths } from "../../../domain/precedent.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { TextArea } from "../../parts/text-area.tsx";
import { t } from "../../state/i18n.ts";
import { useMutation } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";

/** Asks why the team no longer goes by a ruling. */
export function RevokeDialog(props: { precedentId: string; onClose: () => void }) {
  const form = createUniqueId();
  const [reason, setReason] = createSignal("");
  const revoke = useMutation(() => ({
    mutationFn: trpc.precedent.revoke.mutate,
    invalidates: [["precedents"]],
    done: t("precedents.revoking.done"),
    onSuccess: () => props.onClose(),
  }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    revoke.mutate({ precedentId: props.precedentId, reason: reason() });
  };
  return (
    <Dialog
      isOpen
      onClose={props.onClose}
      title={t("precedents.revoking.title")}
      description={t("precedents.revoking.text")}
      foot={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button look="danger" type="submit" form={form} isBusy={revoke.isPending}>
            {t("precedents.revoke")}
          </Button>
        </>
      }
    >
      <form id={form} class="stack" onSubmit={submit}>
        <TextArea
          label={t("precedents.revoking.reason")}
          value={reason()}
          maxlength={precedentLengths.reason}
          required
          onInput={setReason}
        />
      </form>
    </Dialog>
  );
}
