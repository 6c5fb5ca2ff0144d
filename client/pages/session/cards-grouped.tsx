import { createMemo, createSignal, For, Show, type Accessor } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { catchFocusSoon } from "../../state/catch-focus.ts";
import { t } from "../../state/i18n.ts";
import type { ShownCard } from "./card-face.tsx";
import type { Face } from "./cards-open.tsx";
import type { Handling } from "./create-handling.ts";
import { GroupDialog, type GroupAsked } from "./group-dialog.tsx";
import { isSameList } from "./same-list.ts";
import type { ShownCasus } from "./shown.ts";

/**
 * Cards laid together under titles, and those that lie loose. A menu on each card moves it; dragging one onto a group or
 * onto another card is the short way for a pointer.
 */
export function CardsGrouped(props: {
  cards: readonly ShownCard[];
  groups: ShownCasus["groups"];
  handling: Handling;
  mayGroup: boolean;
  face: Face;
}) {
  const [asked, setAsked] = createSignal<GroupAsked>();
  const [dragged, setDragged] = createSignal<string>();
  const groupIds = createMemo(() => props.groups.map(({ id }) => id), [], { equals: isSameList });
  const titleOf = (id: string) => props.groups.find((group) => group.id === id)?.title ?? "";
  const inGroup = (groupId: string | null) => {
    const known = new Set(groupIds());
    return props.cards.filter((card) =>
      groupId === null ? card.groupId === null || !known.has(card.groupId) : card.groupId === groupId,
    );
  };
  /** Takes what is dragged here; without this the browser refuses it. */
  const accept = (event: DragEvent) => dragged() !== undefined && event.preventDefault();
  const drop = (event: DragEvent, take: (cardId: string) => void) => {
    const cardId = dragged();
    setDragged(undefined);
    if (cardId === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    take(cardId);
  };
  const dropOn = (card: Accessor<ShownCard>) => (event: DragEvent) =>
    drop(event, (cardId) => {
      if (cardId === card().id) return;
      const { groupId } = card();
      if (groupId) void props.handling.move(cardId, groupId);
      else setAsked({ cardIds: [card().id, cardId] });
    });
  const close = () => {
    const now = asked();
    setAsked(undefined);
    if (now && "cardIds" in now && now.cardIds[0]) catchFocusSoon(`#card-${now.cardIds[0]} [aria-haspopup]`);
  };
  const list = (cards: () => readonly ShownCard[]) => (
    <Movable
      cards={cards()}
      mayGroup={props.mayGroup}
      face={(card) => props.face(card, { newGroup: () => setAsked({ cardIds: [card().id] }) })}
      onDrag={setDragged}
      onOver={accept}
      onDrop={dropOn}
    />
  );
  return (
    <div class="cards-groups">
      <For each={groupIds()}>
        {(id) => (
          <section
            class="cards-group"
            aria-label={titleOf(id)}
            onDragOver={accept}
            onDrop={(event) => drop(event, (cardId) => void props.handling.move(cardId, id))}
          >
            <div class="row">
              <h3 class="cards-group-title">{titleOf(id)}</h3>
              <span class="quiet">{t("table.earlier", inGroup(id).length)}</span>
              <Show when={props.mayGroup}>
                <Button
                  isSmall
                  look="quiet"
                  aria-label={t("cards.group.renameOf", titleOf(id))}
                  onClick={() => setAsked({ groupId: id, title: titleOf(id) })}
                >
                  {t("cards.group.rename")}
                </Button>
              </Show>
            </div>
            {list(() => inGroup(id))}
          </section>
        )}
      </For>
      <Show when={inGroup(null).length > 0}>
        <section
          aria-label={t("cards.group.loose")}
          onDragOver={accept}
          onDrop={(event) => drop(event, (cardId) => void props.handling.move(cardId, null))}
        >
          <Show when={groupIds().length > 0}>
            <h3 class="cards-writer">{t("cards.group.loose")}</h3>
          </Show>
          {list(() => inGroup(null))}
        </section>
      </Show>
      <Show when={props.mayGroup}>
        <div>
          <Button onClick={() => setAsked({ cardIds: [] })}>{t("cards.group.make")}</Button>
        </div>
        <GroupDialog
          asked={asked()}
          cards={props.cards}
          onClose={close}
          onMake={props.handling.group}
          onRename={props.handling.rename}
        />
      </Show>
    </div>
  );
}

function Movable(props: {
  cards: readonly ShownCard[];
  mayGroup: boolean;
  face: Face;
  onDrag: (cardId: string | undefined) => void;
  onOver: (event: DragEvent) => void;
  onDrop: (card: Accessor<ShownCard>) => (event: DragEvent) => void;
}) {
  const ids = createMemo(() => props.cards.map(({ id }) => id), [], { equals: isSameList });
  const cardOf = (id: string) => props.cards.find((card) => card.id === id);
  return (
    <ul class="cards-open" role="list">
      <For each={ids()}>
        {(id) => (
          <Show when={cardOf(id)}>
            {(card) => (
              <li
                id={`card-${id}`}
                class="card-open"
                draggable={props.mayGroup}
                onDragStart={(event) => {
                  event.dataTransfer?.setData("text/plain", id);
                  props.onDrag(id);
                }}
                onDragEnd={() => props.onDrag(undefined)}
                onDragOver={(event) => props.onOver(event)}
                onDrop={(event) => props.onDrop(card)(event)}
              >
                {props.face(card)}
              </li>
            )}
          </Show>
        )}
      </For>
    </ul>
  );
}
