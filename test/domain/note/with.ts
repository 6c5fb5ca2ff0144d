import * as Y from "yjs";
import { dossierNote } from "../../../domain/documents.ts";
import { compareNotes, type Authors, type ComparedBlock } from "../../../domain/note/compare.ts";
import { readText } from "../../../domain/note/text.ts";

/** A line as an editor writes it. */
export function line(text: string, kind: "paragraph" | "heading" = "paragraph"): Y.XmlElement {
  const element = new Y.XmlElement(kind);
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}

export const noteOf = (doc: Y.Doc) => doc.getXmlFragment(dossierNote);

/** The text of a line of the note, to type in. */
export function typedIn(doc: Y.Doc, at: number): Y.XmlText {
  const element = noteOf(doc).get(at);
  const text = element instanceof Y.XmlElement ? element.get(0) : null;
  if (!(text instanceof Y.XmlText)) throw new RangeError(`no text in line ${at}`);
  return text;
}

/** A document that writes under a client id of its own. */
export function docOf(client: number, from?: Y.Doc): Y.Doc {
  const doc = new Y.Doc();
  doc.clientID = client;
  if (from !== undefined) Y.applyUpdate(doc, Y.encodeStateAsUpdate(from));
  return doc;
}

/** What was the note, kept apart from what becomes of it. */
export const copyOf = (doc: Y.Doc) => docOf(0xffff, doc);

export const read = (doc: Y.Doc) => readText(doc, dossierNote, (id) => `afspraak ${id}`);

const nobody: Authors = { writerOf: () => null, removerOf: () => null };

/** The comparison as one line of text each: +added+, -removed-, with who behind it. */
export function compared(before: Y.Doc, after: Y.Doc, authors: Authors = nobody): string[] {
  return compareNotes(read(before), read(after), authors).map(shown);
}

function shown({ runs }: ComparedBlock): string {
  const signs = { same: "", added: "+", removed: "-" };
  return runs
    .map(({ change, text, by }) => `${signs[change]}${text}${signs[change]}${by === null ? "" : `(${by})`}`)
    .join("");
}
