import { createMemo, createSignal, For, Show } from "solid-js";
import { answers as answerKinds, type Answer } from "../../../domain/checklists/checklist.ts";
import type { GivenAnswer } from "../../../domain/checklists/score.ts";
import { Button } from "../../parts/button.tsx";
import { Dialog } from "../../parts/dialog.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Menu } from "../../parts/menu.tsx";
import { PersonMark } from "../../parts/person-mark.tsx";
import { TextInput } from "../../parts/text-input.tsx";
import { formatList } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useMutation } from "../../state/query.ts";
import { showToast } from "../../state/toasts.ts";
import { trpc } from "../../state/trpc.ts";
import { CompareFigures } from "./compare-figures.tsx";
import { compare, type ComparedRow } from "./compared.ts";
import { isSameList } from "./same-list.ts";
import { ItemMeta } from "./rating-blind.tsx";
import { refusalSentence } from "./refusal-sentence.ts";
import type { ShownCasus } from "./shown.ts";
import { useTable } from "./table-context.tsx";

/** The blind scores laid side by side: who said what, the largest difference first, and what the group agrees on. */
export function Compare(props: { casus: ShownCasus }) {
  const { nameOf, shown } = useTable();
  // Who comes from another group is a guest at the table of one; the whole team meets as groups.
  const groupOf = (raterId: string) => {
    if (shown().groupName !== null) return null;
    return shown().people.find(({ id }) => id === raterId)?.groupName ?? null;
  };
  const compared = createMemo(() => compare(props.casus, groupOf));
  // Rows by id: an answer that is agreed on draws its own row anew and leaves the focus in it.
  const rowIds = createMemo(() => compared().rows.map(({ item }) => item.id), [], { equals: isSameList });
  const rowOf = (id: string) => compared().rows.find(({ item }) => item.id === id);
  const hasNvt = () => compared().rows.some(({ options }) => options.includes("nvt"));
  const shownKinds = () => answerKinds.filter((kind) => kind !== "nvt" || hasNvt());

  const agreeing = useMutation(() => ({
    mutationFn: (given: GivenAnswer[]) => trpc.casus.agree.mutate({ casusId: props.casus.id, given }),
    isShownInPlace: true,
  }));
  const [asking, setAsking] = createSignal<ComparedRow>();
  const [saving, setSaving] = createSignal<string>();
  const agreed = (): GivenAnswer[] =>
    props.casus.answers
      .filter(({ kind }) => kind === "consensus")
      .map(({ itemId, answer, reason }) => ({ itemId, answer, reason }));
  const decide = async (row: ComparedRow, answer: Answer | null, reason?: string) => {
    setSaving(row.item.id);
    const others = agreed().filter(({ itemId }) => itemId !== row.item.id);
    try {
      await agreeing.mutateAsync(
        answer ? [...others, { itemId: row.item.id, answer, reason: reason ?? null }] : others,
      );
    } catch (error) {
      showToast(refusalSentence(error), { kind: "bad" });
    } finally {
      setSaving(undefined);
    }
  };
  const choose = (row: ComparedRow, answer: Answer) => {
    if (answer === "nvt") setAsking(row);
    else void decide(row, answer);
  };

  return (
    <>
      <Show when={compared().raterIds.length === 0}>
        <EmptyState text={t("session.compare.none")} />
      </Show>
      <div class="card compare-card">
        <table role="table" class="compare" classList={{ "compare-four": hasNvt() }}>
          <caption class="visually-hidden">{t("session.compare.caption")}</caption>
          <thead role="rowgroup">
            <tr role="row">
              <th role="columnheader" scope="col">
                <span class="visually-hidden">{t("session.compare.item")}</span>
              </th>
              <For each={shownKinds()}>
                {(kind) => (
                  <th role="columnheader" scope="col">
                    {t(`dossier.answer.${kind}`)}
                  </th>
                )}
              </For>
              <th role="columnheader" scope="col">
                {t("session.compare.together")}
              </th>
            </tr>
          </thead>
          <tbody role="rowgroup">
            <For each={rowIds()}>
              {(id) => (
                <Show when={rowOf(id)}>
                  {(row) => (
                    <CompareRow
                      row={row()}
                      kinds={shownKinds()}
                      isSaving={saving() === id}
                      onChoose={(answer) => choose(row(), answer)}
                      onClear={() => void decide(row(), null)}
                    />
                  )}
                </Show>
              )}
            </For>
            <For each={compared().fixed}>
              {({ item, answer }) => (
                <tr role="row" class="compare-fixed">
                  <th role="rowheader" scope="row">
                    <span lang="nl">{item.text}</span>
                    <ItemMeta item={item} />
                  </th>
                  <td role="cell" colspan={shownKinds().length + 1}>
                    <span class="rating-fixed">
                      {t("session.rating.fromLog")} <strong>{t(`dossier.answer.${answer}`).toLowerCase()}</strong>
                    </span>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <CompareFigures compared={compared()} inbrenger={nameOf(props.casus.inbrengerId)} />
      <ReasonDialog
        row={asking()}
        onClose={() => setAsking(undefined)}
        onGive={(row, reason) => {
          setAsking(undefined);
          void decide(row, "nvt", reason);
        }}
      />
    </>
  );
}

function CompareRow(props: {
  row: ComparedRow;
  kinds: readonly Answer[];
  isSaving: boolean;
  onChoose: (answer: Answer) => void;
  onClear: () => void;
}) {
  const { may, nameOf, people } = useTable();
  const colorOf = (id: string) => people().find((person) => person.id === id)?.color ?? 0;
  return (
    <tr role="row" classList={{ "compare-most": props.row.isMostDifferent }}>
      <th role="rowheader" scope="row">
        <span lang="nl">{props.row.item.text}</span>
        <Show when={props.row.isMostDifferent} fallback={<ItemMeta item={props.row.item} />}>
          <p class="compare-why">{t("session.compare.most")}</p>
        </Show>
        <For each={props.row.reasons}>
          {({ raterId, reason }) => <p class="quiet">{t("session.compare.reasons", nameOf(raterId), reason)}</p>}
        </For>
        <Show when={props.row.missing.length > 0}>
          <p class="quiet">{t("session.compare.missing", formatList(props.row.missing.map(nameOf)))}</p>
        </Show>
      </th>
      <For each={props.kinds}>
        {(kind) => (
          <td role="cell" data-label={t(`dossier.answer.${kind}`)}>
            <span class="compare-cell" classList={{ "compare-none": !props.row.options.includes(kind) }}>
              <For
                each={props.row.raters[kind]}
                fallback={<span class="visually-hidden">{t("session.compare.nobody")}</span>}
              >
                {(id) => <PersonMark name={nameOf(id)} color={colorOf(id)} isDiscOnly isSmall />}
              </For>
            </span>
          </td>
        )}
      </For>
      <td role="cell" data-label={t("session.compare.together")} class="compare-together">
        <Show
          when={may("consensus")}
          fallback={
            <span class="compare-agreed" classList={{ "compare-open": props.row.agreed === null }}>
              {props.row.agreed ? t(`dossier.answer.${props.row.agreed}`) : t("session.compare.notYet")}
            </span>
          }
        >
          <Menu
            triggerClass={`compare-choose ${props.row.agreed ? "compare-set" : ""}`}
            label={
              props.row.agreed
                ? t("session.compare.agreedFor", t(`dossier.answer.${props.row.agreed}`), props.row.item.text)
                : t("session.compare.chooseFor", props.row.item.text)
            }
            trigger={
              props.isSaving
                ? t("common.busy")
                : props.row.agreed
                  ? t(`dossier.answer.${props.row.agreed}`)
                  : t("session.compare.choose")
            }
            items={[
              ...props.row.options.map((answer) => ({
                label: t(`dossier.answer.${answer}`),
                onSelect: () => props.onChoose(answer),
              })),
              ...(props.row.agreed ? [{ label: t("session.compare.clear"), onSelect: () => props.onClear() }] : []),
            ]}
          />
        </Show>
      </td>
    </tr>
  );
}

function ReasonDialog(props: {
  row: ComparedRow | undefined;
  onClose: () => void;
  onGive: (row: ComparedRow, reason: string) => void;
}) {
  const [reason, setReason] = createSignal("");
  const give = () => {
    const { row } = props;
    if (!row || reason().trim() === "") return;
    props.onGive(row, reason().trim());
    setReason("");
  };
  return (
    <Dialog
      isOpen={props.row !== undefined}
      onClose={props.onClose}
      title={t("session.compare.reasonTitle")}
      description={props.row?.item.text}
      foot={
        <>
          <Button onClick={props.onClose}>{t("common.cancel")}</Button>
          <Button look="primary" disabled={reason().trim() === ""} onClick={give}>
            {t("session.compare.choose")}
          </Button>
        </>
      }
    >
      <TextInput
        label={t("session.rating.reason")}
        hint={props.row?.item.nvtWhen ? t("session.rating.reasonHint", props.row.item.nvtWhen) : undefined}
        maxlength={300}
        value={reason()}
        onInput={setReason}
        onKeyDown={(event: KeyboardEvent) => event.key === "Enter" && give()}
      />
    </Dialog>
  );
}
