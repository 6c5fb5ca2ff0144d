import { Editor } from "@tiptap/core";
import { createEffect, createSignal, onCleanup, onMount, Show } from "solid-js";
import type { Live } from "../../state/create-live-document.ts";
import { t } from "../../state/i18n.ts";
import { useMe } from "../../state/login.tsx";
import { showToast } from "../../state/toasts.ts";
import { PersonalDataWarning } from "../personal-data-warning.tsx";
import "./editor.css";
import { extensionsFor } from "./extensions.ts";
import { MentionDialog } from "./mention-dialog.tsx";
import { Toolbar } from "./toolbar.tsx";

/** An afspraak that the text may refer to. */
export type MentionedAfspraak = { id: string; text: string };

export type EditorProps = {
  live: Live;
  /** Which text of the document: `dossierNote` or `sessionText(…)` of domain/documents. */
  fragment: string;
  /** The name of the text for screen readers. */
  label: string;
  isReadOnly?: boolean;
  /** What `@` and the button offer; without it the text has no references. */
  afspraken?: readonly MentionedAfspraak[];
};

/** One update of the document may be 256 KiB; a paste larger than this (in characters) would close it. */
const LONGEST_PASTE = 60_000;

export default function TextEditor(props: EditorProps) {
  const me = useMe();
  let place: HTMLDivElement | undefined;
  const [editor, setEditor] = createSignal<Editor>();
  const [text, setText] = createSignal("");
  const [mentioning, setMentioning] = createSignal<"button" | "key">();
  const isEditable = () => props.isReadOnly !== true && props.live.isWritable();

  onMount(() => {
    const made = new Editor({
      element: place,
      // The content policy allows no style elements: what TipTap would inject is in editor.css.
      injectCSS: false,
      editable: isEditable(),
      extensions: extensionsFor({
        live: props.live,
        fragment: props.fragment,
        user: { name: me().name, color: me().color },
        textOf: (id) => props.afspraken?.find((afspraak) => afspraak.id === id)?.text,
      }),
      editorProps: {
        attributes: () => ({
          class: "prose",
          role: "textbox",
          "aria-multiline": "true",
          "aria-label": props.label,
          "aria-readonly": String(!isEditable()),
        }),
        handleDOMEvents: {
          // The browser tells of a moved caret only after a while; the editor takes a key that is quicker where the caret was,
          // so that after Home, on a slow machine, Delete would do nothing and Enter split another line. It listens at the
          // document alone; another editor on the page, without the focus, does nothing with it.
          keydown: (_view, event) => {
            if (!event.isComposing) document.dispatchEvent(new Event("selectionchange"));
            return false;
          },
        },
        handlePaste: (_view, event) => {
          if ((event.clipboardData?.getData("text/plain").length ?? 0) <= LONGEST_PASTE) return false;
          showToast(t("common.editor.pasteTooLong"), { kind: "bad" });
          return true;
        },
        handleTextInput: (view, from, _to, typed) => {
          const before = view.state.doc.textBetween(Math.max(0, from - 1), from, "\n", "\n");
          if (typed !== "@" || !props.afspraken?.length || /\S/.test(before)) return false;
          setMentioning("key");
          return true;
        },
      },
    });
    const read = () => setText(made.getText({ blockSeparator: "\n" }));
    made.on("update", read);
    read();
    setEditor(made);
    onCleanup(() => made.destroy());
  });

  createEffect(() => editor()?.setEditable(isEditable(), false));

  const mention = (id: string) => {
    setMentioning(undefined);
    editor()
      ?.chain()
      .focus()
      .insertContent([
        { type: "afspraakMention", attrs: { id } },
        { type: "text", text: " " },
      ])
      .run();
  };
  const dismiss = () => {
    // Whoever typed the sign and wanted the sign gets it.
    if (mentioning() === "key") editor()?.commands.insertContent("@");
    setMentioning(undefined);
    editor()?.commands.focus();
  };

  return (
    <div class="editor" classList={{ "editor-read-only": !isEditable() }}>
      <Show when={isEditable() && editor()}>
        {(ready) => (
          <Toolbar editor={ready()} onMention={props.afspraken ? () => setMentioning("button") : undefined} />
        )}
      </Show>
      <div ref={(element) => (place = element)} />
      <Show when={isEditable()}>
        <PersonalDataWarning text={text()} />
      </Show>
      <MentionDialog
        isOpen={mentioning() !== undefined}
        afspraken={props.afspraken ?? []}
        onChoose={mention}
        onClose={dismiss}
      />
    </div>
  );
}
