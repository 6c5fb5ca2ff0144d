import { For, type JSX } from "solid-js";

export type Column<Row> = {
  label: string;
  cell: (row: Row) => JSX.Element;
  /** Figures stand at the right, under each other. */
  isNumber?: boolean;
};

/**
 * Rows and columns; the first column names the row. `caption` says what the figures are, of how many. The roles keep it a
 * table for who hears it where its rows stand as blocks.
 */
export function Table<Row>(props: {
  caption: string;
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}) {
  return (
    <div class="table-scroll" tabindex="0" role="region" aria-label={props.caption}>
      <table class="table" role="table">
        <caption classList={{ "visually-hidden": props.isCaptionHidden }}>{props.caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            <For each={props.columns}>
              {(column) => (
                <th role="columnheader" scope="col" classList={{ number: column.isNumber }}>
                  {column.label}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody role="rowgroup">
          <For each={props.rows}>
            {(row) => (
              <tr role="row">
                <For each={props.columns}>
                  {(column, index) =>
                    index() === 0 ? (
                      <th role="rowheader" scope="row">
                        {column.cell(row)}
                      </th>
                    ) : (
                      <td role="cell" data-label={column.label} classList={{ number: column.isNumber }}>
                        {column.cell(row)}
                      </td>
                    )
                  }
                </For>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </div>
  );
}
