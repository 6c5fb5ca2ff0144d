import { createSignal, createUniqueId } from "solid-js";
import { addDays } from "../../../domain/calendar.ts";
import { DateInput } from "../../parts/date-input.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { FormError, FormFoot } from "../../parts/form-foot.tsx";
import { PersonalDataWarning } from "../../parts/personal-data-warning.tsx";
import { Select } from "../../parts/select.tsx";
import { TextArea } from "../../parts/text-area.tsx";
import { t } from "../../state/i18n.ts";
import { useMe } from "../../state/login.tsx";
import { useMutation } from "../../state/query.ts";
import { refusalOf, sentenceOf } from "../../state/refusal.ts";
import { trpc } from "../../state/trpc.ts";
import type { DossierView } from "./dossier.tsx";

/** Most afspraken come back at the next table, a week from now. */
const usualDays = 7;

/** Something to do about this dossier, by whom and before when. */
export function AfspraakDialog(props: { dossier: DossierView; isOpen: boolean; onClose: () => void }) {
  const me = useMe();
  const form = createUniqueId();
  const inAWeek = () => addDays(props.dossier.today, usualDays);
  const [text, setText] = createSignal("");
  const [whoId, setWhoId] = createSignal(me().id);
  const [dueOn, setDueOn] = createSignal(inAWeek());
  const add = useMutation(() => ({
    mutationFn: () =>
      trpc.afspraak.add.mutate({ dossierId: props.dossier.id, text: text().trim(), whoId: whoId(), dueOn: dueOn() }),
    invalidates: [["dossier", props.dossier.id], ["week"]],
    done: t("dossier.afspraak.done"),
    isShownInPlace: true,
    onSuccess: () => {
      setText("");
      setWhoId(me().id);
      setDueOn(inAWeek());
      props.onClose();
    },
  }));
  const isComplete = () => text().trim() !== "" && dueOn() !== "";
  const submit = (event: Event) => {
    event.preventDefault();
    if (isComplete() && !add.isPending) add.mutate();
  };
  const isOfText = () => add.isError && refusalOf(add.error).code === "personal-data.found";
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t("dossier.afspraak.form")}
      foot={
        <FormFoot
          form={form}
          submit={t("dossier.afspraak.submit")}
          isBusy={add.isPending}
          isDisabled={!isComplete()}
          onCancel={props.onClose}
        />
      }
    >
      <form id={form} class="stack-wide" onSubmit={submit}>
        <div class="stack">
          <TextArea
            label={t("dossier.afspraak.text")}
            hint={t("dossier.afspraak.textHint")}
            error={isOfText() ? t("dossier.personalData") : undefined}
            maxlength={500}
            value={text()}
            onInput={setText}
          />
          <PersonalDataWarning text={text()} />
        </div>
        <div class="form-row">
          <Select
            label={t("dossier.afspraak.who")}
            options={props.dossier.team.map(({ id, name }) => ({ value: id, label: name }))}
            value={whoId()}
            onChange={setWhoId}
          />
          <DateInput label={t("dossier.afspraak.dueOn")} min={props.dossier.today} value={dueOn()} onInput={setDueOn} />
        </div>
        <FormError sentence={add.isError && !isOfText() ? sentenceOf(add.error) : undefined} />
      </form>
    </Dialog>
  );
}
