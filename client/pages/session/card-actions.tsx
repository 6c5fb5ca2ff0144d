import { For, Show } from "solid-js";
import { handlingOf } from "../../../domain/session/voice.ts";
import { Button } from "../../parts/button.tsx";
import { Menu, type MenuItem } from "../../parts/menu.tsx";
import { catchFocus } from "../../state/catch-focus.ts";
import { t } from "../../state/i18n.ts";
import type { ShownCard } from "./card-face.tsx";
import { nameOfCard } from "./card-words.ts";
import type { Handling } from "./create-handling.ts";
import type { ShownCasus } from "./shown.ts";
import { useTable } from "./table-context.tsx";

type Group = ShownCasus["groups"][number];

/** What this person may do with a card that lies open: label it, give it a dot, lay it with others, take one's own away. */
export function CardActions(props: {
  card: ShownCard;
  groups: readonly Group[];
  handling: Handling;
  dotsLeft: number;
  onNewGroup: () => void;
}) {
  const { state, may, me, phase } = useTable();
  const name = () => nameOfCard(props.card);
  const tags = () => (may("tag") ? (handlingOf(state())?.tags?.choices ?? []) : []);
  const myTag = () => props.card.tags.find(({ memberId }) => memberId === me.id)?.tag;
  const isOwnOpen = () => may("card") && props.card.memberId === me.id && props.card.phaseId === phase()?.phase.id;
  // A card that was laid elsewhere is drawn anew there, and the menu that had the focus is gone with the old one.
  const move = async (groupId: string | null) => {
    const { handling, card } = props;
    await handling.move(card.id, groupId);
    catchFocus(`#card-${card.id} [aria-haspopup]`);
  };
  const remove = async () => {
    await props.handling.remove(props.card.id);
    catchFocus("#cards-open, .cards-write textarea");
  };
  const moves = (): MenuItem[] => [
    ...props.groups
      .filter(({ id }) => id !== props.card.groupId)
      .map(({ id, title }) => ({ label: t("cards.group.into", title), onSelect: () => void move(id) })),
    { label: t("cards.group.make"), onSelect: () => props.onNewGroup() },
    ...(props.card.groupId ? [{ label: t("cards.group.out"), onSelect: () => void move(null) }] : []),
  ];
  return (
    <Show when={tags().length > 0 || may("vote") || may("group") || isOwnOpen()}>
      <div class="card-actions">
        <Show when={tags().length > 0}>
          <div class="row" role="group" aria-label={t("cards.tags.of", name())}>
            <For each={tags()}>
              {({ id, title }) => (
                <Button
                  isSmall
                  class={`card-tag-${id}`}
                  aria-pressed={myTag() === id}
                  onClick={() => void props.handling.tag(props.card.id, myTag() === id ? null : id)}
                >
                  {title}
                </Button>
              )}
            </For>
          </div>
        </Show>
        <Show when={may("vote")}>
          <Button
            isSmall
            aria-pressed={props.card.hasMyDot}
            aria-label={t("cards.dots.give", name())}
            disabled={!props.card.hasMyDot && props.dotsLeft === 0}
            onClick={() => void props.handling.vote(props.card.id, !props.card.hasMyDot)}
          >
            <span aria-hidden="true">{props.card.hasMyDot ? "●" : "○"}</span> {t("cards.dots.mine")}
          </Button>
        </Show>
        <Show when={may("group")}>
          <Menu
            triggerClass="button button-quiet button-small"
            trigger={t("cards.group.move")}
            label={t("cards.group.moveOf", name())}
            items={moves()}
          />
        </Show>
        <Show when={isOwnOpen()}>
          <Button isSmall look="quiet" aria-label={t("cards.removeOf", name())} onClick={() => void remove()}>
            {t("common.remove")}
          </Button>
        </Show>
      </div>
    </Show>
  );
}
