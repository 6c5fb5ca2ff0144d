import { eq } from "drizzle-orm";
import * as Y from "yjs";
import type { Db } from "../../db/database.ts";
import { dossier } from "../../db/schema/index.ts";
import { dossierNote } from "../../domain/documents.ts";
import { parseRoom } from "../room-name.ts";
import type { Seed } from "./rooms.ts";

/**
 * The Yjs client id every seed is written under. Fixed, so that seeding the same text twice gives the same bytes and
 * merges into one; low, so that no random client id of an editor is likely to equal it.
 */
const seedClient = 1;

function paragraph(text: string): Y.XmlElement {
  const element = new Y.XmlElement("paragraph");
  element.insert(0, [new Y.XmlText(text)]);
  return element;
}

function heading(text: string): Y.XmlElement {
  const element = new Y.XmlElement<{ level: number }>("heading");
  element.setAttribute("level", 2);
  element.insert(0, [new Y.XmlText(text)]);
  return element as Y.XmlElement;
}

function bullets(items: readonly string[]): Y.XmlElement {
  const list = new Y.XmlElement("bulletList");
  const children = items.map((text) => {
    const item = new Y.XmlElement("listItem");
    item.insert(0, [paragraph(text)]);
    return item;
  });
  list.insert(0, children);
  return list;
}

/** The blocks of a plain opening note: lines with `## ` are headings, runs of `- ` a list, the rest paragraphs. */
function blocksOf(note: string): Y.XmlElement[] {
  const blocks: Y.XmlElement[] = [];
  let items: string[] = [];
  const endList = () => {
    if (items.length > 0) blocks.push(bullets(items));
    items = [];
  };
  for (const line of note.split("\n").map((one) => one.trim())) {
    if (line.startsWith("- ")) items.push(line.slice(2));
    else endList();
    if (line.startsWith("## ")) blocks.push(heading(line.slice(3)));
    else if (line !== "" && !line.startsWith("- ")) blocks.push(paragraph(line));
  }
  endList();
  return blocks;
}

/** An opening note as the first content of a dossier's live document. */
export function seedOfNote(note: string): Seed {
  const doc = new Y.Doc();
  doc.clientID = seedClient;
  doc.getXmlFragment(dossierNote).insert(0, blocksOf(note));
  return { update: Y.encodeStateAsUpdate(doc), client: seedClient };
}

/** Fills a dossier's document from its opening note on first opening; every other room begins empty. */
export async function seedRoom(db: Db, room: string): Promise<Seed | null> {
  const name = parseRoom(room);
  if (name?.kind !== "dossier") return null;
  const found = await db.select({ note: dossier.openingNote }).from(dossier).where(eq(dossier.id, name.id)).get();
  return found && found.note.trim() !== "" ? seedOfNote(found.note) : null;
}
