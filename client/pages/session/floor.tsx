import { createEffect, For, on, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { announce } from "../../state/announcer.ts";
import { t } from "../../state/i18n.ts";
import { hasVoice } from "../../../domain/session/voice.ts";
import { useTable } from "./table-context.tsx";

/** Who has the floor and who asks for it; only while a session is open. */
export function Floor() {
  const { state } = useTable();
  return (
    <Show when={state().status === "open"}>
      <section class="floor stack" aria-labelledby="floor">
        <h3 id="floor">{t("table.floor.title")}</h3>
        <Speaker />
        <Hands />
        <MyHand />
      </section>
    </Show>
  );
}

function Speaker() {
  const { state, me, nameOf, isLead, command } = useTable();
  createEffect(
    on(
      () => state().speakerId,
      (id) => {
        if (id !== null)
          announce(id === me.id ? t("table.floor.announceFloorYou") : t("table.floor.announceFloor", nameOf(id)));
      },
      { defer: true },
    ),
  );
  return (
    <Show when={state().speakerId}>
      {(id) => (
        <p class="row">
          <strong>{id() === me.id ? t("table.floor.youSpeak") : t("table.floor.speaking", nameOf(id()))}</strong>
          <Show when={isLead()}>
            <Button isSmall look="quiet" onClick={() => void command({ type: "giveFloor", memberId: null })}>
              {t("table.floor.take")}
            </Button>
          </Show>
        </p>
      )}
    </Show>
  );
}

function Hands() {
  const { state, me, nameOf, isLead, command } = useTable();
  const hands = () => state().hands;
  let before: readonly string[] = [];
  createEffect(
    on(
      () => hands().join(),
      () => {
        for (const id of hands()) {
          if (isLead() && id !== me.id && !before.includes(id)) announce(t("table.floor.announceHand", nameOf(id)));
        }
        before = [...hands()];
      },
    ),
  );
  return (
    <Show when={hands().length > 0}>
      <div>
        <p class="quiet">{t("table.floor.hands")}</p>
        <ol class="floor-hands" role="list">
          <For each={hands()}>
            {(id) => (
              <li class="row">
                <span>{nameOf(id)}</span>
                <Show when={isLead()}>
                  <Button
                    isSmall
                    aria-label={t("table.floor.give", nameOf(id))}
                    onClick={() => void command({ type: "giveFloor", memberId: id })}
                  >
                    {t("table.floor.giveShort")}
                  </Button>
                  <Button
                    isSmall
                    look="quiet"
                    aria-label={t("table.floor.lowerOf", nameOf(id))}
                    onClick={() => void command({ type: "lowerHand", memberId: id })}
                  >
                    <span aria-hidden="true">×</span>
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ol>
      </div>
    </Show>
  );
}

/** One press asks for the floor, another takes it back; who listens in this phase is told so instead. */
function MyHand() {
  const { state, me, isObserver, phase, command, running } = useTable();
  const isUp = () => state().hands.includes(me.id);
  const maySpeak = () => hasVoice(state(), me.id, phase()?.phase.speaks ?? "everyone");
  const press = () => void command(isUp() ? { type: "lowerHand", memberId: me.id } : { type: "raiseHand" });
  return (
    <Show when={!isObserver && state().speakerId !== me.id}>
      <Show when={maySpeak()} fallback={<p class="quiet">{t("table.floor.silent")}</p>}>
        <Button
          class="floor-mine"
          aria-pressed={isUp()}
          isBusy={running() === "raiseHand" || running() === "lowerHand"}
          onClick={press}
        >
          {isUp() ? t("table.floor.lower") : t("table.floor.raise")}
        </Button>
      </Show>
    </Show>
  );
}
