import { Match, Switch } from "solid-js";
import { InstrumentBlind, InstrumentOpen } from "./instrument.tsx";
import { judgedIn } from "./judged-in.ts";
import { QuadrantBlind, QuadrantOpen } from "./quadrant.tsx";
import type { ShownCasus } from "./shown.ts";
import { useTable } from "./table-context.tsx";

/** What a phase asks each to judge alone. */
export function JudgedBlind(props: { casusId: string }) {
  const judged = useJudged();
  return (
    <Switch>
      <Match when={judged()?.kind === "quadrant"}>
        <QuadrantBlind casusId={props.casusId} />
      </Match>
      <Match when={judged()?.instrument}>
        {(instrument) => <InstrumentBlind casusId={props.casusId} instrument={instrument()} />}
      </Match>
    </Switch>
  );
}

/** What all judged, side by side. */
export function JudgedOpen(props: { casus: ShownCasus }) {
  const judged = useJudged();
  return (
    <Switch>
      <Match when={judged()?.kind === "quadrant" && judged()}>
        {(judged) => <QuadrantOpen casus={props.casus} phaseId={judged().phaseId} />}
      </Match>
      <Match when={judged()?.instrument}>
        {(instrument) => (
          <InstrumentOpen casus={props.casus} phaseId={judged()?.phaseId ?? ""} instrument={instrument()} />
        )}
      </Match>
    </Switch>
  );
}

function useJudged() {
  const { phase, state } = useTable();
  return () => {
    const now = phase();
    return now && judgedIn(state().method.phases, now.phase);
  };
}
