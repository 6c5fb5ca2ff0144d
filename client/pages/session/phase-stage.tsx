import { Match, Show, Switch } from "solid-js";
import { Clock } from "../../parts/clock.tsx";
import { Button } from "../../parts/button.tsx";
import { isHidden, type Collected } from "../../../domain/methods/method.ts";
import { millisPerMinute } from "../../../domain/session/clock.ts";
import { t } from "../../state/i18n.ts";
import { Afspraken } from "./afspraken.tsx";
import { CardsPrivate } from "./cards-private.tsx";
import { CardsOpen } from "./cards-open.tsx";
import { CardsWrite } from "./cards-write.tsx";
import { Compare } from "./compare.tsx";
import { Choosing } from "./choosing.tsx";
import { Conclusions } from "./conclusions.tsx";
import { EarlierCards } from "./earlier-cards.tsx";
import { EarlierAfspraken } from "./earlier-afspraken.tsx";
import { Excuse } from "./excuse.tsx";
import { Help } from "./help.tsx";
import { Hints } from "./hints.tsx";
import { JudgedBlind, JudgedOpen } from "./judged.tsx";
import { judgedIn } from "./judged-in.ts";
import { Matrix } from "./matrix.tsx";
import { RatingBlind } from "./rating-blind.tsx";
import { OwnNotes } from "./own-notes.tsx";
import { Round } from "./round.tsx";
import { phaseAt } from "./table.ts";
import { useTable } from "./table-context.tsx";
import { TextSpace } from "./text-space.tsx";
import { Trios } from "./trios.tsx";
import { Withheld } from "./withheld.tsx";

/** One phase: what is asked, the clock of the group, and the place to do it. */
export function PhaseStage(props: { key: string }) {
  const { casusAt } = useTable();
  return (
    <Show keyed when={props.key}>
      <div class="phase">
        <Elsewhere />
        <PhaseHead />
        <Hints />
        <Help />
        <Show when={casusAt()}>{(casus) => <EarlierCards casus={casus()} />}</Show>
        <Workspace />
        <Withheld />
        <Excuse />
        <OwnNotes />
      </div>
    </Show>
  );
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

function Workspace() {
  const { phase, isOpenAt, casusAt, state } = useTable();
  const kind = () => {
    const now = phase();
    const workspace = now?.phase.workspace;
    if (now && judgedIn(state().method.phases, now.phase)) {
      return isHidden(now.phase) && !isOpenAt() ? "judging" : "judged";
    }
    if (workspace?.kind === "rating") return workspace.hidden && !isOpenAt() ? "rating" : "compare";
    if (workspace?.kind === "cards") return workspace.hidden && !isOpenAt() ? "cards" : "open-cards";
    return workspace?.kind;
  };
  const collects = (what: Collected) => phase()?.phase.collects.includes(what) === true;
  const concludes = () => collects("kern") || collects("lesson") || collects("insight");
  return (
    <div class="stack-wide">
      <Switch>
        <Match when={kind() === "lookback"}>
          <EarlierAfspraken />
        </Match>
        <Match when={kind() === "agenda"}>
          <Choosing />
        </Match>
        <Match when={kind() === "round"}>
          <Round />
        </Match>
        <Match when={kind() === "matrix"}>
          <Matrix />
        </Match>
        <Match when={kind() === "trio"}>
          <Trios />
        </Match>
        <Match when={kind() === "rating" && casusAt()}>{(casus) => <RatingBlind casusId={casus().id} />}</Match>
        <Match when={kind() === "compare" && casusAt()}>{(casus) => <Compare casus={casus()} />}</Match>
        <Match when={kind() === "judging" && casusAt()}>{(casus) => <JudgedBlind casusId={casus().id} />}</Match>
        <Match when={kind() === "judged" && casusAt()}>{(casus) => <JudgedOpen casus={casus()} />}</Match>
        <Match when={kind() === "cards"}>
          <CardsPrivate />
        </Match>
        <Match when={(kind() === "open-cards" || kind() === "board") && casusAt()}>
          {(casus) => (
            <>
              <CardsWrite casus={casus()} />
              <CardsOpen casus={casus()} />
            </>
          )}
        </Match>
        <Match when={kind() === "text"}>
          <div classList={{ "phase-beside": concludes() }}>
            <TextSpace casus={casusAt()} />
            <Show when={concludes() && casusAt()}>{(casus) => <Conclusions casus={casus()} />}</Show>
          </div>
        </Match>
      </Switch>
      <Show when={kind() !== "text" && concludes() && casusAt()}>{(casus) => <Conclusions casus={casus()} />}</Show>
      <Show when={collects("afspraak") && casusAt()}>{(casus) => <Afspraken casus={casus()} />}</Show>
    </div>
  );
}
