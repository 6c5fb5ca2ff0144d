import { For, type JSX } from "solid-js";

export type Column<Row> = {
  label: string;
  cell: (row: Row) => JSX.Element;
  /** Figures stand at the right, under each other. */
  isNumber?: boolean;
};

/** Rows and columns; the first column names the row. `caption` says what the figures are, of how many. */
export function Table<Row>(props: {
  caption: string;
  isCaptionHidden?: boolean;
  columns: readonly Column<Row>[];
  rows: readonly Row[];
}) {
  return (
    <div class="table-scroll" tabindex="0" role="region" aria-label={props.caption}>
      <table class="table">
        <caption classList={{ "visually-hidden": props.isCaptionHidden }}>{props.caption}</caption>
        <thead>
          <tr>
            <For each={props.columns}>
              {(column) => (
                <th scope="col" classList={{ number: column.isNumber }}>
                  {column.label}
                </th>
              )}
            </For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <For each={props.columns}>
                  {(column, index) =>
                    index() === 0 ? (
                      <th scope="row">{column.cell(row)}</th>
                    ) : (
                      <td classList={{ number: column.isNumber }}>{column.cell(row)}</td>
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
