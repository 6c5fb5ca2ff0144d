import type * as Y from "yjs";
import { addCard, privateNotes } from "../../../domain/documents.ts";
import { currentPhase, phaseKey, type SessionState } from "../../../domain/session/state.ts";
import { withheldNow } from "../../../domain/session/voice.ts";
import type { Secrets } from "./secrets.ts";
import { wordOf } from "./words.ts";

/** What somebody writes on the own sheet: `numbers` are the words of it. */
type Draft = { write: (doc: Y.Doc) => void; numbers: number[] };

/** A card of the phase, what the inbrenger keeps back, and a note; null when nothing goes on. */
export function draftFor(state: SessionState, memberId: string, secrets: Secrets): Draft | null {
  const current = currentPhase(state);
  if (!current || !state.position) return null;
  const { key, phase } = current;
  const { casusId } = state.position;
  const fields = phase.workspace.kind === "cards" ? phase.workspace.fields : undefined;
  const numbers: number[] = [];
  const word = (key: string | null) => {
    const number = secrets.ofSheet(memberId, key);
    numbers.push(number);
    return wordOf(number);
  };
  const card = word(key);
  const filled = fields?.map(({ id, choices }): [string, string] => [id, choices?.[0]?.id ?? `Ik zie ${card}.`]);
  const text = fields ? "" : `Ik vraag me af: wat zegt ${card}?`;
  const kept = withheldNow(state).map(({ id }) => {
    const withheld = phaseKey(casusId, id);
    return { withheld, text: `Later ${word(withheld)}.` };
  });
  const note = word(null);
  const write = (doc: Y.Doc) => {
    addCard(doc, key, { id: card, text, fields: Object.fromEntries(filled ?? []) });
    for (const { withheld, text } of kept) addCard(doc, withheld, { id: "later", text });
    doc.getText(privateNotes(casusId)).insert(0, note);
  };
  return { write, numbers };
}
