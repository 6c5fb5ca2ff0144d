import { createEffect, createMemo, on, Show } from "solid-js";
import { announce } from "../state/announcer.ts";
import { t } from "../state/i18n.ts";
import { createServerTime } from "../state/server-clock.ts";

const MINUTE = 60_000;

/** 222,000 ms → "3:42". Past zero it counts up with a plus. */
export function clockFace(leftMs: number): string {
  const seconds = leftMs >= 0 ? Math.ceil(leftMs / 1000) : Math.floor(-leftMs / 1000);
  return `${leftMs < 0 ? "+" : ""}${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/**
 * The time a phase has left, by the server's clock. Give `endsAt` (ms) while it runs, or `left` (ms) while it stands still.
 * One minute before the end and at the end a live region says so.
 */
export function Clock(props: { endsAt?: number; left?: number; minutes: number }) {
  const now = createServerTime();
  const left = createMemo(() => (props.endsAt === undefined ? (props.left ?? 0) : props.endsAt - now()));
  const isRunning = () => props.endsAt !== undefined;
  const moment = createMemo(() => (left() <= 0 ? "up" : left() <= MINUTE ? "near" : "calm"));
  createEffect(
    on(
      moment,
      (is) => {
        if (!isRunning() || is === "calm") return;
        announce(is === "near" ? t("common.clock.oneMinuteLeft") : t("common.clock.timeIsUp"));
      },
      { defer: true },
    ),
  );
  return (
    <div class="clock" classList={{ "clock-near": moment() === "near", "clock-over": moment() === "up" }}>
      {/* A timer is not a live region: it would be read every second. */}
      <span role="timer" aria-live="off">
        {clockFace(left())}
      </span>
      <span class="clock-under">
        {t("common.clock.of", props.minutes)}
        <Show when={!isRunning()}> · {t("common.clock.paused")}</Show>
        <Show when={isRunning() && moment() === "up"}> · {t("common.clock.over")}</Show>
      </span>
    </div>
  );
}
