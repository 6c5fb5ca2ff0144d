import { createMemo, createSignal, For, Show } from "solid-js";
import { cardsInSheet } from "../../../domain/documents.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Notice } from "../../parts/notice.tsx";
import { PersonMark } from "../../parts/person-mark.tsx";
import { RadioSegment } from "../../parts/radio-segment.tsx";
import { t } from "../../state/i18n.ts";
import type { ShownCasus } from "./shown.ts";
import { useTable } from "./table-context.tsx";

/** The cards of everybody, laid open together by the server. */
export function CardsOpen(props: { casus: ShownCasus }) {
  const { phase, people, nameOf, me } = useTable();
  const [order, setOrder] = createSignal<"byPerson" | "mixed">("byPerson");
  const cards = createMemo(() => props.casus.cards.filter(({ phaseId }) => phaseId === phase()?.phase.id));
  const writers = () => people().filter(({ id }) => cards().some(({ memberId }) => memberId === id));
  // Ids are random: an order that is the same on every screen and tells nothing of who was first.
  const mixed = () => cards().toSorted((a, b) => a.id.localeCompare(b.id));
  const colorOf = (id: string) => people().find((person) => person.id === id)?.color ?? 0;
  return (
    <Show when={cards().length > 0} fallback={<EmptyState text={t("session.cards.none")} />}>
      <section class="stack" aria-labelledby="cards-open">
        <div class="row">
          <div>
            <h2 id="cards-open" tabindex="-1">
              {t("session.cards.open")}
            </h2>
            <p class="quiet">{t("session.cards.count", cards().length, writers().length)}</p>
          </div>
          <div class="push cards-order">
            <RadioSegment
              legend={t("session.cards.order")}
              isLegendHidden
              options={[
                { value: "byPerson", label: t("session.cards.byPerson") },
                { value: "mixed", label: t("session.cards.mixed") },
              ]}
              value={order()}
              onChange={setOrder}
            />
          </div>
        </div>
        <Show
          when={order() === "byPerson" && cards().every(({ memberId }) => memberId !== null)}
          fallback={
            <ul class="cards-open" role="list">
              <For each={mixed()}>
                {(card) => (
                  <li class="card-open">
                    <p>{card.text}</p>
                    <Show when={card.memberId}>
                      {(id) => <PersonMark name={nameOf(id())} color={colorOf(id())} isSmall />}
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          }
        >
          <div class="cards-people">
            <For each={writers()}>
              {(writer) => (
                <section aria-label={writer.name}>
                  <h3 class="cards-writer">
                    <PersonMark name={writer.name} color={writer.color} isSmall />
                  </h3>
                  <ul class="cards-open" role="list">
                    <For each={cards().filter(({ memberId }) => memberId === writer.id)}>
                      {(card) => (
                        <li class="card-open">
                          <p>{card.text}</p>
                        </li>
                      )}
                    </For>
                  </ul>
                </section>
              )}
            </For>
          </div>
        </Show>
        <LateCards mine={cards().filter(({ memberId }) => memberId === me.id)} />
      </section>
    </Show>
  );
}

/** What this person still wrote while the cards were being opened: it was not lost, and it was not shown either. */
function LateCards(props: { mine: readonly { text: string }[] }) {
  const { sheet, phase } = useTable();
  const late = () => {
    const own = sheet();
    const key = phase()?.key;
    if (!own?.isOpen() || !key) return [];
    const shown = new Set(props.mine.map(({ text }) => text));
    return cardsInSheet(own.doc, key).filter(({ text }) => !shown.has(text));
  };
  return (
    <Show when={late().length > 0}>
      <Notice look="warn">
        {t("session.cards.late")}
        <ul class="cards-late">
          <For each={late()}>{(card) => <li>{card.text}</li>}</For>
        </ul>
      </Notice>
    </Show>
  );
}
