import { Show } from "solid-js";
import type { EarlierAfspraak } from "../../../domain/session/record.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Table } from "../../parts/table.tsx";
import { formatDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";

type Made = { text: string; whoId: string; dueOn: string; code: string };

/** All afspraken of a session together: what most people open a record for. */
export function RecordedAfspraken(props: { afspraken: readonly Made[]; nameOf: (id: string) => string }) {
  return (
    <Show when={props.afspraken.length > 0} fallback={<EmptyState text={t("record.none")} />}>
      <Table
        caption={t("record.afsprakenCaption")}
        isCaptionHidden
        rows={props.afspraken}
        columns={[
          { label: t("record.what"), cell: (made: Made) => `${made.text} (${made.code})` },
          { label: t("record.who"), cell: (made: Made) => props.nameOf(made.whoId) },
          { label: t("record.due"), cell: (made: Made) => <span class="nowrap">{formatDay(made.dueOn)}</span> },
        ]}
      />
    </Show>
  );
}

/** What became of afspraken of before, as the table decided it. */
export function RecordedEarlier(props: { earlier: readonly EarlierAfspraak[]; nameOf: (id: string) => string }) {
  return (
    <Table
      caption={t("record.earlierCaption")}
      isCaptionHidden
      rows={props.earlier}
      columns={[
        { label: t("record.what"), cell: (made: EarlierAfspraak) => made.text },
        { label: t("record.who"), cell: (made: EarlierAfspraak) => props.nameOf(made.whoId) },
        { label: t("record.outcome"), cell: (made: EarlierAfspraak) => t(`record.outcomes.${made.outcome}`) },
        { label: t("record.date"), cell: (made: EarlierAfspraak) => formatDay(made.dueOn) },
      ]}
    />
  );
}
