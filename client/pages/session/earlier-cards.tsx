import { For } from "solid-js";
import type { Phase } from "../../../domain/methods/method.ts";
import { phasesOf } from "../../../domain/session/state.ts";
import { t } from "../../state/i18n.ts";
import { CardFace, tagChoices } from "./card-face.tsx";
import { byWeight } from "./card-order.ts";
import { CardList } from "./cards-open.tsx";
import type { ShownCasus } from "./shown.ts";
import { useTable } from "./table-context.tsx";

const showsOf = ({ workspace }: Phase): readonly string[] => ("shows" in workspace ? (workspace.shows ?? []) : []);

/** What the table wrote in earlier phases, to be read beside the work of this one. */
export function EarlierCards(props: { casus: ShownCasus }) {
  const { state, phase } = useTable();
  const titleOf = (id: string) => {
    const phases = phasesOf(state(), props.casus.id);
    return (
      phases.find((phase) => phase.id === id)?.title ??
      phases.find(({ withholds }) => withholds?.id === id)?.withholds?.title
    );
  };
  const parts = () => {
    const now = phase();
    if (!now) return [];
    return showsOf(now.phase).flatMap((id) => {
      const written = props.casus.cards.filter(({ phaseId }) => phaseId === id);
      const cards = byWeight(written, [...tagChoices(phasesOf(state(), props.casus.id)).keys()]);
      return cards.length > 0 ? [{ title: titleOf(id) ?? id, cards }] : [];
    });
  };
  return (
    <For each={parts()}>
      {(part) => (
        <details class="earlier-cards" open>
          <summary>
            <span lang="nl">{part.title}</span> <span class="quiet">{t("table.earlier", part.cards.length)}</span>
          </summary>
          <CardList cards={part.cards} face={(card) => <CardFace card={card()} />} />
        </details>
      )}
    </For>
  );
}
