import { For, Show } from "solid-js";
import { phasesOf } from "../../../domain/session/state.ts";
import { PersonMark } from "../../parts/person-mark.tsx";
import { t } from "../../state/i18n.ts";
import { CardSaid } from "../session/card-face.tsx";
import type { Shown } from "../session/shown.ts";
import "../session/cards.css";

/** The cards of a casus, by the phase they were written in; there are only any when everybody agreed to keep them. */
export function KeptCards(props: { session: Shown; casusId: string }) {
  const phases = () => phasesOf(props.session.state, props.casusId);
  const cards = () => props.session.casussen.find(({ id }) => id === props.casusId)?.cards ?? [];
  const written = () =>
    phases().flatMap(({ id, title, withholds }) =>
      [{ id, title }, ...(withholds ? [withholds] : [])].flatMap((part) => {
        const own = cards().filter(({ phaseId }) => phaseId === part.id);
        return own.length > 0 ? [{ title: part.title, cards: own }] : [];
      }),
    );
  const writerOf = (memberId: string | null) => props.session.people.find(({ id }) => id === memberId);
  return (
    <Show when={written().length > 0}>
      <details class="record-kept">
        <summary>{t("record.kept", cards().length)}</summary>
        <p class="quiet">{t("record.keptHint")}</p>
        <For each={written()}>
          {(part) => (
            <section>
              <h3 lang="nl">{part.title}</h3>
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
