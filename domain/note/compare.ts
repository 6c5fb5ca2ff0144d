import * as patience from "lib0/diff/patience";
import type { Block, BlockKind, Span, Word } from "./text.ts";

export const changes = ["same", "added", "removed"] as const;
export type Change = (typeof changes)[number];

/** Text that stayed, came or went in one go; `by` is the member who did it, null when nobody can say. */
export type Run = { change: Change; text: string; by: string | null };

/** A line of the newer note, or one that is in the older note only, with what changed in it. */
export type ComparedBlock = { kind: BlockKind; depth: number; runs: Run[] };

/** Who did what between two versions; each answers null for what it does not know. */
export type Authors = { writerOf: (span: Span) => string | null; removerOf: (span: Span) => string | null };

/** The start of a line, or a word in it. `key` is what it says, `id` also which typing of it this is. */
type Token = { key: string; id: string; block: Block; word: Word | null };

type Step = { change: Change; token: Token };

function tokensOf(blocks: readonly Block[]): Token[] {
  const tokens: Token[] = [];
  const add = (key: string, [first]: readonly Span[], block: Block, word: Word | null) =>
    tokens.push({ key, id: `${first?.client} ${first?.clock} ${key}`, block, word });
  for (const block of blocks) {
    add(`\u0000${block.kind}${block.depth}`, [block.begun], block, null);
    for (const word of block.words) add(word.text, word.spans, block, word);
  }
  return tokens;
}

type Changeset = { index: number; remove: number; insert: number }[];

/** Where two lists differ, by a patience diff that is repeated inside each difference until it finds nothing more in common. */
function changesBetween(before: string[], after: string[]): Changeset {
  let shift = 0;
  return patience.diff(before, after).flatMap(({ index, remove, insert }) => {
    const at = { index, remove: remove.length, insert: insert.length };
    const afterAt = index + shift;
    shift += insert.length - remove.length;
    if (remove.length === before.length && insert.length === after.length) return [at];
    if (remove.length === 0 || insert.length === 0) return [at];
    const inner = changesBetween(remove, after.slice(afterAt, afterAt + insert.length));
    return inner.map((change) => ({ ...change, index: change.index + index }));
  });
}

/**
 * Where two readings of one document differ. A word that is in both is the same word, whatever else says the same; between such
 * words, what was typed anew is compared by what it says.
 */
function changesOf(before: readonly Token[], after: readonly Token[]): Changeset {
  const places = new Map(after.map(({ id }, index) => [id, index]));
  const all: Changeset = [];
  let oldAt = 0;
  let newAt = 0;
  const gap = (oldEnd: number, newEnd: number) => {
    if (oldEnd === oldAt && newEnd === newAt) return;
    const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
    const inner = changesBetween(keys(before.slice(oldAt, oldEnd)), keys(after.slice(newAt, newEnd)));
    for (const change of inner) all.push({ ...change, index: change.index + oldAt });
  };
  before.forEach(({ id }, index) => {
    const place = places.get(id);
    if (place === undefined || place < newAt) return;
    gap(index, place);
    oldAt = index + 1;
    newAt = place + 1;
  });
  gap(before.length, after.length);
  return all;
}

/** Changes with only a space between them read as one. */
function joined(changeset: Changeset, before: readonly Token[]): Changeset {
  const calm: Changeset = [];
  for (const change of changeset) {
    const last = calm.at(-1);
    const end = last === undefined ? 0 : last.index + last.remove;
    const between = before[end];
    const isSpace = change.index === end + 1 && between?.word != null && between.word.text.trim() === "";
    if (last !== undefined && isSpace) {
      last.remove += 1 + change.remove;
      last.insert += 1 + change.insert;
    } else calm.push({ ...change });
  }
  return calm;
}

function steps(before: readonly Token[], after: readonly Token[]): Step[] {
  const all: Step[] = [];
  let oldAt = 0;
  let newAt = 0;
  const take = (change: Change, tokens: readonly Token[]) => {
    for (const token of tokens) all.push({ change, token });
  };
  const same = (until: number) => {
    take("same", after.slice(newAt, newAt + until - oldAt));
    newAt += until - oldAt;
    oldAt = until;
  };
  for (const { index, remove, insert } of joined(changesOf(before, after), before)) {
    same(index);
    take("removed", before.slice(oldAt, oldAt + remove));
    take("added", after.slice(newAt, newAt + insert));
    oldAt += remove;
    newAt += insert;
  }
  same(before.length);
  return all;
}

function firstKnown(spans: readonly Span[], who: (span: Span) => string | null): string | null {
  for (const span of spans) {
    const member = who(span);
    if (member !== null) return member;
  }
  return null;
}

/**
 * Compares two readings of one note, word by word: what stayed, what came and what went, and whose doing it was. What was
 * typed anew but reads the same, as after splitting a line, has stayed.
 */
export function compareNotes(before: readonly Block[], after: readonly Block[], authors: Authors): ComparedBlock[] {
  const compared: ComparedBlock[] = [];
  let current: ComparedBlock | null = null;
  /** A line that went, after which the text goes on in the line before it. */
  let gone: ComparedBlock | null = null;
  const begin = ({ kind, depth }: Block): ComparedBlock => {
    const block = { kind, depth, runs: [] };
    compared.push(block);
    return block;
  };
  for (const { change, token } of steps(tokensOf(before), tokensOf(after))) {
    const { word, block } = token;
    if (word === null) {
      if (change === "removed") gone = begin(block);
      else {
        current = begin(block);
        gone = null;
      }
      continue;
    }
    if (change !== "removed") gone = null;
    const into: ComparedBlock = gone ?? (current ??= begin(block));
    const whose = change === "added" ? authors.writerOf : authors.removerOf;
    const by = change === "same" ? null : firstKnown(word.spans, whose);
    const last = into.runs.at(-1);
    // A space between two words is nobody's own.
    const isSame = last?.by === by || (by === null && word.text.trim() === "");
    if (last?.change === change && isSame) last.text += word.text;
    else into.runs.push({ change, text: word.text, by });
  }
  return compared.filter(({ runs }) => runs.length > 0);
}
