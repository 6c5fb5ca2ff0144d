import { createEffect, createSignal, on, onCleanup, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { Menu, type MenuItem } from "../../parts/menu.tsx";
import { formatInstant } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { createMedia } from "../../state/media.ts";
import { createServerTime } from "../../state/server-clock.ts";
import { openItems } from "./answers.ts";
import { itemsFor } from "../../../domain/checklists/checklist.ts";
import { checklistOf } from "../../../domain/checklists/checklists.ts";
import { isJudged } from "../../../domain/session/voice.ts";
import { LeadAction } from "./lead-action.tsx";
import { isEarly } from "./early.ts";
import { mainAction, readiness } from "./table.ts";
import { useTable } from "./table-context.tsx";

/** Extra time is given in steps of this many minutes. */
const extraMinutes = 2;

/** The bar at the thumb: what the lead does with the group, what a participant says, and what an observer may know. */
export function Foot() {
  const { isObserver, isInvited, isLead, state, me } = useTable();
  const isMissed = () => state().status === "open" && state().absentees.includes(me.id);
  return (
    <div class="foot room-foot" role="region" aria-label={t("session.foot.label")}>
      <Show when={isInvited} fallback={<p>{t("session.lobby.notInvited")}</p>}>
        <Show when={!isMissed()} fallback={<AbsentFoot />}>
          <Show when={!isObserver} fallback={<p class="room-observing">{t("session.foot.observer")}</p>}>
            <Show when={isLead()} fallback={<ParticipantFoot />}>
              <LeadFoot />
            </Show>
          </Show>
        </Show>
      </Show>
    </div>
  );
}

/** Who said not to be there and looks at the open session is not at the table until they say so. */
function AbsentFoot() {
  const { command, running } = useTable();
  return (
    <>
      <p>{t("sessions.absence.you")}</p>
      <span class="push" />
      <Button look="primary" isBusy={running() === "join"} onClick={() => void command({ type: "join" })}>
        {t("sessions.absence.come")}
      </Button>
    </>
  );
}

function LeadFoot() {
  const { state, position, people, me, command, running } = useTable();
  const isNarrow = createMedia("(max-width: 760px)");
  const clock = () => state().clock;
  const isPaused = () => clock()?.kind === "paused";
  const togglePause = () => void command({ type: isPaused() ? "resume" : "pause" });
  const extend = () => void command({ type: "extend", minutes: extraMinutes });
  const back = () => void command({ type: "back" });
  const others = () =>
    people().filter((person) => person.part === "participant" && person.id !== me.id && person.status !== "away");
  const handing = (): MenuItem[] =>
    others().map(({ id, name }) => ({
      label: isNarrow() ? t("session.foot.handTo", name) : name,
      onSelect: () => void command({ type: "handLead", to: id }),
    }));
  const more = (): MenuItem[] => [
    ...(position()
      ? [
          { label: t("session.foot.back"), onSelect: back, isDisabled: position()?.phase === 0 },
          { label: isPaused() ? t("session.foot.resume") : t("session.foot.pause"), onSelect: togglePause },
          { label: t("session.foot.extend", extraMinutes), onSelect: extend },
        ]
      : []),
    ...handing(),
  ];
  const noOthers: MenuItem[] = [{ label: t("session.foot.handNobody"), onSelect: () => {}, isDisabled: true }];
  return (
    <>
      <Show
        when={!isNarrow()}
        fallback={<Menu trigger={t("session.foot.more")} items={more().length > 0 ? more() : noOthers} />}
      >
        <Show when={position()}>
          {(place) => (
            <>
              <Button disabled={place().phase === 0} isBusy={running() === "back"} onClick={back}>
                {t("session.foot.back")}
              </Button>
              <Button onClick={togglePause}>{isPaused() ? t("session.foot.resume") : t("session.foot.pause")}</Button>
              <Button isBusy={running() === "extend"} onClick={extend}>
                {t("session.foot.extend", extraMinutes)}
              </Button>
            </>
          )}
        </Show>
        <Menu
          triggerClass="button button-quiet"
          trigger={t("session.foot.handLead")}
          items={others().length > 0 ? handing() : noOthers}
        />
      </Show>
      <span class="push" />
      <ReadyCount />
      <Show when={position()}>
        <ReadyButton />
      </Show>
      <LeadAction />
    </>
  );
}

function ParticipantFoot() {
  const { shown, state, position, me, nameOf, command, running } = useTable();
  const now = createServerTime(1_000);
  const waiting = () => {
    if (mainAction(state()) === "close") return t("session.foot.waitClose");
    if (state().status !== "planned") return t("session.foot.waitStart");
    if (state().absentees.includes(me.id)) return t("sessions.absence.you");
    const { plannedAt } = shown();
    return isEarly(plannedAt, now()) ? t("session.lobby.early", formatInstant(plannedAt)) : t("session.lobby.waiting");
  };
  const isLeadAway = () =>
    now() >= state().leadAwayAt && state().participants[me.id]?.isPresent === true && state().leadId !== me.id;
  return (
    <>
      <Show when={isLeadAway()}>
        <div class="room-lead-away">
          <span class="soft">{t("session.foot.leadAway", nameOf(state().leadId))}</span>
          <Button isBusy={running() === "takeLead"} onClick={() => void command({ type: "takeLead" })}>
            {t("session.foot.takeLead")}
          </Button>
        </div>
      </Show>
      <span class="push" />
      <ReadyCount />
      <Show when={position()} fallback={<span class="soft">{waiting()}</span>}>
        <ReadyButton isMain />
      </Show>
    </>
  );
}

function ReadyCount() {
  const { state, position } = useTable();
  const count = () => readiness(state());
  return (
    <Show when={position()}>
      <span class="quiet nowrap room-ready-count">
        {t("session.foot.ready", count().ready.length, count().ready.length + count().waiting.length)}
      </span>
    </Show>
  );
}

/** Says that this person is done with the phase; a second press takes it back. */
function ReadyButton(props: { isMain?: boolean }) {
  const { state, me, position, command, isFollowing, phase, casusAt, isOpenAt, scoringOf } = useTable();
  const [isBusy, setBusy] = createSignal(false);
  const isWaitedFor = () => {
    const { ready, waiting } = readiness(state());
    return ready.includes(me.id) || waiting.includes(me.id);
  };
  const isReady = () => readiness(state()).ready.includes(me.id);
  const toggle = async () => {
    setBusy(true);
    await command({ type: isReady() ? "unready" : "ready" });
    setBusy(false);
  };
  const left = () => {
    const casus = casusAt();
    const now = phase()?.phase;
    if (!casus || !now || now.workspace.kind !== "rating" || isJudged(now)) return 0;
    if (!isFollowing() || !now.workspace.hidden || isOpenAt()) return 0;
    const items = itemsFor(checklistOf(casus.dossier.condition), casus.dossier.variant);
    return openItems(items, scoringOf(casus.id).choices, casus.log?.auto ?? {}).length;
  };
  // The next phase asks the same question anew: a press meant for the last one is not an answer to it.
  const [isHeld, setHeld] = createSignal(false);
  createEffect(
    on(
      () => `${position()?.casusId} ${position()?.phase}`,
      () => {
        setHeld(true);
        const timer = setTimeout(() => setHeld(false), 600);
        onCleanup(() => clearTimeout(timer));
      },
      { defer: true },
    ),
  );
  return (
    <Show when={isWaitedFor()}>
      <Show when={left() > 0 && !isReady()}>
        <span class="quiet nowrap room-left">{t("session.rating.open", left())}</span>
      </Show>
      <Button
        class="room-ready"
        look={props.isMain && !isReady() ? "primary" : "secondary"}
        aria-pressed={isReady()}
        isBusy={isBusy()}
        disabled={isHeld()}
        onClick={() => void toggle()}
      >
        <Show when={isReady()}>
          <span aria-hidden="true">✓</span>
        </Show>
        {t("session.foot.iAmReady")}
      </Button>
    </Show>
  );
}
