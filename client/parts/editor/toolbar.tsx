import type { Editor } from "@tiptap/core";
import { createSignal, For, onCleanup } from "solid-js";
import { t } from "../../state/i18n.ts";
import { LinkDialog } from "./link-dialog.tsx";
import "./toolbar.css";

type Tool = { label: () => string; isOn?: () => boolean; isOff?: () => boolean; run: () => void; isApart?: boolean };

/** What can be done with the text, in words. One stop of the Tab key; arrows go along the buttons. */
export function Toolbar(props: { editor: Editor; onMention?: () => void }) {
  const [moment, setMoment] = createSignal(0);
  const [stop, setStop] = createSignal(0);
  const [isLinking, setLinking] = createSignal(false);
  const editor = props.editor;
  const moved = () => setMoment((count) => count + 1);
  editor.on("transaction", moved);
  onCleanup(() => editor.off("transaction", moved));

  /** Reads the editor's state as something reactive: it changes with every transaction. */
  const now = <Value,>(read: () => Value): Value => {
    moment();
    return read();
  };
  const chain = () => editor.chain().focus();
  const tools = (): Tool[] => [
    {
      label: () => t("common.editor.heading"),
      isOn: () => editor.isActive("heading", { level: 2 }),
      run: () => chain().toggleHeading({ level: 2 }).run(),
    },
    {
      label: () => t("common.editor.subheading"),
      isOn: () => editor.isActive("heading", { level: 3 }),
      run: () => chain().toggleHeading({ level: 3 }).run(),
    },
    {
      label: () => t("common.editor.bold"),
      isOn: () => editor.isActive("bold"),
      run: () => chain().toggleBold().run(),
      isApart: true,
    },
    {
      label: () => t("common.editor.italic"),
      isOn: () => editor.isActive("italic"),
      run: () => chain().toggleItalic().run(),
    },
    {
      label: () => t("common.editor.bullets"),
      isOn: () => editor.isActive("bulletList"),
      run: () => chain().toggleBulletList().run(),
      isApart: true,
    },
    {
      label: () => t("common.editor.numbers"),
      isOn: () => editor.isActive("orderedList"),
      run: () => chain().toggleOrderedList().run(),
    },
    {
      label: () => t("common.editor.link"),
      isOn: () => editor.isActive("link"),
      run: () => setLinking(true),
      isApart: true,
    },
    ...(props.onMention ? [{ label: () => t("common.editor.mention"), run: props.onMention }] : []),
    {
      label: () => t("common.editor.undo"),
      isOff: () => !editor.can().undo(),
      run: () => chain().undo().run(),
      isApart: true,
    },
    { label: () => t("common.editor.redo"), isOff: () => !editor.can().redo(), run: () => chain().redo().run() },
  ];

  const walk = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const buttons = Array.from(event.currentTarget.querySelectorAll("button"));
    const steps: Record<string, number> = { ArrowRight: 1, ArrowLeft: -1, Home: -stop(), End: -1 - stop() };
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = (stop() + step + buttons.length) % buttons.length;
    setStop(next);
    buttons[next]?.focus();
  };

  return (
    <>
      <div class="editor-toolbar" role="toolbar" aria-label={t("common.editor.toolbar")} onKeyDown={walk}>
        <For each={tools()}>
          {(tool, index) => (
            <button
              type="button"
              class="editor-tool"
              classList={{ "editor-tool-apart": tool.isApart }}
              tabindex={index() === stop() ? 0 : -1}
              aria-pressed={tool.isOn ? now(tool.isOn) : undefined}
              aria-disabled={tool.isOff ? now(tool.isOff) : undefined}
              onFocus={() => setStop(index())}
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => tool.run()}
            >
              {tool.label()}
            </button>
          )}
        </For>
      </div>
      <LinkDialog editor={editor} isOpen={isLinking()} onClose={() => setLinking(false)} />
    </>
  );
}
