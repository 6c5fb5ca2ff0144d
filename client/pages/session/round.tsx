import { createEffect, For, on, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { clockFace } from "../../parts/clock.tsx";
import { PersonMark } from "../../parts/person-mark.tsx";
import { announce } from "../../state/announcer.ts";
import { t } from "../../state/i18n.ts";
import { createServerTime } from "../../state/server-clock.ts";
import { useTable } from "./table-context.tsx";

/** Everyone in turn: who speaks and for how long already, who comes after, and who has had a turn. */
export function Round() {
  const { state, me, nameOf, isLead, isFollowing, phase, command, running } = useTable();
  const round = () => (isFollowing() ? state().round : null);
  const turn = () => round()?.queue[0];
  const secondsEach = () => {
    const workspace = phase()?.phase.workspace;
    return workspace?.kind === "round" ? workspace.secondsEach : undefined;
  };
  createEffect(
    on(
      turn,
      (id) => {
        if (id !== undefined)
          announce(id === me.id ? t("table.round.announceYou") : t("table.round.announce", nameOf(id)));
      },
      { defer: true },
    ),
  );
  return (
    <Show when={round()}>
      {(round) => (
        <section class="round stack" aria-labelledby="round">
          <h2 id="round">{t("table.round.title")}</h2>
          <Show
            when={turn()}
            fallback={<p>{round().spoken.length > 0 ? t("table.round.all") : t("table.round.none")}</p>}
          >
            {(id) => (
              <div class="round-now">
                <div>
                  <p class="round-name">{id() === me.id ? t("table.round.you") : t("table.round.now", nameOf(id()))}</p>
                  <p class="quiet">
                    <TurnTime startedAt={round().turnStartedAt} />
                    <Show when={secondsEach()}>{(seconds) => <>, {t("table.round.time", seconds())}</>}</Show>
                    {". "}
                    <Show when={round().queue[1]} fallback={t("table.round.last")}>
                      {(next) => t("table.round.next", nameOf(next()))}
                    </Show>
                  </p>
                </div>
                <Show when={id() === me.id || isLead()}>
                  <div class="row push">
                    <Show when={round().queue.length > 1}>
                      <Button
                        aria-label={id() === me.id ? undefined : t("table.round.laterFor", nameOf(id()))}
                        isBusy={running() === "defer"}
                        onClick={() => void command({ type: "defer" })}
                      >
                        {t("table.round.later")}
                      </Button>
                    </Show>
                    <Button look="primary" isBusy={running() === "pass"} onClick={() => void command({ type: "pass" })}>
                      {id() === me.id ? t("table.round.done") : t("table.round.goOn")}
                    </Button>
                  </div>
                </Show>
              </div>
            )}
          </Show>
          <Names title={t("table.round.queue")} ids={round().queue.slice(1)} />
          <Names title={t("table.round.spoken")} ids={round().spoken} />
        </section>
      )}
    </Show>
  );
}

function TurnTime(props: { startedAt: number }) {
  const now = createServerTime(1_000);
  return (
    <span role="timer" aria-live="off">
      {clockFace(Math.max(0, now() - props.startedAt))}
    </span>
  );
}

function Names(props: { title: string; ids: readonly string[] }) {
  const { people } = useTable();
  const colorOf = (id: string) => people().find((person) => person.id === id)?.color ?? 0;
  const { nameOf } = useTable();
  return (
    <Show when={props.ids.length > 0}>
      <div>
        <h3>{props.title}</h3>
        <ol class="round-names" role="list">
          <For each={props.ids}>
            {(id) => (
              <li>
                <PersonMark name={nameOf(id)} color={colorOf(id)} isSmall />
              </li>
            )}
          </For>
        </ol>
      </div>
    </Show>
  );
}
