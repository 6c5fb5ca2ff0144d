import { For, Show, type JSX } from "solid-js";
import type { Phase } from "../../../domain/methods/method.ts";
import { saidInFields } from "../../../domain/session/contributions.ts";
import { phasesOf } from "../../../domain/session/state.ts";
import type { Choice } from "../../../domain/methods/workspace.ts";
import { PersonMark } from "../../parts/person-mark.tsx";
import { Tag } from "../../parts/tag.tsx";
import { t } from "../../state/i18n.ts";
import type { ShownCasus } from "./shown.ts";
import { useTable } from "./table-context.tsx";

export type ShownCard = ShownCasus["cards"][number];

/** A card that lies open: what it says, who wrote it where that may be known, and what was said of it. */
export function CardFace(props: { card: ShownCard; isAuthorHidden?: boolean; children?: JSX.Element }) {
  const { nameOf, people, state, casusAt } = useTable();
  const colorOf = (id: string) => people().find((person) => person.id === id)?.color ?? 0;
  return (
    <>
      <CardSaid card={props.card} phases={phasesOf(state(), casusAt()?.id ?? null)} />
      <CardMarks card={props.card} />
      <Show when={props.isAuthorHidden ? null : props.card.memberId}>
        {(id) => <PersonMark name={nameOf(id())} color={colorOf(id())} isSmall />}
      </Show>
      {props.children}
    </>
  );
}

/** What a card says: its one text, or what stands in the fields that its phase asked for. */
export function CardSaid(props: { card: ShownCard; phases: readonly Phase[] }) {
  const filled = () => saidInFields(props.phases, props.card);
  return (
    <>
      <Show when={props.card.text}>
        <p class="card-text">{props.card.text}</p>
      </Show>
      <Show when={filled().length > 0}>
        <dl class="card-said">
          <For each={filled()}>
            {({ title, value }) => (
              <div>
                <dt lang="nl">{title}</dt>
                <dd>{value}</dd>
              </div>
            )}
          </For>
        </dl>
      </Show>
    </>
  );
}

/** The labels that a phase of this method can give, by their id. */
export function tagChoices(phases: ReturnType<typeof phasesOf>): ReadonlyMap<string, Choice> {
  const all = phases.flatMap(({ workspace }) => ("tags" in workspace ? (workspace.tags?.choices ?? []) : []));
  return new Map(all.map((choice) => [choice.id, choice]));
}

function CardMarks(props: { card: ShownCard }) {
  const { state, casusAt } = useTable();
  const choices = () => tagChoices(phasesOf(state(), casusAt()?.id ?? null));
  const given = () =>
    Array.from(choices().values()).flatMap((choice) => {
      const count = props.card.tags.filter(({ tag }) => tag === choice.id).length;
      return count > 0 ? [{ choice, count }] : [];
    });
  return (
    <Show when={given().length > 0 || props.card.dots > 0}>
      <p class="card-marks">
        <For each={given()}>
          {({ choice, count }) => (
            <span class={`card-tag card-tag-${choice.id}`}>
              <Tag>{count > 1 ? t("cards.tags.count", choice.title, count) : choice.title}</Tag>
            </span>
          )}
        </For>
        <Show when={props.card.dots > 0}>
          <span class="card-dots">
            <span aria-hidden="true">{"●".repeat(Math.min(props.card.dots, mostDrawn))} </span>
            {t("table.choose.count", props.card.dots)}
          </span>
        </Show>
      </p>
    </Show>
  );
}

/** More dots than these are a number only. */
const mostDrawn = 6;
