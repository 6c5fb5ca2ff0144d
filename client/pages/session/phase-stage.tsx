import { Show } from "solid-js";
import { Clock } from "../../parts/clock.tsx";
import { Button } from "../../parts/button.tsx";
import { millisPerMinute } from "../../../domain/session/clock.ts";
import { t } from "../../state/i18n.ts";
import { EarlierCards } from "./earlier-cards.tsx";
import { Excuse } from "./excuse.tsx";
import { Help } from "./help.tsx";
import { Hints } from "./hints.tsx";
import { OwnNotes } from "./own-notes.tsx";
import { phaseAt } from "./table.ts";
import { useTable } from "./table-context.tsx";
import { Withheld } from "./withheld.tsx";
import { Workspace } from "./workspace.tsx";

/** One phase: what is asked, the clock of the group, and the place to do it. */
export function PhaseStage(props: { key: string }) {
  const { phase } = useTable();
  // Whose turn it is comes before what was written; everything else is worked at with that before it.
  const isRound = () => phase()?.phase.workspace.kind === "round";
  return (
    <Show keyed when={props.key}>
      <div class="phase">
        <Elsewhere />
        <PhaseHead />
        <Hints />
        <Help />
        <Show when={!isRound()}>
          <Earlier />
        </Show>
        <Workspace />
        <Show when={isRound()}>
          <Earlier />
        </Show>
        <Withheld />
        <Excuse />
        <OwnNotes />
      </div>
    </Show>
  );
}

function Earlier() {
  const { casusAt } = useTable();
  return <Show when={casusAt()}>{(casus) => <EarlierCards casus={casus()} />}</Show>;
}

/** Says that the group is somewhere else than this person looks, with the way back to it. */
function Elsewhere() {
  const { pinned, position, state, follow } = useTable();
  const groupAt = () => phaseAt(state(), position());
  return (
    <Show when={pinned()}>
      {(place) => (
        <div class="room-elsewhere" role="status">
          <p>
            {place().why === "typing" ? t("session.head.stayed") : t("session.head.lookingBack")}{" "}
            <strong>
              <Show when={groupAt()} fallback={t("session.head.groupBetween")}>
                {(now) => t("session.head.groupAt", now().phase.title)}
              </Show>
            </strong>
          </p>
          <Button look="primary" onClick={follow}>
            {t("session.head.follow")}
          </Button>
        </div>
      )}
    </Show>
  );
}

/** What is asked in this phase, and the clock of the group. */
export function PhaseHead() {
  const { phase, state, isFollowing } = useTable();
  const clock = () => (isFollowing() ? state().clock : null);
  return (
    <header class="phase-head">
      <div>
        <h1 tabindex="-1" lang="nl">
          {phase()?.phase.title}
        </h1>
        <p class="phase-instruction" lang="nl">
          {phase()?.phase.instruction}
        </p>
      </div>
      <Show when={clock()}>
        {(clock) => (
          <Clock minutes={Math.round(clock().total / millisPerMinute)} endsAt={endOf(clock())} left={leftOn(clock())} />
        )}
      </Show>
    </header>
  );
}

type ClockState = NonNullable<ReturnType<ReturnType<typeof useTable>["state"]>["clock"]>;

const endOf = (clock: ClockState) => (clock.kind === "running" ? clock.endsAt : undefined);
const leftOn = (clock: ClockState) => (clock.kind === "paused" ? clock.remaining : undefined);
