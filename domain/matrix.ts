import * as Y from "yjs";

/** A cell holds a thought, not a page. In UTF-16 code units. */
export const maxCellLength = 500;
export const maxRows = 60;

export type MatrixRow = { id: string; cells: Record<string, string> };

/** The rows that a table fills together in one phase, in the session's document: of each cell the text, by column. */
export function matrixRows(doc: Y.Doc, key: string): Y.Array<Y.Map<string | Y.Text>> {
  return doc.getArray(`matrix:${key}`);
}

/** The rows read from a document that clients wrote: what is not a row is left out, and length is held to its limit. */
export function readMatrix(doc: Y.Doc, key: string, columns: readonly string[]): MatrixRow[] {
  const rows = matrixRows(doc, key).toArray() as readonly unknown[];
  return rows.slice(0, maxRows).flatMap((row) => {
    const id = row instanceof Y.Map ? row.get("id") : undefined;
    if (!(row instanceof Y.Map) || typeof id !== "string") return [];
    const textOf = (column: string) => {
      const cell: unknown = row.get(column);
      return cell instanceof Y.Text ? cell.toString().slice(0, maxCellLength) : "";
    };
    return [{ id, cells: Object.fromEntries(columns.map((column) => [column, textOf(column)])) }];
  });
}

/** Adds a row with every cell in it, so that two people who begin in one cell write in the same text. */
export function addRow(doc: Y.Doc, key: string, id: string, cells: Record<string, string>): void {
  const row = new Y.Map<string | Y.Text>([["id", id]]);
  for (const [column, text] of Object.entries(cells)) row.set(column, new Y.Text(text));
  matrixRows(doc, key).push([row]);
}

export function removeRow(doc: Y.Doc, key: string, id: string): void {
  const rows = matrixRows(doc, key);
  const index = rows.toArray().findIndex((row) => row.get("id") === id);
  if (index >= 0) rows.delete(index);
}

/** Gives a cell the text that stands in it now, as the one edit that makes the difference: what others type beside it stays. */
export function editCell(doc: Y.Doc, key: string, at: { id: string; column: string }, text: string): void {
  const row = matrixRows(doc, key)
    .toArray()
    .find((row) => row.get("id") === at.id);
  const cell = row?.get(at.column);
  if (!(cell instanceof Y.Text)) return;
  const before = cell.toString();
  let start = 0;
  while (start < before.length && start < text.length && before[start] === text[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, text.length) - start;
  while (end < most && before.at(-1 - end) === text.at(-1 - end)) end += 1;
  doc.transact(() => {
    cell.delete(start, before.length - start - end);
    cell.insert(start, text.slice(start, text.length - end));
  });
}
