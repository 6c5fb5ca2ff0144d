import * as Y from "yjs";

/** A stretch of what one Yjs client wrote, in the units of its clock. */
export type Span = { client: number; clock: number; length: number };

/** A word, a space or a sign, with the stretches it was typed in. */
export type Word = { text: string; spans: Span[] };

export const blockKinds = ["paragraph", "heading", "bullet", "numbered", "quote"] as const;
export type BlockKind = (typeof blockKinds)[number];

/** A line of a text, with the stretch in which it was begun. `depth` counts the lists it is inside of, from 0. */
export type Block = { kind: BlockKind; depth: number; begun: Span; words: Word[] };

type Piece = { text: string; span: Span; isWhole: boolean };
type Place = { kind: BlockKind; depth: number };

/** Letters, digits and what joins them in Dutch words; any other sign stands alone. */
const wordPattern = /[\p{L}\p{N}]+(?:['’-][\p{L}\p{N}]+)*|\s+|[^]/gu;

const leaves = new Set(["paragraph", "heading"]);
const lists: Record<string, BlockKind> = { bulletList: "bullet", orderedList: "numbered" };

function textPieces(text: Y.XmlText): Piece[] {
  const pieces: Piece[] = [];
  for (let item = text._start; item !== null; item = item.right) {
    if (item.deleted || !(item.content instanceof Y.ContentString)) continue;
    const { client, clock } = item.id;
    pieces.push({ text: item.content.str, span: { client, clock, length: item.length }, isWhole: false });
  }
  return pieces;
}

/** The unit of its client's clock under which an element was put into the document. */
function spanOf({ _item }: Y.XmlElement): Span {
  return { client: _item?.id.client ?? 0, clock: _item?.id.clock ?? 0, length: 1 };
}

/** What stands in a line as one piece: a reference or a line break, not made of letters. */
function elementPiece(element: Y.XmlElement, textOfAfspraak: (id: string) => string): Piece[] {
  const span = spanOf(element);
  if (element.nodeName === "hardBreak") return [{ text: "\n", span, isWhole: true }];
  if (element.nodeName !== "afspraakMention") return [];
  return [{ text: `@${textOfAfspraak(String(element.getAttribute("id")))}`, span, isWhole: true }];
}

/** Cuts pieces that touch into words, each with the parts of the pieces it came from. */
function cut(pieces: readonly Piece[]): Word[] {
  const words: Word[] = [];
  let index = 0;
  let offset = 0;
  for (const [text] of pieces
    .map((piece) => piece.text)
    .join("")
    .matchAll(wordPattern)) {
    const spans: Span[] = [];
    for (let left = text.length; left > 0;) {
      const piece = pieces[index];
      if (piece === undefined) break;
      const length = Math.min(left, piece.text.length - offset);
      spans.push({ client: piece.span.client, clock: piece.span.clock + offset, length });
      left -= length;
      offset += length;
      if (offset < piece.text.length) continue;
      index += 1;
      offset = 0;
    }
    words.push({ text, spans });
  }
  return words;
}

function wordsOf(leaf: Y.XmlElement, textOfAfspraak: (id: string) => string): Word[] {
  const words: Word[] = [];
  let run: Piece[] = [];
  for (const child of leaf.toArray()) {
    const pieces =
      child instanceof Y.XmlText
        ? textPieces(child)
        : child instanceof Y.XmlElement
          ? elementPiece(child, textOfAfspraak)
          : [];
    for (const piece of pieces) {
      if (!piece.isWhole) {
        run.push(piece);
        continue;
      }
      words.push(...cut(run), { text: piece.text, spans: [piece.span] });
      run = [];
    }
  }
  return words.concat(cut(run));
}

/**
 * Reads a rich text of a document as lines of words that know who typed them, in the order of the text. Formatting inside a line is
 * left out.
 *
 * @param name which text of the document: the note of a dossier, or that of a phase of a session
 * @param textOfAfspraak what stands for a reference to an afspraak
 */
export function readText(doc: Y.Doc, name: string, textOfAfspraak: (id: string) => string): Block[] {
  const blocks: Block[] = [];
  const walk = (parent: Y.XmlFragment, place: Place): void => {
    for (const child of parent.toArray()) {
      if (!(child instanceof Y.XmlElement)) continue;
      const { nodeName } = child;
      const list = lists[nodeName];
      if (leaves.has(nodeName)) {
        const kind = nodeName === "heading" ? "heading" : place.kind;
        blocks.push({ kind, depth: place.depth, begun: spanOf(child), words: wordsOf(child, textOfAfspraak) });
      } else if (list !== undefined) walk(child, { kind: list, depth: place.depth + 1 });
      else walk(child, nodeName === "blockquote" ? { ...place, kind: "quote" } : place);
    }
  };
  walk(doc.getXmlFragment(name), { kind: "paragraph", depth: 0 });
  return blocks;
}
