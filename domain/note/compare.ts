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

/** The start of a line, or a word in it. */
type Token = { key: string; block: Block; word: Word | null };

type Step = { change: Change; token: Token };

const keyOfLine = ({ kind, depth }: Block) => `\u0000${kind}${depth}`;

function tokensOf(blocks: readonly Block[]): Token[] {
  return blocks.flatMap((block) => [
    { key: keyOfLine(block), block, word: null },
    ...block.words.map((word) => ({ key: word.text, block, word })),
  ]);
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

function stepsBetween(before: readonly Token[], after: readonly Token[]): Step[] {
  const keys = (tokens: readonly Token[]) => tokens.map(({ key }) => key);
  const steps: Step[] = [];
  let oldAt = 0;
  let newAt = 0;
  const take = (change: Change, tokens: readonly Token[]) => steps.push(...tokens.map((token) => ({ change, token })));
  const same = (until: number) => {
    take("same", after.slice(newAt, newAt + until - oldAt));
    newAt += until - oldAt;
    oldAt = until;
  };
  for (const { index, remove, insert } of joined(changesBetween(keys(before), keys(after)), before)) {
    same(index);
    take("removed", before.slice(oldAt, oldAt + remove));
    take("added", after.slice(newAt, newAt + insert));
    oldAt += remove;
    newAt += insert;
  }
  same(before.length);
  return steps;
}

/** Lines first, so that a line that only moved along is not taken for another; then words inside what differs. */
function steps(before: readonly Block[], after: readonly Block[]): Step[] {
  const textOf = (block: Block) => keyOfLine(block) + block.words.map(({ text }) => text).join("");
  const all: Step[] = [];
  let oldAt = 0;
  let newAt = 0;
  const same = (until: number) => {
    for (const token of tokensOf(after.slice(newAt, newAt + until - oldAt))) all.push({ change: "same", token });
    newAt += until - oldAt;
    oldAt = until;
  };
  for (const { index, remove, insert } of changesBetween(before.map(textOf), after.map(textOf))) {
    same(index);
    const older = before.slice(oldAt, oldAt + remove);
    const newer = after.slice(newAt, newAt + insert);
    for (const step of stepsBetween(tokensOf(older), tokensOf(newer))) all.push(step);
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
  for (const { change, token } of steps(before, after)) {
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
