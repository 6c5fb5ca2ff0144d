import { createSignal, onCleanup, type Accessor } from "solid-js";
import type * as Y from "yjs";
import {
  addCard,
  cardDrafts,
  draftFields,
  editCard,
  editField,
  removeCard,
  type Card,
} from "../../../domain/documents.ts";

export type Draft = Required<Card>;

export type Drafts = {
  cards: Accessor<Draft[]>;
  add: (card?: Partial<Draft>) => string;
  edit: (id: string, text: string) => void;
  fill: (id: string, field: string, value: string) => void;
  remove: (id: string) => void;
};

/** The drafts for one phase on this person's own sheet, followed for as long as the owner lives. */
export function createDrafts(doc: Y.Doc, key: string): Drafts {
  const drafts = cardDrafts(doc, key);
  const read = () =>
    drafts
      .toArray()
      .map((draft) => ({ id: draft.get("id") ?? "", text: draft.get("text") ?? "", fields: draftFields(draft) }));
  const [cards, setCards] = createSignal<Draft[]>(read());
  const follow = () => setCards(read());
  drafts.observeDeep(follow);
  onCleanup(() => drafts.unobserveDeep(follow));
  return {
    cards,
    add: ({ id = crypto.randomUUID(), text = "", fields = {} } = {}) => {
      addCard(doc, key, { id, text, fields });
      return id;
    },
    edit: (id, text) => editCard(doc, key, { id, text }),
    fill: (id, field, value) => editField(doc, key, { id, field, value }),
    remove: (id) => removeCard(doc, key, id),
  };
}
