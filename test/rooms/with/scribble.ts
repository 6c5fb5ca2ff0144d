import * as Y from "yjs";

const WORDS = ["ik ", "belde ", "haar ", "terug, ", "en ", "dat ", "was ", "afgesproken. ", "vertrouwen ", "𝒳é "];

/** One transaction of somebody writing at a place of chance: plain text, marked text, paragraphs, a map; often with deletions. */
export function scribble(doc: Y.Doc, random: () => number): void {
  const below = (limit: number) => Math.floor(random() * limit);
  const word = WORDS[below(WORDS.length)] ?? "";
  const text = doc.getText("text");
  const marked = doc.getText("marked");
  const prose = doc.getXmlFragment("prose");
  const act = below(20);
  doc.transact(() => {
    if (act < 9) return text.insert(below(text.length + 1), word);
    if (act < 12) return remove(text, below(text.length), 1 + below(8));
    if (act < 13) {
      remove(text, below(text.length), 1 + below(20));
      return text.insert(below(text.length + 1), word.repeat(3));
    }
    if (act < 15) return marked.insert(below(marked.length + 1), word, { bold: below(2) === 0 || null });
    if (act < 16) return remove(marked, below(marked.length), 1 + below(6));
    if (act < 17) return doc.getMap("map").set(`key-${below(5)}`, word);
    if (act < 18) {
      const paragraph = new Y.XmlElement("paragraph");
      paragraph.insert(0, [new Y.XmlText(word)]);
      return prose.insert(below(prose.length + 1), [paragraph]);
    }
    const paragraph = prose.length === 0 ? null : prose.get(below(prose.length));
    if (act < 19 && paragraph instanceof Y.XmlElement) return paragraph.insert(0, [new Y.XmlText(word)]);
    if (prose.length > 3) prose.delete(below(prose.length), 1);
  });
}

function remove(text: Y.Text, at: number, length: number): void {
  text.delete(at, Math.min(length, text.length - at));
}
