import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import { dossierNote } from "../../domain/documents.ts";
import { rewrite } from "../../server/rooms/rewrite.ts";
import { docOf, line, noteOf, typedIn } from "../domain/note/with.ts";

const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

const shown = (doc: Y.Doc) => noteOf(doc).toString();

/** What a document says in bytes, as it would be stored. */
const stored = (doc: Y.Doc) => Y.encodeStateAsUpdateV2(doc);

function opened(bytes: Uint8Array): Y.Doc {
  const doc = new Y.Doc();
  Y.applyUpdateV2(doc, bytes);
  return doc;
}

function note(...texts: string[]): Y.Doc {
  const doc = docOf(1);
  noteOf(doc).insert(
    0,
    texts.map((text) => line(text)),
  );
  return doc;
}

describe("putting an earlier version of a text back", () => {
  test("gives back words, lines, lists, headings and formatting that were taken out", () => {
    const doc = note("Zij zoekt werk.", "Bellen in maart.");
    typedIn(doc, 0).format(10, 4, { bold: {} });
    const item = new Y.XmlElement("listItem");
    item.insert(0, [line("brief lezen")]);
    const list = new Y.XmlElement("bulletList");
    list.insert(0, [item]);
    const heading = new Y.XmlElement<{ level: number }>("heading");
    heading.setAttribute("level", 3);
    heading.insert(0, [new Y.XmlText("Afspraken")]);
    noteOf(doc).insert(2, [heading as Y.XmlElement, list]);
    const before = shown(doc);
    const version = stored(doc);

    noteOf(doc).delete(1, 3);
    typedIn(doc, 0).delete(0, 9);
    typedIn(doc, 0).insert(0, "Hij heeft al");
    noteOf(doc).insert(1, [line("Iets heel anders.")]);
    rewrite(doc, dossierNote, version);
    expect(shown(doc)).toBe(before);
  });

  test("changes nothing, and sends nobody anything, when the text is as it was", () => {
    const doc = note("Zij zoekt werk.", "Bellen in maart.");
    const sent: Uint8Array[] = [];
    doc.on("update", (update: Uint8Array) => sent.push(update));
    rewrite(doc, dossierNote, stored(doc));
    expect(sent).toEqual([]);
  });

  test("leaves alone what somebody is typing in a line that did not change, and elsewhere in a line that did", () => {
    const doc = note("Zij zoekt werk in de zorg.", "Bellen in maart.");
    const version = stored(doc);
    typedIn(doc, 0).delete(0, 3);
    typedIn(doc, 0).insert(0, "Hij");
    const colleague = docOf(2, doc);
    typedIn(colleague, 0).insert("Hij zoekt werk in de zorg".length, " of in het groen");
    typedIn(colleague, 1).insert(6, " op dinsdag");
    rewrite(doc, dossierNote, version);
    Y.applyUpdate(doc, Y.encodeStateAsUpdate(colleague));
    Y.applyUpdate(colleague, Y.encodeStateAsUpdate(doc));
    expect(shown(doc)).toBe(
      "<paragraph>Zij zoekt werk in de zorg of in het groen.</paragraph><paragraph>Bellen op dinsdag in maart.</paragraph>",
    );
    expect(shown(colleague)).toBe(shown(doc));
  });

  test("can itself be put back", () => {
    const doc = note("eerst");
    const first = stored(doc);
    noteOf(doc).insert(1, [line("daarna")]);
    const second = stored(doc);
    const later = shown(doc);
    rewrite(doc, dossierNote, first);
    expect(shown(doc)).toBe("<paragraph>eerst</paragraph>");
    rewrite(doc, dossierNote, second);
    expect(shown(doc)).toBe(later);
  });

  test(`gives back exactly the version, whatever was done to the text since (seed ${seed})`, () => {
    const edit = fc.record({
      line: fc.nat(6),
      at: fc.nat(30),
      what: fc.constantFrom("type", "wipe", "bold", "add", "drop", "heading"),
      text: fc.string({ unit: "grapheme", maxLength: 12 }),
    });
    const apply = (
      doc: Y.Doc,
      { line: number, at, what, text }: { line: number; at: number; what: string; text: string },
    ) => {
      const lines = noteOf(doc).length;
      if (what === "add" || lines === 0) return noteOf(doc).insert(Math.min(number, lines), [line(text)]);
      const place = number % lines;
      if (what === "drop") return noteOf(doc).delete(place, 1);
      if (what === "heading") return noteOf(doc).insert(place, [line(text, "heading")]);
      const typed = typedIn(doc, place);
      const from = Math.min(at, typed.length);
      if (what === "type") return typed.insert(from, text);
      const length = Math.min(5, typed.length - from);
      if (length === 0) return;
      if (what === "wipe") typed.delete(from, length);
      else typed.format(from, length, { bold: at % 2 === 0 ? {} : null });
    };
    fc.assert(
      fc.property(fc.array(edit, { maxLength: 20 }), fc.array(edit, { maxLength: 20 }), (before, since) => {
        const doc = note("een", "twee woorden");
        for (const each of before) apply(doc, each);
        const wanted = opened(stored(doc));
        for (const each of since) apply(doc, each);
        rewrite(doc, dossierNote, stored(wanted));
        // Bold text in two pieces reads as in one.
        const deltas = (of: Y.Doc) =>
          noteOf(of)
            .toArray()
            .map((node) =>
              node instanceof Y.XmlElement ? [node.nodeName, node.toString().replaceAll("</bold><bold>", "")] : [],
            );
        expect(deltas(doc)).toEqual(deltas(wanted));
      }),
      { seed, numRuns: 400 },
    );
  });
});
