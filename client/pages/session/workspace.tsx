import { Match, Show, Switch } from "solid-js";
import type { Collected } from "../../../domain/methods/method.ts";
import { Afspraken } from "./afspraken.tsx";
import { CardsOpen } from "./cards-open.tsx";
import { CardsPrivate } from "./cards-private.tsx";
import { CardsWrite } from "./cards-write.tsx";
import { Choosing } from "./choosing.tsx";
import { Compare } from "./compare.tsx";
import { Conclusions } from "./conclusions.tsx";
import { EarlierAfspraken } from "./earlier-afspraken.tsx";
import { JudgedBlind, JudgedOpen } from "./judged.tsx";
import { Matrix } from "./matrix.tsx";
import { RatingBlind } from "./rating-blind.tsx";
import { Round } from "./round.tsx";
import { useTable } from "./table-context.tsx";
import { TextSpace } from "./text-space.tsx";
import { AllTrios } from "./trio-seats.tsx";
import { Trios } from "./trios.tsx";

/** Where the work of a phase is done, and what is recorded of it beside that. */
export function Workspace() {
  const { phase, casusAt, workspace, hearsEarlier, isWall } = useTable();
  const collects = (what: Collected) => phase()?.phase.collects.includes(what) === true;
  // What cards come to is written once they lie open.
  const concludes = () =>
    workspace() !== "own-cards" && (collects("kern") || collects("lesson") || collects("insight"));
  return (
    <div class="stack-wide">
      <Switch>
        <Match when={workspace() === "lookback" && hearsEarlier}>
          <EarlierAfspraken level={2} />
        </Match>
        <Match when={workspace() === "agenda"}>
          <Choosing />
        </Match>
        <Match when={workspace() === "round"}>
          <Round />
        </Match>
        <Match when={workspace() === "matrix"}>
          <Matrix />
        </Match>
        <Match when={workspace() === "trio"}>
          <Show when={isWall} fallback={<Trios />}>
            <AllTrios />
          </Show>
        </Match>
        <Match when={workspace() === "own-rating" && casusAt()}>
          {(casus) => <RatingBlind casusId={casus().id} />}
        </Match>
        <Match when={workspace() === "compare" && casusAt()}>{(casus) => <Compare casus={casus()} />}</Match>
        <Match when={workspace() === "own-judgement" && casusAt()}>
          {(casus) => <JudgedBlind casusId={casus().id} />}
        </Match>
        <Match when={workspace() === "judged" && casusAt()}>{(casus) => <JudgedOpen casus={casus()} />}</Match>
        <Match when={workspace() === "own-cards"}>
          <CardsPrivate />
        </Match>
        <Match when={workspace() === "cards" && casusAt()}>
          {(casus) => (
            <>
              <CardsWrite casus={casus()} />
              <CardsOpen casus={casus()} />
            </>
          )}
        </Match>
        <Match when={workspace() === "text"}>
          <div classList={{ "phase-beside": concludes() }}>
            <TextSpace casus={casusAt()} />
            <Show when={concludes() && casusAt()}>{(casus) => <Conclusions casus={casus()} />}</Show>
          </div>
        </Match>
      </Switch>
      <Show when={workspace() !== "text" && concludes() && casusAt()}>
        {(casus) => <Conclusions casus={casus()} />}
      </Show>
      <Show when={collects("afspraak") && casusAt()}>{(casus) => <Afspraken casus={casus()} />}</Show>
    </div>
  );
}
