import * as patience from "lib0/diff/patience";
import * as Y from "yjs";

type Node = Y.XmlElement | Y.XmlText | Y.XmlHook;
type Letters = { text: string; attributes: object; key: string };

/** A word or what stands between words, in one formatting. */
const stretch = /[\p{L}\p{N}]+|[^\p{L}\p{N}]+/gu;

const areAlike = (a: Node, b: Node): boolean =>
  a instanceof Y.XmlElement ? b instanceof Y.XmlElement && a.nodeName === b.nodeName : a.constructor === b.constructor;

function lettersOf(text: Y.XmlText): Letters[] {
  const letters: Letters[] = [];
  for (const { insert, attributes = {} } of text.toDelta() as { insert: unknown; attributes?: object }[]) {
    if (typeof insert !== "string") continue;
    const format = JSON.stringify(attributes);
    for (const [part] of insert.matchAll(stretch)) letters.push({ text: part, attributes, key: format + part });
  }
  return letters;
}

const lengthOf = (letters: readonly Letters[]) => letters.reduce((sum, { text }) => sum + text.length, 0);

/** The differences between two lists, from the last to the first, so that one can be mended without moving the others. */
function differences(now: readonly string[], wanted: readonly string[]) {
  let shift = 0;
  return patience
    .diff([...now], [...wanted])
    .map(({ index, remove, insert }) => {
      const from = index + shift;
      shift += insert.length - remove.length;
      return { index, remove: remove.length, from, insert: insert.length };
    })
    .toReversed();
}

/** One walk along the text, however many places differ: finding each by itself would walk to it each time. */
function rewriteText(text: Y.XmlText, wanted: Y.XmlText): void {
  const old = lettersOf(text);
  const fresh = lettersOf(wanted);
  const keys = (letters: readonly Letters[]) => letters.map(({ key }) => key);
  const delta: ({ retain: number } | { delete: number } | { insert: string; attributes: object })[] = [];
  let seen = 0;
  for (const { index, remove, from, insert } of differences(keys(old), keys(fresh)).toReversed()) {
    if (index > seen) delta.push({ retain: lengthOf(old.slice(seen, index)) });
    if (remove > 0) delta.push({ delete: lengthOf(old.slice(index, index + remove)) });
    for (const { text: letters, attributes } of fresh.slice(from, from + insert)) {
      delta.push({ insert: letters, attributes });
    }
    seen = index + remove;
  }
  if (delta.length > 0) text.applyDelta(delta, { sanitize: false });
}

function rewriteAttributes(element: Y.XmlElement, wanted: Y.XmlElement): void {
  const now = element.getAttributes();
  const then: Record<string, unknown> = wanted.getAttributes();
  for (const name of Object.keys(now)) if (!(name in then)) element.removeAttribute(name);
  for (const [name, value] of Object.entries(then)) {
    // Yjs types attributes as text; an editor writes numbers too, as the level of a heading.
    if (JSON.stringify(now[name]) !== JSON.stringify(value)) element.setAttribute(name, value as string);
  }
}

function rewriteNode(node: Node, wanted: Node): void {
  if (node instanceof Y.XmlText && wanted instanceof Y.XmlText) rewriteText(node, wanted);
  if (!(node instanceof Y.XmlElement && wanted instanceof Y.XmlElement)) return;
  rewriteAttributes(node, wanted);
  rewriteChildren(node, wanted);
}

function rewriteChildren(parent: Y.XmlFragment, wanted: Y.XmlFragment): void {
  const old = parent.toArray();
  const fresh = wanted.toArray();
  const keys = (nodes: readonly Node[]) => nodes.map((node) => `${node.constructor.name} ${node.toString()}`);
  for (const { index, remove, from, insert } of differences(keys(old), keys(fresh))) {
    const [removed, inserted] = [old.slice(index, index + remove), fresh.slice(from, from + insert)];
    const apart = removed.findIndex((node, place) => {
      const other = inserted[place];
      return other === undefined || !areAlike(node, other);
    });
    const kept = apart < 0 ? removed.length : apart;
    if (remove > kept) parent.delete(index + kept, remove - kept);
    // No editor of ours makes hooks, and Yjs lets none be inserted.
    const copies = inserted.slice(kept).flatMap((node) => (node instanceof Y.XmlHook ? [] : [node.clone()]));
    if (copies.length > 0) parent.insert(index + kept, copies);
    for (const [place, node] of removed.slice(0, kept).entries()) {
      const other = inserted[place];
      if (other !== undefined) rewriteNode(node, other);
    }
  }
}

/**
 * Makes a text of a document read as it does in another version of that document, as one edit that touches no more than what
 * differs: whoever is typing elsewhere keeps what they type.
 *
 * @param version the other version, in Yjs' second encoding
 */
export function rewrite(doc: Y.Doc, fragment: string, version: Uint8Array): void {
  const wanted = new Y.Doc();
  Y.applyUpdateV2(wanted, version);
  doc.transact(() => rewriteChildren(doc.getXmlFragment(fragment), wanted.getXmlFragment(fragment)));
}
