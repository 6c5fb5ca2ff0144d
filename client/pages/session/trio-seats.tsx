import { For, Show } from "solid-js";
import { clientFor } from "../../../domain/session/trios.ts";
import { isOnTable } from "../../../domain/session/voice.ts";
import { PersonMark } from "../../parts/person-mark.tsx";
import { t } from "../../state/i18n.ts";
import { useTable } from "./table-context.tsx";

/** Who sits in a trio, counted from 0, and whose question it is there now; beside it what that question is, if given. */
export function TrioSeats(props: { index: number; question?: string }) {
  const { state, people, nameOf } = useTable();
  const seats = () => state().trios[props.index] ?? [];
  const client = () => clientFor(state(), seats()[0] ?? "");
  const colorOf = (id: string) => people().find((person) => person.id === id)?.color ?? 0;
  return (
    <div class="trio">
      <h3>{t("table.trio.title", props.index + 1)}</h3>
      <ul class="trio-seats" role="list">
        <For each={seats()}>
          {(id) => (
            <li>
              <PersonMark name={nameOf(id)} color={colorOf(id)} isSmall />{" "}
              <span class="quiet">{id === client() ? t("table.trio.client") : t("table.trio.adviser")}</span>
            </li>
          )}
        </For>
      </ul>
      <Show when={props.question}>{(question) => <p class="phase-question">“{question()}”</p>}</Show>
      <Show when={client() === null}>
        <p class="quiet">{t("table.trio.noClient")}</p>
      </Show>
    </div>
  );
}

/** All trios side by side, each with the question it is at; what a trio writes stays with it. */
export function AllTrios() {
  const { shown, state } = useTable();
  const questionOf = (seats: readonly string[]) =>
    shown().casussen.find(({ id }) => isOnTable(state(), seats[0] ?? "", id))?.question;
  return (
    <section class="stack" aria-labelledby="trios">
      <h2 id="trios">{t("table.trio.all")}</h2>
      <div class="trio-all">
        <For each={state().trios}>{(seats, index) => <TrioSeats index={index()} question={questionOf(seats)} />}</For>
      </div>
    </section>
  );
}
