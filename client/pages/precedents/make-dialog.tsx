import { createSignal, createUniqueId, Show } from "solid-js";
import { createStore } from "solid-js/store";
import type { Variant } from "../../../domain/conditions/condition.ts";
import { Button } from "../../parts/button.tsx";
import { Checkbox } from "../../parts/checkbox.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { t } from "../../state/i18n.ts";
import { useMutation } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { PrecedentFields } from "./precedent-fields.tsx";

type Lesson = { casusId: string; question: string; lesson: string; variant: Variant | null };

/** Makes a ruling of the lesson of a casus. The situation is written anew: a question is about one person's work. */
export function MakeDialog(props: { casus: Lesson; onClose: () => void }) {
  const form = createUniqueId();
  const [draft, setDraft] = createStore({ situation: "", ruling: props.casus.lesson, basis: "" });
  const [isForVariant, setForVariant] = createSignal(false);
  const make = useMutation(() => ({
    mutationFn: trpc.precedent.make.mutate,
    invalidates: [["precedents"]],
    done: t("precedents.make.done"),
    onSuccess: () => props.onClose(),
  }));
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    make.mutate({ casusId: props.casus.casusId, ...draft, isForVariant: isForVariant() });
  };
  return (
    <Dialog
      isOpen
      isWide
      onClose={props.onClose}
      title={t("precedents.make.title")}
      description={t("precedents.make.lead")}
      foot={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button look="primary" type="submit" form={form} isBusy={make.isPending}>
            {t("precedents.make.action")}
          </Button>
        </>
      }
    >
      <form id={form} class="stack" onSubmit={submit}>
        <PrecedentFields
          draft={draft}
          onChange={setDraft}
          situationHint={t("precedents.make.question", props.casus.question)}
        />
        <Show when={props.casus.variant}>
          {(variant) => (
            <Checkbox
              label={t("precedents.make.forVariant", variant())}
              checked={isForVariant()}
              onChange={setForVariant}
            />
          )}
        </Show>
      </form>
    </Dialog>
  );
}
