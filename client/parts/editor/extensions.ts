import type { Extensions } from "@tiptap/core";
import { Collaboration } from "@tiptap/extension-collaboration";
import { CollaborationCaret } from "@tiptap/extension-collaboration-caret";
import { StarterKit } from "@tiptap/starter-kit";
import type { Live } from "../../state/create-live-document.ts";
import { afspraakMention } from "./afspraak-mention.ts";
import { awarenessForCarets, caretOf, selectionOf } from "./caret.ts";
import { isSafeAddress } from "./link-address.ts";

type Parts = {
  live: Live;
  fragment: string;
  user: { name: string; color: number };
  textOf: (afspraakId: string) => string | undefined;
};

/**
 * The schema of every text. A node or mark that is added or taken away here raises EDITOR_SCHEMA_VERSION: an editor that
 * does not know a node deletes it for everybody.
 */
export function extensionsFor({ live, fragment, user, textOf }: Parts): Extensions {
  return [
    StarterKit.configure({
      heading: { levels: [2, 3] },
      link: {
        defaultProtocol: "https",
        openOnClick: false,
        isAllowedUri: isSafeAddress,
        HTMLAttributes: { target: "_blank", rel: "noopener noreferrer" },
      },
      code: false,
      codeBlock: false,
      horizontalRule: false,
      strike: false,
      underline: false,
      // Collaboration undoes per person; the kit's own history would undo colleagues.
      undoRedo: false,
      // It writes an empty line into every document that is only opened.
      trailingNode: false,
      dropcursor: { color: false, class: "drop-cursor" },
    }),
    afspraakMention(textOf),
    Collaboration.configure({ document: live.doc, field: fragment }),
    CollaborationCaret.configure({
      provider: { awareness: awarenessForCarets(live.awareness) },
      user,
      render: caretOf,
      selectionRender: selectionOf,
    }),
  ];
}
