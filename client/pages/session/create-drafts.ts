import { createSignal, onCleanup, type Accessor } from "solid-js";
import type * as Y from "yjs";
import { addCard, cardDrafts, editCard, removeCard, type Card } from "../../../domain/documents.ts";

export type Drafts = {
  cards: Accessor<Card[]>;
  add: (text?: string) => string;
  edit: (id: string, text: string) => void;
  remove: (id: string) => void;
};

/** The drafts for one phase on this person's own sheet, followed for as long as the owner lives. */
export function createDrafts(doc: Y.Doc, key: string): Drafts {
  const drafts = cardDrafts(doc, key);
  const read = () => drafts.toArray().map((draft) => ({ id: draft.get("id") ?? "", text: draft.get("text") ?? "" }));
  const [cards, setCards] = createSignal(read());
  const follow = () => setCards(read());
  drafts.observeDeep(follow);
  onCleanup(() => drafts.unobserveDeep(follow));
  return {
    cards,
    add: (text = "") => {
      const id = crypto.randomUUID();
      addCard(doc, key, { id, text });
      return id;
    },
    edit: (id, text) => editCard(doc, key, { id, text }),
    remove: (id) => removeCard(doc, key, id),
  };
}
