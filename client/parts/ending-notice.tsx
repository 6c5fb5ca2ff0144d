import { createEffect, createMemo, createSignal, on, onCleanup, Show } from "solid-js";
import { announce } from "../state/announcer.ts";
import { useSignOut } from "../state/doors.ts";
import { t } from "../state/i18n.ts";
import { useLoginEnding } from "../state/login.tsx";
import type { Ending } from "../state/login-end.ts";
import { Button } from "./button.tsx";

const second = 1_000;
const minute = 60 * second;

/** When the end is said a second time, ms before it. */
const lastCall = 30 * second;

const timeIn = (left: number): string =>
  left > minute
    ? t("common.ending.minutes", Math.ceil(left / minute))
    : t("common.ending.seconds", Math.max(0, Math.ceil(left / second)));

const sentenceOf = (left: number, { mayStay }: Ending): string =>
  t(mayStay ? "common.ending.idle" : "common.ending.final", timeIn(left));

function Countdown(props: { ending: Ending; onStay: () => void }) {
  const signOut = useSignOut();
  const leftNow = () => props.ending.endsAt - Date.now();
  const [left, setLeft] = createSignal(leftNow());
  const timer = setInterval(() => setLeft(leftNow()), second);
  onCleanup(() => clearInterval(timer));
  const isLast = createMemo(() => left() <= lastCall);
  createEffect(on(isLast, () => announce(sentenceOf(left(), props.ending))));

  // What is pressed here says itself whether it means staying; the place of who is typing elsewhere is left as it is.
  const press = (event: Event) => event.stopPropagation();
  return (
    <section
      class="ending"
      aria-label={t("common.ending.title")}
      // Also above an open dialog, which is not to take this for a click beside it.
      data-kb-top-layer=""
      on:pointerdown={press}
      on:mousedown={(event) => event.preventDefault()}
    >
      {/* A timer is not a live region: it would be read every second. */}
      <p role="timer" aria-live="off">
        {sentenceOf(left(), props.ending)}
      </p>
      <div class="ending-choice">
        <Button onClick={() => signOut.mutate()}>{t("common.signOut")}</Button>
        <Show when={props.ending.mayStay}>
          <Button look="primary" onClick={() => props.onStay()}>
            {t("common.ending.stay")}
          </Button>
        </Show>
      </div>
    </section>
  );
}

/**
 * Says two minutes before a login ends for want of use that it will, and takes one press of anything to stay. Takes no focus: a key that
 * was meant for a text goes there, and is staying as well.
 */
export function EndingNotice() {
  const { ending, stay } = useLoginEnding();
  return <Show when={ending()}>{(now) => <Countdown ending={now()} onStay={() => void stay()} />}</Show>;
}
