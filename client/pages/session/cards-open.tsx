import { createMemo, createSignal, For, Show, type Accessor, type JSX } from "solid-js";
import { isHidden } from "../../../domain/methods/method.ts";
import { handlingOf, phasesOnBoard } from "../../../domain/session/voice.ts";
import { phasesOf } from "../../../domain/session/state.ts";
import { EmptyState } from "../../parts/empty-state.tsx";
import { PersonMark } from "../../parts/person-mark.tsx";
import { RadioSegment } from "../../parts/radio-segment.tsx";
import { formatList } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { CardActions } from "./card-actions.tsx";
import { CardFace, tagChoices, type ShownCard } from "./card-face.tsx";
import { byWeight, isPiled } from "./card-order.ts";
import { CardsGrouped } from "./cards-grouped.tsx";
import { CardsKept } from "./cards-kept.tsx";
import { createHandling } from "./create-handling.ts";
import { isSameList } from "./same-list.ts";
import type { ShownCasus } from "./shown.ts";
import { useTable } from "./table-context.tsx";

/** How a card looks here, with what may be done with it; `newGroup` begins a group with it, and its author may stand above it. */
export type Face = (card: Accessor<ShownCard>, at?: { newGroup?: () => void; isUnderAuthor?: boolean }) => JSX.Element;

/** The cards that lie open in this phase: its own, or those of earlier phases that the group now works with. */
export function CardsOpen(props: { casus: ShownCasus }) {
  const { phase, state, may, isFollowing } = useTable();
  const handling = createHandling(() => props.casus.id);
  const onBoard = () => {
    const now = phase();
    return now ? phasesOnBoard(now.phase) : [];
  };
  const kind = () => phase()?.phase.workspace.kind;
  const cards = createMemo(() => {
    const written = props.casus.cards.filter(({ phaseId }) => onBoard().includes(phaseId));
    const { tags, votes } = handlingOf(state()) ?? {};
    // While they get labels and dots, no card moves away under a finger.
    if (kind() !== "board" || tags || votes) return written;
    return byWeight(written, [...tagChoices(phasesOf(state(), props.casus.id)).keys()]);
  });
  const groups = () => props.casus.groups.filter(({ id }) => cards().some(({ groupId }) => groupId === id));
  const wasHidden = () => {
    const now = phase();
    return now !== undefined && isHidden(now.phase);
  };
  const title = () => {
    if (wasHidden()) return t("session.cards.open");
    if (kind() !== "board") return t("cards.onTable");
    const phases = phasesOf(state(), props.casus.id).filter(({ id }) => onBoard().includes(id));
    return formatList(phases.map((phase) => phase.title));
  };
  const writers = () => new Set(cards().flatMap(({ memberId }) => (memberId === null ? [] : [memberId]))).size;
  const isAnonymous = () => cards().some(({ memberId }) => memberId === null);
  const dotsLeft = () => {
    const dots = handlingOf(state())?.votes?.dots ?? 0;
    return Math.max(0, dots - cards().filter(({ hasMyDot }) => hasMyDot).length);
  };
  const isGrouped = () => groups().length > 0 || may("group");
  const face: Face = (card, at) => (
    <CardFace card={card()} isAuthorHidden={at?.isUnderAuthor}>
      <Show when={isFollowing()}>
        <CardActions
          card={card()}
          groups={groups()}
          handling={handling}
          dotsLeft={dotsLeft()}
          onNewGroup={() => at?.newGroup?.()}
        />
      </Show>
    </CardFace>
  );
  return (
    <>
      <Show
        when={cards().length > 0}
        fallback={<EmptyState text={wasHidden() ? t("session.cards.none") : t("cards.noneYet")} />}
      >
        <section class="stack" aria-labelledby="cards-open">
          <div>
            <h2 id="cards-open" tabindex="-1" lang={kind() === "board" ? "nl" : undefined}>
              {title()}
            </h2>
            <p class="quiet">
              {isAnonymous() ? t("table.earlier", cards().length) : t("session.cards.count", cards().length, writers())}
            </p>
          </div>
          <Show when={may("vote")}>
            <p class="soft" role="status">
              {t("cards.dots.left", dotsLeft())}
            </p>
          </Show>
          <Show when={isGrouped()} fallback={<CardsLoose cards={cards()} mayOrder={wasHidden()} face={face} />}>
            <CardsGrouped cards={cards()} groups={groups()} handling={handling} mayGroup={may("group")} face={face} />
          </Show>
        </section>
      </Show>
      <Show when={wasHidden()}>
        <CardsKept cards={cards()} />
      </Show>
    </>
  );
}

/** Cards beside each other, by whoever wrote them or mixed. */
function CardsLoose(props: { cards: readonly ShownCard[]; mayOrder: boolean; face: Face }) {
  const { people, isWall } = useTable();
  const [order, setOrder] = createSignal<"byPerson" | "mixed">("byPerson");
  const mayOrder = () => props.mayOrder && isPiled(props.cards);
  const writers = () => people().filter(({ id }) => props.cards.some(({ memberId }) => memberId === id));
  // Ids are random: an order that is the same on every screen and tells nothing of who was first.
  const mixed = () => (props.mayOrder ? props.cards.toSorted((a, b) => a.id.localeCompare(b.id)) : props.cards);
  return (
    <>
      <Show when={mayOrder() && !isWall}>
        <div class="cards-order">
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
      </Show>
      <Show when={mayOrder() && order() === "byPerson"} fallback={<CardList cards={mixed()} face={props.face} />}>
        <div class="cards-people">
          <For each={writers()}>
            {(writer) => (
              <section aria-label={writer.name}>
                <h3 class="cards-writer">
                  <PersonMark name={writer.name} color={writer.color} isSmall />
                </h3>
                <CardList
                  cards={props.cards.filter(({ memberId }) => memberId === writer.id)}
                  face={(card) => props.face(card, { isUnderAuthor: true })}
                />
              </section>
            )}
          </For>
        </div>
      </Show>
    </>
  );
}

/** Cards by their ids: one that gets a label is drawn anew, and the others keep the focus they have. */
export function CardList(props: { cards: readonly ShownCard[]; face: Face }) {
  const ids = createMemo(() => props.cards.map(({ id }) => id), [], { equals: isSameList });
  const cardOf = (id: string) => props.cards.find((card) => card.id === id);
  return (
    <ul class="cards-open" role="list">
      <For each={ids()}>
        {(id) => <Show when={cardOf(id)}>{(card) => <li class="card-open">{props.face(card)}</li>}</Show>}
      </For>
    </ul>
  );
}
