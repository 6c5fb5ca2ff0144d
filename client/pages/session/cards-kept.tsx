import { For, Show } from "solid-js";
import { cardsInSheet } from "../../../domain/documents.ts";
import { problemOf } from "../../../domain/methods/card-rules.ts";
import { Notice } from "../../parts/notice.tsx";
import { t } from "../../state/i18n.ts";
import type { ShownCard } from "./card-face.tsx";
import { nameOfCard, trimmed, type Said } from "./card-words.ts";
import { useTable } from "./table-context.tsx";

const contentOf = ({ text, fields }: Said) => JSON.stringify([text, Object.entries(trimmed(fields)).toSorted()]);

/** What this person wrote and was not laid open: it came late, or it broke a rule. It was not lost, and not shown. */
export function CardsKept(props: { cards: readonly ShownCard[] }) {
  const { sheet, phase, may } = useTable();
  const kept = () => {
    const own = sheet();
    const now = phase();
    if (!own?.isOpen() || now?.phase.workspace.kind !== "cards" || may("card")) return [];
    const { workspace } = now.phase;
    // Where nobody knows who wrote what, one's own cards are among all.
    const shown = new Set(props.cards.map(contentOf));
    return cardsInSheet(own.doc, now.key).flatMap((card) => {
      if (shown.has(contentOf(card))) return [];
      return [{ card, rule: problemOf(workspace, card) }];
    });
  };
  const late = () => kept().filter(({ rule }) => rule === undefined);
  const broken = () => kept().filter(({ rule }) => rule !== undefined);
  return (
    <>
      <Show when={late().length > 0}>
        <Notice look="warn">
          {t("session.cards.late")}
          <ul class="cards-late">
            <For each={late()}>{({ card }) => <li>{nameOfCard(card)}</li>}</For>
          </ul>
        </Notice>
      </Show>
      <Show when={broken().length > 0}>
        <Notice look="warn">
          {t("cards.broken")}
          <ul class="cards-late">
            <For each={broken()}>
              {({ card, rule }) => (
                <li>
                  {nameOfCard(card)} <em>{rule ? t(`session.refused.${rule}`) : ""}</em>
                </li>
              )}
            </For>
          </ul>
        </Notice>
      </Show>
    </>
  );
}
