import { Match, Show, Switch } from "solid-js";
import type { Condition } from "../../domain/conditions/condition.ts";
import { t } from "../state/i18n.ts";
import { VisuallyHidden } from "./visually-hidden.tsx";

/** Only the shape: circle, diamond or square. Always beside the word, in a chart beside its label. */
export function ConditionShape(props: { condition: Condition }) {
  return (
    <svg class="condition-shape" viewBox="0 0 12 12" aria-hidden="true">
      <Switch>
        <Match when={props.condition === "zelfregie"}>
          <circle cx="6" cy="6" r="5.5" />
        </Match>
        <Match when={props.condition === "extra-aandacht"}>
          <path d="M6 0 12 6 6 12 0 6Z" />
        </Match>
        <Match when={props.condition === "vergelijking"}>
          <path d="M1 1H11V11H1Z" />
        </Match>
      </Switch>
    </svg>
  );
}

/** A condition by shape, colour and word. `isShort` shows ZR, EA or VG; `isPlain` leaves out the wash. */
export function ConditionMark(props: { condition: Condition; isShort?: boolean; isPlain?: boolean }) {
  const name = () => t(`common.condition.${props.condition}`);
  return (
    <span class={`condition condition-${props.condition}`} classList={{ "condition-plain": props.isPlain }}>
      <ConditionShape condition={props.condition} />
      <Show when={props.isShort} fallback={name()}>
        <span aria-hidden="true" title={name()}>
          {t(`common.conditionShort.${props.condition}`)}
        </span>
        <VisuallyHidden>{name()}</VisuallyHidden>
      </Show>
    </span>
  );
}
