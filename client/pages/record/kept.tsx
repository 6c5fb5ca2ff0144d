import { For, Show } from "solid-js";
import { keptByPart } from "../../../domain/session/kept.ts";
import { phasesOf } from "../../../domain/session/state.ts";
import { PersonMark } from "../../parts/person-mark.tsx";
import { Table } from "../../parts/table.tsx";
import { t } from "../../state/i18n.ts";
import { CardSaid } from "../session/card-face.tsx";
import type { Shown } from "../session/shown.ts";
import "../dossier/versions.css";
import "../session/cards.css";

type KeptText = Shown["texts"][number];

/**
 * The cards and texts of a casus, by the phase they were written in; without a casus those of the trios. There are only any when
 * everybody agreed to keep them.
 */
export function Kept(props: { session: Shown; casusId: string | null }) {
  const phases = () => phasesOf(props.session.state, props.casusId);
  const cards = () => props.session.casussen.find(({ id }) => id === props.casusId)?.cards ?? [];
  const texts = () => props.session.texts.filter(({ casusId }) => casusId === props.casusId);
  const written = () => keptByPart(phases(), { cards: cards(), texts: texts() });
  const writerOf = (memberId: string | null) => props.session.people.find(({ id }) => id === memberId);
  return (
    <Show when={written().length > 0}>
      <details class="record-kept">
        <summary>{t("record.kept", cards().length, texts().length)}</summary>
        <p class="quiet">{t("record.keptHint")}</p>
        <For each={written()}>
          {(part) => (
            <section>
              <h3 lang="nl">{part.title}</h3>
              <Show when={part.text}>{(text) => <KeptText text={text()} />}</Show>
              <ul class="cards-open" role="list">
                <For each={part.cards}>
                  {(card) => (
                    <li class="card-open">
                      <CardSaid card={card} phases={phases()} />
                      <Show when={writerOf(card.memberId)}>
                        {(writer) => <PersonMark name={writer().name} color={writer().color} isSmall />}
                      </Show>
                    </li>
                  )}
                </For>
              </ul>
            </section>
          )}
        </For>
      </details>
    </Show>
  );
}

/** A text as its lines, or a matrix as its rows. */
function KeptText(props: { text: KeptText }) {
  return (
    <Show
      when={props.text.rows.length > 0}
      fallback={
        <div class="version-text">
          <For each={props.text.lines}>
            {(line) => <p class={`version-${line.kind} version-depth-${Math.min(line.depth, 4)}`}>{line.text}</p>}
          </For>
        </div>
      }
    >
      <Table
        caption={props.text.title}
        isCaptionHidden
        rows={props.text.rows}
        columns={props.text.columns.map((label, index) => ({ label, cell: (row: string[]) => row[index] ?? "" }))}
      />
    </Show>
  );
}
