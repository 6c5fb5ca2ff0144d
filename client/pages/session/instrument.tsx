import { For, Show } from "solid-js";
import type { Instrument } from "../../../domain/instruments/instrument.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { RadioSegment } from "../../parts/radio-segment.tsx";
import { Table } from "../../parts/table.tsx";
import { Tag } from "../../parts/tag.tsx";
import { t } from "../../state/i18n.ts";
import type { Judging as Made } from "./create-judging.ts";
import { Judging } from "./judging.tsx";
import { countsByItem, itemsOf } from "./judged-counts.ts";
import type { ShownCasus } from "./shown.ts";
import { useTable } from "./table-context.tsx";

/** Statements that each rates alone; the table later sees how many gave what, and never who. */
export function InstrumentBlind(props: { casusId: string; instrument: Instrument }) {
  return (
    <Judging casusId={props.casusId} observer={t("judged.observer")}>
      {(judging) => <Statements instrument={props.instrument} judging={judging} />}
    </Judging>
  );
}

function Statements(props: { instrument: Instrument; judging: Made }) {
  const { may } = useTable();
  const filled = () => props.instrument.items.filter(({ id }) => props.judging.values[id] !== undefined).length;
  const options = () => props.instrument.scale.map((label, index) => ({ value: String(index + 1), label }));
  return (
    <section class="stack" aria-label={props.instrument.title}>
      <About instrument={props.instrument} />
      <p class="soft">
        <strong>{t("judged.alone")}</strong>
      </p>
      <For each={props.instrument.domains}>
        {(domain) => (
          <div class="card">
            <div class="card-head">
              <h2 lang="nl">{domain.title}</h2>
            </div>
            <For each={itemsOf(props.instrument, domain.id)}>
              {(item) => (
                <div class="rating-row">
                  <p class="rating-text" lang="nl">
                    {item.text}
                  </p>
                  <RadioSegment
                    legend={item.text}
                    isLegendHidden
                    isDisabled={!may("judgement")}
                    options={options()}
                    value={valueOf(props.judging.values[item.id])}
                    onChange={(value) => props.judging.give({ [item.id]: Number(value) })}
                  />
                </div>
              )}
            </For>
          </div>
        )}
      </For>
      <p class="quiet" role="status">
        {t("session.rating.filled", filled(), props.instrument.items.length)}
      </p>
    </section>
  );
}

const valueOf = (value: number | undefined): string | undefined => (value === undefined ? undefined : String(value));

/** What the instrument is made after, and that it is still to be validated. */
function About(props: { instrument: Instrument }) {
  return (
    <p class="quiet row">
      <Show when={!props.instrument.validated}>
        <Tag look="warn">{t("judged.notValidated")}</Tag>
      </Show>
      <span lang="nl">{props.instrument.source}</span>
    </p>
  );
}

/** How many people gave which step of the scale, item by item. */
export function InstrumentOpen(props: { casus: ShownCasus; phaseId: string; instrument: Instrument }) {
  const rows = (domain: string) => countsByItem(props.instrument, props.casus.judgements, props.phaseId, domain);
  const people = () => Math.max(0, ...props.instrument.domains.flatMap(({ id }) => rows(id).map(({ given }) => given)));
  return (
    <Show when={people() > 0} fallback={<EmptyState text={t("judged.none")} />}>
      <section class="stack" aria-label={props.instrument.title}>
        <About instrument={props.instrument} />
        <For each={props.instrument.domains}>
          {(domain) => (
            <Table
              caption={t("judged.caption", domain.title, people())}
              columns={[
                { label: t("judged.statement"), cell: (row) => <span lang="nl">{row.item.text}</span> },
                ...props.instrument.scale.map((label, index) => ({
                  label,
                  isNumber: true,
                  cell: (row: ReturnType<typeof rows>[number]) => row.counts[index] ?? 0,
                })),
                { label: t("judged.missing"), isNumber: true, cell: (row) => Math.max(0, people() - row.given) },
              ]}
              rows={rows(domain.id)}
            />
          )}
        </For>
      </section>
    </Show>
  );
}
