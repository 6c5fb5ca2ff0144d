import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { authorsSince, type Removal } from "../../../domain/note/traces.ts";
import { compared, copyOf, docOf, line, noteOf, read, typedIn } from "./with.ts";

const noor = 11;
const sam = 22;

const clients: [number, string][] = [
  [noor, "noor"],
  [sam, "sam"],
  [noor + 1, "noor"],
];
const since = (before: Y.Doc, removals: Removal[] = []) =>
  authorsSince(Y.decodeStateVector(Y.encodeStateVector(before)), { clients, removals });

/** A note of a few lines that Noor wrote. */
function note(...texts: string[]): Y.Doc {
  const doc = docOf(noor);
  noteOf(doc).insert(
    0,
    texts.map((text) => line(text)),
  );
  return doc;
}

describe("what changed between two versions of a note", () => {
  test("is nothing when nothing changed", () => {
    const doc = note("Zij zoekt werk in de zorg.", "Bellen in maart.");
    expect(compared(doc, doc)).toEqual(["Zij zoekt werk in de zorg.", "Bellen in maart."]);
  });

  test("is told by the word, with who wrote it", () => {
    const before = note("Zij zoekt werk in de zorg.");
    const after = docOf(sam, before);
    typedIn(after, 0).delete("Zij zoekt werk in de z".length, 3);
    typedIn(after, 0).insert("Zij zoekt werk in de z".length, "aak");
    expect(compared(before, after, since(before))).toEqual(["Zij zoekt werk in de -zorg-+zaak+(sam)."]);
  });

  test("names each of two people who wrote in one line", () => {
    const before = note("Afgesproken:");
    const after = docOf(sam, before);
    typedIn(after, 0).insert(12, " brief lezen,");
    const both = docOf(noor + 1, after);
    typedIn(both, 0).insert(25, " daarna bellen");
    expect(compared(before, both, since(before))).toEqual(["Afgesproken:+ brief lezen,+(sam)+ daarna bellen+(noor)"]);
  });

  test("names who removed a word, which the word itself does not say", () => {
    const before = note("Hij komt maandag of dinsdag langs.");
    const span = read(before)[0]?.words.find(({ text }) => text === "dinsdag")?.spans[0];
    const after = docOf(sam, before);
    typedIn(after, 0).delete("Hij komt maandag".length, " of dinsdag".length);
    const removals = span === undefined ? [] : [{ ...span, member: "sam" }];
    expect(compared(before, after, since(before, removals))).toEqual(["Hij komt maandag- of --dinsdag-(sam) langs."]);
  });

  test("shows a line that came and a line that went, each whole", () => {
    const before = note("eerste", "tweede", "derde");
    const after = docOf(sam, before);
    noteOf(after).delete(1, 1);
    noteOf(after).insert(2, [line("vierde regel")]);
    expect(compared(before, after, since(before))).toEqual(["eerste", "-tweede-", "derde", "+vierde regel+(sam)"]);
  });

  test("is nothing in the words that somebody only put on a line of their own", () => {
    const before = note("eerst dit, dan dat");
    const after = docOf(sam, before);
    // An editor splits a line by typing its second half again in a new one.
    typedIn(after, 0).delete(10, 8);
    noteOf(after).insert(1, [line("dan dat")]);
    expect(compared(before, after, since(before))).toEqual(["eerst dit,- -", "dan dat"]);
  });

  test("keeps words apart by sign and space, and an é, a figure and a hyphen inside a word", () => {
    const doc = note("Café-bezoek, 3x (’s avonds).");
    expect(read(doc)[0]?.words.map(({ text }) => text)).toEqual([
      "Café-bezoek",
      ",",
      " ",
      "3x",
      " ",
      "(",
      "’",
      "s",
      " ",
      "avonds",
      ")",
      ".",
    ]);
  });

  test("reads headings, lists in lists and quotes as lines with their kind", () => {
    const doc = docOf(noor);
    const item = (text: string, ...more: Y.XmlElement[]) => {
      const element = new Y.XmlElement("listItem");
      element.insert(0, [line(text), ...more]);
      return element;
    };
    const list = (kind: string, ...items: Y.XmlElement[]) => {
      const element = new Y.XmlElement(kind);
      element.insert(0, items);
      return element;
    };
    const quote = new Y.XmlElement("blockquote");
    quote.insert(0, [line("zei zij")]);
    noteOf(doc).insert(0, [
      line("Werk", "heading"),
      list("bulletList", item("zoeken", list("orderedList", item("bellen")))),
      quote,
    ]);
    expect(read(doc).map(({ kind, depth }) => [kind, depth])).toEqual([
      ["heading", 0],
      ["bullet", 1],
      ["numbered", 2],
      ["quote", 0],
    ]);
  });

  test("reads a reference to an afspraak as what the afspraak says, in one piece", () => {
    const doc = note("zie ");
    const mention = new Y.XmlElement("afspraakMention");
    mention.setAttribute("id", "a1");
    const first = noteOf(doc).get(0);
    if (first instanceof Y.XmlElement) first.insert(1, [mention, new Y.XmlText("vandaag")]);
    const before = copyOf(doc);
    if (first instanceof Y.XmlElement) first.delete(1, 1);
    expect(compared(before, doc)).toEqual(["zie -@afspraak a1-vandaag"]);
  });

  test("is found by the word in a line of twenty thousand words of which none is unique", () => {
    const words = Array.from({ length: 20_000 }, (_, index) => `woord${index % 997}`);
    const before = note(words.join(" "));
    const after = docOf(sam, before);
    const text = typedIn(after, 0);
    for (let at = 100_000; at > 0; at -= 5_000) text.insert(at, ` nieuw${at} `);
    const lines = compared(before, after, since(before));
    expect(lines.join("").match(/\(sam\)/g)?.length).toBeGreaterThan(15);
  });
});
