import type { Editor } from "@tiptap/core";
import { createEffect, createSignal, on, Show } from "solid-js";
import { t } from "../../state/i18n.ts";
import { Button } from "../button.tsx";
import { Dialog } from "../dialog.tsx";
import { TextInput } from "../text-input.tsx";
import { addressFrom } from "./link-address.ts";

/** Asks where the selected words, or the link under the cursor, lead. */
export function LinkDialog(props: { editor: Editor; isOpen: boolean; onClose: () => void }) {
  const [typed, setTyped] = createSignal("");
  const [isWrong, setWrong] = createSignal(false);
  const current = (): string => String(props.editor.getAttributes("link").href ?? "");
  createEffect(
    on(
      () => props.isOpen,
      () => {
        setTyped(current());
        setWrong(false);
      },
    ),
  );
  const apply = (event: SubmitEvent) => {
    event.preventDefault();
    const href = addressFrom(typed());
    setWrong(href === null);
    if (href === null) return;
    const { empty } = props.editor.state.selection;
    const chain = props.editor.chain().focus().extendMarkRange("link");
    if (empty && current() === "") {
      chain.insertContent({ type: "text", text: typed().trim(), marks: [{ type: "link", attrs: { href } }] }).run();
    } else chain.setLink({ href }).run();
    props.onClose();
  };
  const remove = () => {
    props.editor.chain().focus().extendMarkRange("link").unsetLink().run();
    props.onClose();
  };
  return (
    <Dialog isOpen={props.isOpen} onClose={props.onClose} title={t("common.editor.link")}>
      <form class="stack" onSubmit={apply}>
        <TextInput
          label={t("common.editor.linkAddress")}
          hint={t("common.editor.linkHint")}
          error={isWrong() ? t("common.editor.linkInvalid") : undefined}
          inputmode="url"
          autocomplete="off"
          value={typed()}
          onInput={setTyped}
        />
        <div class="dialog-foot">
          <Show when={props.isOpen && current() !== ""}>
            <Button look="danger" onClick={remove}>
              {t("common.editor.linkRemove")}
            </Button>
          </Show>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button look="primary" type="submit">
            {t("common.add")}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
