import { createSignal, Show } from "solid-js";
import { Refusal } from "../../../domain/errors.ts";
import { findPersonalData } from "../../../domain/personal-data.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { ConfirmDialog } from "../../parts/confirm-dialog.tsx";
import { Notice } from "../../parts/notice.tsx";
import { t } from "../../state/i18n.ts";
import { useMutation } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { Consents } from "./consents.tsx";
import type { Draft, Shown } from "./draft.ts";
import { OwnText } from "./own-text.tsx";

/** The last step: the whole text once more, what it may be used for, and handing it in. */
export function Check(props: { reflection: Shown; draft: Draft; onChange: (step: number) => void }) {
  const [isAsking, setAsking] = createSignal(false);
  const submit = useMutation(() => ({
    mutationFn: async () => {
      await props.draft.flush();
      // Only what is on the screen is handed in, never an older version of it.
      if (props.draft.trouble() === "unreached") throw new TypeError("not reached");
      if (props.draft.trouble() === "delayed") throw new Refusal("internal");
      if (props.draft.changes() > 0) throw new Refusal("reflection.conflict");
      return trpc.reflection.submit.mutate({ reflectionId: props.reflection.id, basedOn: props.draft.version() });
    },
    invalidates: [["reflection", props.reflection.id], ["reflections"], ["week"]],
    done: t("reflection.submitDone"),
    onSuccess: () => {
      window.scrollTo({ top: 0 });
      document.querySelector("h1")?.focus({ preventScroll: true });
    },
  }));
  const warnings = () =>
    [...Object.values(props.draft.texts.answers), props.draft.texts.ownWords].flatMap((text) => findPersonalData(text))
      .length;
  return (
    <div class="stack-wide">
      <Card title={t("reflection.yourText")}>
        <OwnText texts={props.draft.texts} onChange={props.onChange} />
      </Card>
      <Show when={warnings() > 0}>
        <Notice look="warn">{t("reflection.warningsAll", warnings())}</Notice>
      </Show>
      <Consents reflection={props.reflection} />
      <div class="reflection-foot">
        <Button onClick={() => props.onChange(-1)}>{t("reflection.previous")}</Button>
        <Button look="primary" class="push" isBusy={submit.isPending} onClick={() => setAsking(true)}>
          {t("reflection.submit")}
        </Button>
      </div>
      <ConfirmDialog
        isOpen={isAsking()}
        onClose={() => setAsking(false)}
        onConfirm={() => {
          setAsking(false);
          submit.mutate();
        }}
        title={t("reflection.submitTitle")}
        text={t("reflection.submitText")}
        confirm={t("reflection.submit")}
      />
    </div>
  );
}
