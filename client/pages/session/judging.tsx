import { Show, type JSX } from "solid-js";
import { EmptyState } from "../../parts/empty-state.tsx";
import { ErrorState } from "../../parts/error-state.tsx";
import { Loading } from "../../parts/loading.tsx";
import { t } from "../../state/i18n.ts";
import { createJudging, type Judging as Made } from "./create-judging.ts";
import { useTable } from "./table-context.tsx";

/** Around what a person judges alone: nothing for who watches, and nothing to fill in before what was stored is in. */
export function Judging(props: { casusId: string; observer: string; children: (judging: Made) => JSX.Element }) {
  const { isObserver, isFollowing, phase } = useTable();
  return (
    <Show when={!isObserver} fallback={<EmptyState text={props.observer} />}>
      <Show when={isFollowing()} fallback={<EmptyState text={t("session.rating.notReached")} />}>
        <Show keyed when={phase()?.phase.id}>
          {(phaseId) => <Own casusId={props.casusId} phaseId={phaseId} fill={props.children} />}
        </Show>
      </Show>
    </Show>
  );
}

function Own(props: { casusId: string; phaseId: string; fill: (judging: Made) => JSX.Element }) {
  // One casus and one phase for this place on the screen.
  const judging = createJudging(props.casusId, props.phaseId);
  return (
    <Show
      when={judging.isLoaded()}
      fallback={
        <Show when={judging.failure()} fallback={<Loading />}>
          {(failure) => <ErrorState error={failure().error} onRetry={failure().retry} />}
        </Show>
      }
    >
      {props.fill(judging)}
    </Show>
  );
}
