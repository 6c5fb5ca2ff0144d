import { mergeAttributes, Node } from "@tiptap/core";
import { createEffect, createRoot } from "solid-js";
import { t } from "../../state/i18n.ts";

/**
 * A reference to an afspraak: the text holds only its id, so that what the afspraak says is never said twice.
 *
 * @param textOf what the afspraak says now; reactive; undefined when it is gone
 */
export const afspraakMention = (textOf: (id: string) => string | undefined) => {
  const shown = (id: unknown) => textOf(String(id)) ?? t("common.editor.mentionGone");
  return Node.create({
    name: "afspraakMention",
    group: "inline",
    inline: true,
    atom: true,
    addAttributes: () => ({
      id: {
        default: "",
        parseHTML: (element) => element.dataset.afspraak,
        renderHTML: ({ id }) => ({ "data-afspraak": id }),
      },
    }),
    parseHTML: () => [{ tag: "span[data-afspraak]" }],
    renderHTML: ({ node, HTMLAttributes }) => [
      "span",
      mergeAttributes(HTMLAttributes, { class: "afspraak-mention" }),
      shown(node.attrs.id),
    ],
    renderText: ({ node }) => shown(node.attrs.id),
    addNodeView:
      () =>
      ({ node }) =>
        createRoot((dispose) => {
          const dom = document.createElement("span");
          dom.className = "afspraak-mention";
          dom.dataset.afspraak = String(node.attrs.id);
          createEffect(() => {
            dom.textContent = shown(node.attrs.id);
            dom.classList.toggle("afspraak-gone", textOf(String(node.attrs.id)) === undefined);
          });
          return { dom, ignoreMutation: () => true, destroy: dispose };
        }),
  });
};
