import { createEffect, createSignal, createUniqueId, on } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { t } from "../../state/i18n.ts";
import { useMutation } from "../../state/query.ts";
import { sentenceOf } from "../../state/refusal.ts";
import { trpc } from "../../state/trpc.ts";
import { historyKeys } from "./version.ts";

/** Asks for the name of a version; without `versionId` the note as it is now is kept under it. */
export function NameDialog(props: { dossierId: string; versionId?: string; isOpen: boolean; onClose: () => void }) {
  const form = createUniqueId();
  const [name, setName] = createSignal("");
  const save = useMutation(() => ({
    mutationFn: (given: string) => {
      const { dossierId, versionId } = props;
      return versionId === undefined
        ? trpc.note.keep.mutate({ dossierId, name: given })
        : trpc.note.name.mutate({ dossierId, versionId, name: given });
    },
    invalidates: historyKeys(props.dossierId),
    done: t("dossier.versions.named"),
    isShownInPlace: true,
    onSuccess: () => props.onClose(),
  }));
  createEffect(
    on(
      () => props.isOpen,
      () => {
        setName("");
        save.reset();
      },
    ),
  );
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (name().trim() !== "") save.mutate(name().trim());
  };
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t("dossier.versions.nameTitle")}
      foot={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button look="primary" type="submit" form={form} isBusy={save.isPending}>
            {t("dossier.versions.nameSave")}
          </Button>
        </>
      }
    >
      <form id={form} onSubmit={submit}>
        <TextInput
          label={t("dossier.versions.nameLabel")}
          hint={t("dossier.versions.nameHint")}
          error={save.isError ? sentenceOf(save.error) : undefined}
          value={name()}
          onInput={setName}
          maxlength={80}
          required
        />
      </form>
    </Dialog>
  );
}
