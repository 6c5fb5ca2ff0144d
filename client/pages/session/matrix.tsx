import { createMemo, createSignal, For, onCleanup, Show } from "solid-js";
import { addRow, editCell, matrixRows, maxCellLength, maxRows, readMatrix, removeRow } from "../../../domain/matrix.ts";
import type { Column } from "../../../domain/methods/workspace.ts";
import { Button } from "../../parts/button.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { PersonalDataWarning } from "../../parts/personal-data-warning.tsx";
import type { Live } from "../../state/create-live-document.ts";
import { t } from "../../state/i18n.ts";
import { showToast } from "../../state/toasts.ts";
import { isSameList } from "./same-list.ts";
import { useTable } from "./table-context.tsx";

/** A table that the group fills together: the columns are the method's, the rows are the group's own. */
export function Matrix() {
  const { live, phase, isObserver } = useTable();
  const at = () => {
    const now = phase();
    if (!live?.isOpen() || now?.phase.workspace.kind !== "matrix") return undefined;
    return { live, key: now.key, title: now.phase.title, columns: now.phase.workspace.columns };
  };
  return (
    <Show when={at()}>
      {(at) => (
        <Rows
          live={at().live}
          key={at().key}
          title={at().title}
          columns={at().columns}
          isReadOnly={isObserver || !at().live.isWritable()}
        />
      )}
    </Show>
  );
}

function Rows(props: { live: Live; key: string; title: string; columns: readonly Column[]; isReadOnly: boolean }) {
  // The document and the phase are fixed for this place on the screen: another phase is another place.
  const { doc } = props.live;
  const { key } = props;
  const columnIds = props.columns.map(({ id }) => id);
  const read = () => readMatrix(doc, key, columnIds);
  const [rows, setRows] = createSignal(read());
  const follow = () => setRows(read());
  const all = matrixRows(doc, key);
  all.observeDeep(follow);
  onCleanup(() => all.unobserveDeep(follow));
  const ids = createMemo(() => rows().map(({ id }) => id), [], { equals: isSameList });
  const cellOf = (id: string, column: string) => rows().find((row) => row.id === id)?.cells[column] ?? "";
  let body: HTMLTableSectionElement | undefined;

  const add = (cells = Object.fromEntries(columnIds.map((id) => [id, ""]))) => {
    if (ids().length >= maxRows) return;
    addRow(doc, key, crypto.randomUUID(), cells);
    queueMicrotask(() => body?.querySelector<HTMLTextAreaElement>("tr:last-child textarea")?.focus());
  };
  const remove = (id: string) => {
    const cells = rows().find((row) => row.id === id)?.cells ?? {};
    removeRow(doc, key, id);
    const isEmpty = Object.values(cells).every((text) => text.trim() === "");
    if (!isEmpty) showToast(t("table.matrix.removed"), { undo: () => add(cells) });
  };

  return (
    <section class="stack" aria-label={props.title}>
      <Show when={ids().length > 0} fallback={<EmptyState text={t("table.matrix.none")} />}>
        <div class="table-scroll">
          <table class="table matrix">
            <caption class="visually-hidden">{props.title}</caption>
            <thead>
              <tr>
                <For each={props.columns}>
                  {({ title }) => (
                    <th scope="col" lang="nl">
                      {title}
                    </th>
                  )}
                </For>
                <Show when={!props.isReadOnly}>
                  <th scope="col" class="matrix-end">
                    <span class="visually-hidden">{t("common.remove")}</span>
                  </th>
                </Show>
              </tr>
            </thead>
            <tbody ref={(element) => (body = element)}>
              <For each={ids()}>
                {(id, index) => (
                  <tr>
                    <For each={props.columns}>
                      {(column) => (
                        <td data-column={column.title}>
                          <textarea
                            class="input"
                            rows="2"
                            aria-label={t("table.matrix.cell", column.title, index() + 1)}
                            maxlength={maxCellLength}
                            readOnly={props.isReadOnly}
                            value={cellOf(id, column.id)}
                            onInput={(event) =>
                              editCell(doc, key, { id, column: column.id }, event.currentTarget.value)
                            }
                          />
                          <PersonalDataWarning text={cellOf(id, column.id)} />
                        </td>
                      )}
                    </For>
                    <Show when={!props.isReadOnly}>
                      <td class="matrix-end">
                        <Button
                          isSmall
                          look="quiet"
                          aria-label={t("table.matrix.remove", index() + 1)}
                          onClick={() => remove(id)}
                        >
                          {t("common.remove")}
                        </Button>
                      </td>
                    </Show>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
      <Show when={!props.isReadOnly}>
        <div>
          <Button disabled={ids().length >= maxRows} onClick={() => add()}>
            {t("table.matrix.add")}
          </Button>
        </div>
      </Show>
    </section>
  );
}
