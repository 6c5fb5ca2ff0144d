import { describe, expect, test } from "vitest";
import * as Y from "yjs";
import {
  addCard,
  cardsInSheet,
  EDITOR_SCHEMA_VERSION,
  editCard,
  markSchemaVersion,
  maxCardLength,
  maxCards,
  removeCard,
  schemaVersionOf,
} from "../../domain/documents.ts";
import { phaseKey } from "../../domain/session/state.ts";

const key = phaseKey("casus-1", "stem-deelnemer");

function merge(...docs: Y.Doc[]): Y.Doc {
  const merged = new Y.Doc();
  for (const doc of docs) Y.applyUpdate(merged, Y.encodeStateAsUpdate(doc));
  return merged;
}

describe("cards on a private sheet", () => {
  test("cards are read in the order in which they were written, each phase apart", () => {
    const sheet = new Y.Doc();
    addCard(sheet, key, { id: "a", text: "De brief maakt bang." });
    addCard(sheet, key, { id: "b", text: "Hij wil zelf bellen." });
    addCard(sheet, phaseKey("casus-2", "stem-deelnemer"), { id: "c", text: "Van een andere casus." });
    editCard(sheet, key, { id: "a", text: "De brief maakt onrustig." });
    expect(cardsInSheet(merge(sheet), key)).toEqual([
      { id: "a", text: "De brief maakt onrustig." },
      { id: "b", text: "Hij wil zelf bellen." },
    ]);
    removeCard(sheet, key, "a");
    expect(cardsInSheet(sheet, key).map(({ id }) => id)).toEqual(["b"]);
  });

  test("cards begun in two tabs without a connection are all there afterwards", () => {
    const [laptop, phone] = [new Y.Doc(), new Y.Doc()];
    addCard(laptop, key, { id: "a", text: "Op de laptop." });
    addCard(phone, key, { id: "b", text: "Op de telefoon." });
    const ids = cardsInSheet(merge(laptop, phone), key).map(({ id }) => id);
    expect(ids.toSorted()).toEqual(["a", "b"]);
  });

  test("blank cards stay at home, and a sheet that nobody used has none", () => {
    const sheet = new Y.Doc();
    addCard(sheet, key, { id: "a", text: "  \n" });
    expect(cardsInSheet(sheet, key)).toEqual([]);
    expect(cardsInSheet(new Y.Doc(), key)).toEqual([]);
  });

  test("whatever else a client put there is not laid on the table", () => {
    const sheet = new Y.Doc();
    const drafts = sheet.getArray<unknown>(`cards:${key}`);
    drafts.push([
      "text",
      7,
      null,
      { id: "a" },
      { id: 1, text: "x" },
      { id: "b", text: "Goed." },
      { id: "b", text: "Dubbel." },
    ]);
    expect(cardsInSheet(merge(sheet), key)).toEqual([{ id: "b", text: "Goed." }]);
  });

  test("nobody fills the table: length and number have an end", () => {
    const sheet = new Y.Doc();
    for (let n = 0; n <= maxCards; n += 1) addCard(sheet, key, { id: `${n}`, text: "x".repeat(maxCardLength + 1) });
    const cards = cardsInSheet(sheet, key);
    expect(cards).toHaveLength(maxCards);
    expect(cards[0]?.text).toHaveLength(maxCardLength);
  });
});

test("a document remembers the newest editor that wrote in it", () => {
  const doc = new Y.Doc();
  expect(schemaVersionOf(doc)).toBe(0);
  markSchemaVersion(doc);
  expect(schemaVersionOf(doc)).toBe(EDITOR_SCHEMA_VERSION);
  doc.getMap("meta").set("schema", EDITOR_SCHEMA_VERSION + 1);
  markSchemaVersion(doc);
  expect(schemaVersionOf(doc)).toBe(EDITOR_SCHEMA_VERSION + 1);
});
