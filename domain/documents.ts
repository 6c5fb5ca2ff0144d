import * as Y from "yjs";
import { phaseKey } from "./session/state.ts";

/**
 * Version of the rich-text schema that the editor writes. A document carries the highest version that wrote in it; a
 * client with an older one opens it read-only, because it would drop what it does not know.
 */
export const EDITOR_SCHEMA_VERSION = 1;

/** The rich text of a dossier document. */
export const dossierNote = "note";

/** The rich text that a table writes together in one phase of one casus, in the session's document. */
export function sessionText(casusId: string | null, phaseId: string): string {
  return `text:${phaseKey(casusId, phaseId)}`;
}

/** The rich text that a trio writes together in one round (from 1), in the trio's own document. */
export function trioText(round: number): string {
  return sessionText(null, `ronde-${round}`);
}

/** The rich text that somebody writes for their eyes only about a casus, on the own private sheet. */
export function privateNotes(casusId: string | null): string {
  return `notes:${casusId ?? "table"}`;
}

/** One contribution to a phase, as it is drafted on a private sheet. A phase with fields has those instead of the text. */
export type Card = { id: string; text: string; fields?: Record<string, string> };

/** A card is one thought: longer text belongs in a note. In UTF-16 code units. */
export const maxCardLength = 500;
export const maxCards = 40;

/** Fields stand beside a draft's own text and id under names of their own, so that two tabs can each fill one in. */
const fieldPrefix = "field:";

/**
 * The drafts for one phase on a private sheet. Every phase has its own top-level array: two tabs that each begin one
 * offline merge into the same array, where two arrays set under one key of a map would cost the loser its cards.
 */
export function cardDrafts(doc: Y.Doc, key: string): Y.Array<Y.Map<string>> {
  return doc.getArray(`cards:${key}`);
}

/**
 * The cards for one phase, read from a sheet that a client wrote: blank ones and whatever is not a card are left out,
 * and length and number are held to what a card and a phase may have.
 */
export function cardsInSheet(doc: Y.Doc, key: string): Card[] {
  const raw: unknown[] = doc.getArray(`cards:${key}`).toJSON();
  const seen = new Set<string>();
  const cards: Card[] = [];
  for (const value of raw) {
    if (!isCard(value) || seen.has(value.id)) continue;
    const fields = fieldsOf(value);
    if (value.text.trim() === "" && !fields) continue;
    seen.add(value.id);
    const text = value.text.trim().slice(0, maxCardLength);
    cards.push(fields ? { id: value.id, text, fields } : { id: value.id, text });
  }
  return cards.slice(0, maxCards);
}

/** Adds an empty or filled card at the end of the drafts of a phase. */
export function addCard(doc: Y.Doc, key: string, { id, text, fields = {} }: Card): void {
  const given = Object.entries(fields).map(([field, value]): [string, string] => [`${fieldPrefix}${field}`, value]);
  cardDrafts(doc, key).push([new Y.Map([["id", id], ["text", text], ...given])]);
}

/** Gives a draft another text; nothing happens when it is no longer there. */
export function editCard(doc: Y.Doc, key: string, { id, text }: Pick<Card, "id" | "text">): void {
  for (const draft of cardDrafts(doc, key)) if (draft.get("id") === id) draft.set("text", text);
}

/** Fills in one field of a draft; nothing happens when it is no longer there. */
export function editField(
  doc: Y.Doc,
  key: string,
  { id, field, value }: { id: string; field: string; value: string },
): void {
  for (const draft of cardDrafts(doc, key)) if (draft.get("id") === id) draft.set(`${fieldPrefix}${field}`, value);
}

/** The fields of a draft as they are typed, spaces at their ends included: a screen that trims moves the caret. */
export function draftFields(draft: Y.Map<string>): Record<string, string> {
  return Object.fromEntries(
    Array.from(draft.entries()).flatMap(([name, value]) =>
      name.startsWith(fieldPrefix) ? [[name.slice(fieldPrefix.length), value]] : [],
    ),
  );
}

export function removeCard(doc: Y.Doc, key: string, id: string): void {
  const drafts = cardDrafts(doc, key);
  const index = drafts.toArray().findIndex((draft) => draft.get("id") === id);
  if (index >= 0) drafts.delete(index);
}

/** The schema version that a document was written with; 0 for one in which nothing was written yet. */
export function schemaVersionOf(doc: Y.Doc): number {
  const version: unknown = doc.getMap("meta").get("schema");
  return typeof version === "number" ? version : 0;
}

/** Marks a document as written with this client's schema; never lowers the mark. */
export function markSchemaVersion(doc: Y.Doc): void {
  if (schemaVersionOf(doc) < EDITOR_SCHEMA_VERSION) doc.getMap("meta").set("schema", EDITOR_SCHEMA_VERSION);
}

/** What a draft says in its fields, blank ones left out; undefined when it has none. */
function fieldsOf(draft: object): Record<string, string> | undefined {
  const given = Object.entries(draft).flatMap(([name, value]): [string, string][] => {
    if (!name.startsWith(fieldPrefix) || typeof value !== "string" || value.trim() === "") return [];
    return [[name.slice(fieldPrefix.length), value.trim().slice(0, maxCardLength)]];
  });
  return given.length > 0 ? Object.fromEntries(given) : undefined;
}

function isCard(value: unknown): value is Card {
  if (typeof value !== "object" || value === null) return false;
  return "id" in value && typeof value.id === "string" && "text" in value && typeof value.text === "string";
}
