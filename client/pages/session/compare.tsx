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
import { ItemMeta } from "./rating-blind.tsx";
import { refusalSentence } from "./refusal-sentence.ts";
import type { ShownCasus } from "./shown.ts";
import { useTable } from "./table-context.tsx";

/** The blind scores laid side by side: who said what, the largest difference first, and what the group agrees on. */
export function Compare(props: { casus: ShownCasus }) {
  const { may, nameOf, people } = useTable();
  const compared = createMemo(() => compare(props.casus));
  const hasNvt = () => compared().rows.some(({ options }) => options.includes("nvt"));
  const shownKinds = () => answerKinds.filter((kind) => kind !== "nvt" || hasNvt());
  const colorOf = (id: string) => people().find((person) => person.id === id)?.color ?? 0;

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
            <For each={compared().rows}>
              {(row) => (
                <tr role="row" classList={{ "compare-most": row.isMostDifferent }}>
                  <th role="rowheader" scope="row">
                    <span lang="nl">{row.item.text}</span>
                    <Show when={row.isMostDifferent} fallback={<ItemMeta item={row.item} />}>
                      <p class="compare-why">{t("session.compare.most")}</p>
                    </Show>
                    <For each={row.reasons}>
                      {({ raterId, reason }) => (
                        <p class="quiet">{t("session.compare.reasons", nameOf(raterId), reason)}</p>
                      )}
                    </For>
                    <Show when={row.missing.length > 0}>
                      <p class="quiet">{t("session.compare.missing", formatList(row.missing.map(nameOf)))}</p>
                    </Show>
                  </th>
                  <For each={shownKinds()}>
                    {(kind) => (
                      <td role="cell" data-label={t(`dossier.answer.${kind}`)}>
                        <span class="compare-cell" classList={{ "compare-none": !row.options.includes(kind) }}>
                          <For
                            each={row.raters[kind]}
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
                        <span class="compare-agreed" classList={{ "compare-open": row.agreed === null }}>
                          {row.agreed ? t(`dossier.answer.${row.agreed}`) : t("session.compare.notYet")}
                        </span>
                      }
                    >
                      <Menu
                        triggerClass={`compare-choose ${row.agreed ? "compare-set" : ""}`}
                        label={
                          row.agreed
                            ? t("session.compare.agreedFor", t(`dossier.answer.${row.agreed}`), row.item.text)
                            : t("session.compare.chooseFor", row.item.text)
                        }
                        trigger={
                          saving() === row.item.id
                            ? t("common.busy")
                            : row.agreed
                              ? t(`dossier.answer.${row.agreed}`)
                              : t("session.compare.choose")
                        }
                        items={[
                          ...row.options.map((answer) => ({
                            label: t(`dossier.answer.${answer}`),
                            onSelect: () => choose(row, answer),
                          })),
                          ...(row.agreed
                            ? [{ label: t("session.compare.clear"), onSelect: () => void decide(row, null) }]
                            : []),
                        ]}
                      />
                    </Show>
                  </td>
                </tr>
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
      <CompareFigures compared={compared()} />
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
