import { createSignal, createUniqueId, For } from "solid-js";
import { createStore } from "solid-js/store";
import { drukbronnen, initiatieven, kanalen, onderwerpen, type Onderwerp } from "../../../domain/contact.ts";
import { Checkbox } from "../../parts/checkbox.tsx";
import { DateInput } from "../../parts/date-input.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { FormError, FormFoot } from "../../parts/form-foot.tsx";
import { PersonalDataWarning } from "../../parts/personal-data-warning.tsx";
import { RadioSegment } from "../../parts/radio-segment.tsx";
import { Select } from "../../parts/select.tsx";
import { TextArea } from "../../parts/text-area.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { t } from "../../state/i18n.ts";
import { refusalOf, sentenceOf } from "../../state/refusal.ts";
import type { DossierView } from "./dossier.tsx";
import { useAddContact, type NewContact } from "./use-contacts.ts";

const longest = 600;
const noDruk = "geen";

type Draft = Omit<NewContact, "minutes" | "drukbron" | "onderwerpen"> & {
  minutes: string;
  drukbron: (typeof drukbronnen)[number] | typeof noDruk;
  onderwerpen: Onderwerp[];
};

/** The commonest contact is a short call of today: open, type what was said, Ctrl + Enter. */
const blank = (today: string): Draft => ({
  on: today,
  initiatief: "klantmanager",
  kanaal: "telefoon",
  minutes: "15",
  onderwerpen: [],
  drukbron: noDruk,
  summary: "",
});

/** A contact for the log. What was said comes first: the rest is usually right as it stands. */
export function ContactDialog(props: { dossier: DossierView; isOpen: boolean; onClose: () => void }) {
  const form = createUniqueId();
  const [draft, setDraft] = createStore(blank(props.dossier.today));
  const [isTried, setTried] = createSignal(false);
  const add = useAddContact(
    () => props.dossier.id,
    () => {
      setDraft(blank(props.dossier.today));
      setTried(false);
      props.onClose();
    },
  );
  const minutes = () => Number(draft.minutes);
  const isCount = () => /^\d+$/.test(draft.minutes.trim()) && minutes() <= longest;
  const isPast = () => draft.on !== "" && draft.on <= props.dossier.today;
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (!isCount() || !isPast() || add.isPending) return;
    const { drukbron, summary, onderwerpen, ...same } = draft;
    add.mutate({
      ...same,
      minutes: minutes(),
      onderwerpen: [...onderwerpen],
      drukbron: drukbron === noDruk ? null : drukbron,
      summary: summary.trim(),
    });
  };
  const choose = (onderwerp: Onderwerp, isChosen: boolean) =>
    setDraft("onderwerpen", (all) => (isChosen ? [...all, onderwerp] : all.filter((each) => each !== onderwerp)));
  const isOfSummary = () => add.isError && refusalOf(add.error).code === "personal-data.found";

  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t("dossier.contact.form")}
      isWide
      foot={
        <FormFoot form={form} submit={t("dossier.contact.submit")} isBusy={add.isPending} onCancel={props.onClose}>
          <span class="quiet desk-shortcut">{t("dossier.contact.shortcut")}</span>
        </FormFoot>
      }
    >
      <form
        id={form}
        class="stack-wide"
        onSubmit={submit}
        onKeyDown={(event) => {
          if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) submit(event);
        }}
      >
        <div class="stack">
          <TextArea
            label={t("dossier.contact.summary")}
            hint={t("dossier.contact.summaryHint")}
            error={isOfSummary() ? t("dossier.personalData") : undefined}
            maxlength={2000}
            value={draft.summary}
            onInput={(value) => setDraft("summary", value)}
          />
          <PersonalDataWarning text={draft.summary} />
        </div>
        <div class="desk-contact-form">
          <DateInput
            label={t("dossier.contact.on")}
            value={draft.on}
            max={props.dossier.today}
            error={isTried() && !isPast() ? t("dossier.contact.inFuture") : undefined}
            onInput={(on) => setDraft("on", on)}
          />
          <Select
            label={t("dossier.contact.kanaal")}
            options={kanalen.map((value) => ({ value, label: t(`dossier.kanaal.${value}`) }))}
            value={draft.kanaal}
            onChange={(kanaal) => setDraft("kanaal", kanaal)}
          />
          <TextInput
            label={t("dossier.contact.minutes")}
            inputmode="numeric"
            value={draft.minutes}
            error={isTried() && !isCount() ? t("dossier.contact.badMinutes") : undefined}
            onInput={(value) => setDraft("minutes", value)}
          />
        </div>
        <div class="desk-initiatief">
          <RadioSegment
            legend={t("dossier.contact.initiatief")}
            options={initiatieven.map((value) => ({ value, label: t(`dossier.initiatief.${value}`) }))}
            value={draft.initiatief}
            hint={
              props.dossier.condition === "zelfregie" && draft.initiatief === "klantmanager"
                ? t("dossier.contact.breaks")
                : undefined
            }
            onChange={(initiatief) => setDraft("initiatief", initiatief)}
          />
        </div>
        <fieldset class="desk-fieldset">
          <legend>{t("dossier.contact.onderwerpen")}</legend>
          <div class="desk-topics">
            <For each={onderwerpen}>
              {(onderwerp) => (
                <Checkbox
                  label={t(`dossier.onderwerp.${onderwerp}`)}
                  checked={draft.onderwerpen.includes(onderwerp)}
                  onChange={(isChosen) => choose(onderwerp, isChosen)}
                />
              )}
            </For>
          </div>
        </fieldset>
        <Select
          label={t("dossier.contact.drukbron")}
          options={[
            { value: noDruk, label: t("dossier.contact.noDruk") },
            ...drukbronnen.map((value) => ({ value, label: t(`dossier.drukbron.${value}`) })),
          ]}
          value={draft.drukbron}
          onChange={(drukbron) => setDraft("drukbron", drukbron)}
        />
        <FormError sentence={add.isError && !isOfSummary() ? sentenceOf(add.error) : undefined} />
      </form>
    </Dialog>
  );
}
