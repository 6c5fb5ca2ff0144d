import * as Y from "yjs";
import { phaseKey } from "./session/state.ts";

/** The most rows of one matrix that are shown. */
export const maxRows = 60;

/** The rows that a table fills together in one phase, in the session's document: a text that merges for every column. */
export function matrixRows(doc: Y.Doc, casusId: string | null, phaseId: string): Y.Array<Y.Map<Y.Text | string>> {
  return doc.getArray(`matrix:${phaseKey(casusId, phaseId)}`);
}

/** Adds a row with an empty cell for every column, so that no two people ever make the same cell. */
export function addRow(rows: Y.Array<Y.Map<Y.Text | string>>, id: string, columns: readonly { id: string }[]): void {
  const row = new Y.Map<Y.Text | string>([["id", id]]);
  for (const column of columns) row.set(`cell:${column.id}`, new Y.Text());
  rows.push([row]);
}

export function removeRow(rows: Y.Array<Y.Map<Y.Text | string>>, id: string): void {
  const index = rows.toArray().findIndex((row) => row.get("id") === id);
  if (index >= 0) rows.delete(index);
}

/** One cell, to be written in; undefined where the row or the column is not there. */
export function cellOf(row: Y.Map<Y.Text | string>, columnId: string): Y.Text | undefined {
  const cell = row.get(`cell:${columnId}`);
  return cell instanceof Y.Text ? cell : undefined;
}
