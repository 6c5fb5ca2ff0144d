import { expect, test } from "vitest";
import * as Y from "yjs";
import { addRow, editCell, maxCellLength, readMatrix, removeRow } from "../../domain/matrix.ts";

const key = "casus:perspectieven";
const columns = ["wie", "waarde"];

function twoPeople() {
  const [noor, sam] = [new Y.Doc(), new Y.Doc()];
  const meet = () => {
    Y.applyUpdate(sam, Y.encodeStateAsUpdate(noor));
    Y.applyUpdate(noor, Y.encodeStateAsUpdate(sam));
  };
  addRow(noor, key, "1", { wie: "deelnemer", waarde: "" });
  meet();
  return { noor, sam, meet };
}

test("two people who write in one cell at the same time both find their words in it", () => {
  const { noor, sam, meet } = twoPeople();
  editCell(noor, key, { id: "1", column: "wie" }, "de deelnemer");
  editCell(sam, key, { id: "1", column: "wie" }, "deelnemer zelf");
  meet();
  expect(readMatrix(noor, key, columns)).toEqual([{ id: "1", cells: { wie: "de deelnemer zelf", waarde: "" } }]);
  expect(readMatrix(sam, key, columns)).toEqual(readMatrix(noor, key, columns));
});

test("repeated letters are edited where they were edited", () => {
  const { noor } = twoPeople();
  for (const text of ["aa", "aaa", "aba", "a", ""]) {
    editCell(noor, key, { id: "1", column: "waarde" }, text);
    expect(readMatrix(noor, key, columns)[0]?.cells.waarde).toBe(text);
  }
});

test("a row that was taken away while somebody wrote in it is gone for both, and nothing breaks", () => {
  const { noor, sam, meet } = twoPeople();
  removeRow(noor, key, "1");
  editCell(sam, key, { id: "1", column: "wie" }, "x");
  meet();
  expect(readMatrix(sam, key, columns)).toEqual([]);
  editCell(sam, key, { id: "1", column: "wie" }, "y");
  expect(readMatrix(noor, key, columns)).toEqual([]);
});

test("what is not a row is left out, and a cell holds no more than a thought", () => {
  const doc = new Y.Doc();
  doc.getArray(`matrix:${key}`).push(["text", 5, new Y.Map([["wie", "geen id"]])]);
  addRow(doc, key, "1", { wie: "x".repeat(maxCellLength + 1) });
  expect(readMatrix(doc, key, columns)).toEqual([{ id: "1", cells: { wie: "x".repeat(maxCellLength), waarde: "" } }]);
});
