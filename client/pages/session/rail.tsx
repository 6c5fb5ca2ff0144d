import { A } from "@solidjs/router";
import { For, Show } from "solid-js";
import { allPhases, totalMinutes } from "../../../domain/methods/method.ts";
import { t } from "../../state/i18n.ts";
import { sessionName } from "./session-name.ts";
import { casusNumber, mainAction, stepsOf, type Step } from "./table.ts";
import { useTable } from "./table-context.tsx";

/** Where the session stands: its method, which casus, and the phases with their minutes. */
export function Rail() {
  const { shown, state, position, lookAt, view, isInvited } = useTable();
  const casus = () => casusNumber(state(), position()?.casusId);
  const outside = () => {
    if (state().status === "planned") return t("session.rail.notOpen");
    if (position()) return t("session.rail.opening");
    if (state().agenda.every(({ startedAt }) => startedAt === null)) return t("session.rail.noneBegun");
    return mainAction(state()) === "close" ? t("session.rail.allDone") : t("session.rail.between");
  };
  const total = () => {
    const { method } = state();
    const [phases, minutes] = [allPhases(method).length, totalMinutes(method)];
    if (method.phases.length === 0) return t("session.rail.total", phases, minutes);
    return t(method.opening ? "session.rail.totalWithCasus" : "session.rail.totalOfCasus", phases, minutes);
  };
  return (
    <>
      <p class="quiet">{sessionName(shown())}</p>
      <p class="strong" lang="nl">
        {state().method.title}
      </p>
      <p class="room-rail-casus">
        <Show when={casus() > 0} fallback={outside()}>
          {t("session.rail.casus", casus(), state().agenda.length)}
        </Show>
      </p>
      <ol class="steps" role="list">
        <For each={stepsOf(state())}>
          {(step, index) => (
            <StepLine
              step={step}
              number={index() + 1}
              isViewed={view()?.phase === index() && view()?.casusId === position()?.casusId}
              onLook={() => {
                const now = position();
                if (now) lookAt({ casusId: now.casusId, phase: index() });
              }}
            />
          )}
        </For>
      </ol>
      <Show when={isInvited && state().status === "open"}>
        <p class="room-rail-total">
          <A href="?scherm=groot">{t("table.beamer.open")}</A>
        </p>
      </Show>
      <Show when={casus() === 0}>
        <p class="quiet room-rail-total">{total()}</p>
      </Show>
    </>
  );
}

function StepLine(props: { step: Step; number: number; isViewed: boolean; onLook: () => void }) {
  const content = () => (
    <>
      <span class="step-number" aria-hidden="true">
        {props.step.when === "done" ? "✓" : props.number}
      </span>
      <span lang="nl">{props.step.title}</span>
      <span class="step-minutes">
        <span aria-hidden="true">{props.step.minutes}</span>
        <span class="visually-hidden">
          {t("session.rail.minutes", props.step.minutes)}
          {props.step.when === "later" ? "" : `, ${t(`session.rail.${props.step.when}`)}`}
        </span>
      </span>
    </>
  );
  return (
    <li
      classList={{ [`step-${props.step.when}`]: true, "step-viewed": props.isViewed && props.step.when !== "now" }}
      aria-current={props.step.when === "now" ? "step" : undefined}
    >
      <Show when={props.step.when !== "later"} fallback={<span class="step">{content()}</span>}>
        <button type="button" class="step" onClick={() => props.onLook()}>
          {content()}
        </button>
      </Show>
    </li>
  );
}
