import { createSignal, createUniqueId, For, Show } from "solid-js";
import { createStore } from "solid-js/store";
import type { Answer } from "../../../domain/checklists/checklist.ts";
import { Dialog } from "../../parts/dialog.tsx";
import { FormError, FormFoot } from "../../parts/form-foot.tsx";
import { RadioSegment } from "../../parts/radio-segment.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { t } from "../../state/i18n.ts";
import { useMutation } from "../../state/query.ts";
import { refusalOf, sentenceOf } from "../../state/refusal.ts";
import { trpc } from "../../state/trpc.ts";
import type { DossierView } from "./dossier.tsx";

type Item = DossierView["checklist"]["items"][number];
type Given = { answer: Answer; reason: string };

/** The checklist of the condition, filled in alone. What the log answers is shown and cannot be changed. */
export function ScoreDialog(props: { dossier: DossierView; isOpen: boolean; onClose: () => void }) {
  const form = createUniqueId();
  const [given, setGiven] = createStore<Record<string, Given | undefined>>({});
  const [isTried, setTried] = createSignal(false);
  const items = () => props.dossier.checklist.items;
  const own = () =>
    items().flatMap((item) => {
      const answer = item.fromLog === null ? given[item.id] : undefined;
      return answer ? [{ itemId: item.id, answer: answer.answer, reason: answer.reason.trim() || null }] : [];
    });
  const fixed = () => items().filter(({ fromLog }) => fromLog !== null).length;
  const lacksReason = () => own().some(({ answer, reason }) => answer === "nvt" && reason === null);
  const save = useMutation(() => ({
    mutationFn: () => trpc.dossier.saveScore.mutate({ dossierId: props.dossier.id, given: own() }),
    invalidates: [["dossier", props.dossier.id], ["dossiers"], ["week"]],
    done: t("dossier.score.done"),
    isShownInPlace: true,
    onSuccess: () => {
      for (const { id } of items()) setGiven(id, undefined);
      setTried(false);
      props.onClose();
    },
  }));
  const submit = (event: Event) => {
    event.preventDefault();
    setTried(true);
    if (own().length > 0 && !lacksReason() && !save.isPending) save.mutate();
  };
  const refused = () =>
    refusalOf(save.error).code === "personal-data.found" ? t("dossier.personalData") : sentenceOf(save.error);
  return (
    <Dialog
      isOpen={props.isOpen}
      onClose={props.onClose}
      title={t("dossier.score.form", props.dossier.code)}
      description={t("dossier.score.lead")}
      isWide
      foot={
        <FormFoot
          form={form}
          submit={t("dossier.score.submit")}
          isBusy={save.isPending}
          isDisabled={own().length === 0}
          onCancel={props.onClose}
        >
          <span class="quiet desk-shortcut" role="status">
            {t("dossier.score.filled", own().length + fixed(), items().length)}
            {" · "}
            {t("dossier.score.fixed", fixed())}
          </span>
        </FormFoot>
      }
    >
      <form id={form} onSubmit={submit}>
        <ol role="list" class="desk-items">
          <For each={items()}>
            {(item) => (
              <ItemLine
                item={item}
                given={given[item.id]}
                isTried={isTried()}
                onAnswer={(answer) => setGiven(item.id, answer)}
              />
            )}
          </For>
        </ol>
        <FormError sentence={save.isError ? refused() : undefined} />
      </form>
    </Dialog>
  );
}

function ItemLine(props: { item: Item; given: Given | undefined; isTried: boolean; onAnswer: (given: Given) => void }) {
  // The list says itself when an item does not apply; whoever means something else writes over it.
  const answer = (chosen: Answer) =>
    props.onAnswer({ answer: chosen, reason: chosen === "nvt" ? (props.item.nvtWhen ?? "") : "" });
  return (
    <li class="desk-item">
      <div>
        <p>{props.item.text}</p>
        <p class="quiet">
          <Show when={props.item.critical}>
            <span class="desk-critical">{t("dossier.score.critical")}</span> ·{" "}
          </Show>
          {t(`dossier.dimension.${props.item.dimension}`)}
        </p>
      </div>
      <Show
        when={props.item.fromLog}
        fallback={
          <RadioSegment
            legend={props.item.text}
            isLegendHidden
            options={props.item.answers.map((value) => ({ value, label: t(`dossier.answer.${value}`) }))}
            value={props.given?.answer}
            onChange={answer}
          />
        }
      >
        {(fromLog) => (
          <p class="desk-fixed">
            {t("dossier.score.fromLog")} <strong>{t(`dossier.answer.${fromLog()}`).toLowerCase()}</strong>
          </p>
        )}
      </Show>
      <Show when={props.given?.answer === "nvt" && props.given}>
        {(given) => (
          <div class="desk-reason">
            <TextInput
              label={t("dossier.score.reason")}
              value={given().reason}
              maxlength={500}
              error={props.isTried && given().reason.trim() === "" ? t("dossier.score.reasonMissing") : undefined}
              onInput={(reason) => props.onAnswer({ answer: "nvt", reason })}
            />
          </div>
        )}
      </Show>
    </li>
  );
}
