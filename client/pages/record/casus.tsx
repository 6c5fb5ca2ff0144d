import { Show, type JSX } from "solid-js";
import { itemText } from "../../../domain/checklists/checklists.ts";
import type { RecordedCasus as Casus, RecordedItem } from "../../../domain/session/record.ts";
import { Card } from "../../parts/card.tsx";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { Table } from "../../parts/table.tsx";
import { formatNumber } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { LessonInRegister } from "./lesson-in-register.tsx";

const answers = ["ja", "deels", "nee", "nvt"] as const;

/** The outcome of one casus: question, what it yielded, and how the group scored, in counts. */
export function RecordedCasus(props: {
  casus: Casus;
  number: number;
  nameOf: (id: string) => string;
  /** Rulings that came from this session, by the casus they came from; undefined for who does not see the register. */
  precedents: readonly { casusId: string | null }[] | undefined;
  /** Whether this person was at the table. */
  mayMake: boolean;
  children?: JSX.Element;
}) {
  const textOf = (item: RecordedItem) => itemText(props.casus, item.itemId);
  return (
    <Card
      title={t("record.casus", props.number, props.casus.dossierCode)}
      aside={<ConditionMark condition={props.casus.condition} />}
    >
      <blockquote class="record-question">“{props.casus.question}”</blockquote>
      <p class="quiet">{t("record.broughtBy", props.nameOf(props.casus.inbrengerId))}</p>
      <dl class="record-outcome">
        <Show when={props.casus.kern}>
          <dt>{t("record.kern")}</dt>
          <dd>{props.casus.kern}</dd>
        </Show>
        <dt>{t("record.insight")}</dt>
        <dd>{props.casus.insight || t("record.notWritten")}</dd>
        <dt>{t("record.lesson")}</dt>
        <dd>{props.casus.lesson || t("record.notWritten")}</dd>
      </dl>
      <Show when={props.casus.lesson !== "" && props.precedents}>
        {(precedents) => <LessonInRegister casus={props.casus} precedents={precedents()} mayMake={props.mayMake} />}
      </Show>
      <Show when={props.casus.raters > 0}>
        <h3>{t("record.scores")}</h3>
        <Table
          caption={t("record.scoresCaption", props.casus.dossierCode, props.casus.raters, props.casus.checklistVersion)}
          rows={props.casus.items}
          columns={[
            { label: t("record.item"), cell: textOf },
            ...answers.map((answer) => ({
              label: t(`record.answer.${answer}`),
              cell: (item: RecordedItem) => item.counts[answer],
              isNumber: true,
            })),
            {
              label: t("record.agreed"),
              cell: (item: RecordedItem) =>
                item.consensus ? t(`record.answer.${item.consensus}`) : t("record.notAgreed"),
            },
          ]}
        />
        <p class="strong">
          {props.casus.consensus === null
            ? t("record.noConsensus")
            : t("record.consensus", formatNumber(props.casus.consensus))}
        </p>
      </Show>
      {props.children}
    </Card>
  );
}
