import { createUniqueId, For, Show } from "solid-js";
import type { Option } from "./select.tsx";

/** One choice of a few, side by side: native radios, so arrows, forms and screen readers work. */
export function RadioSegment<Value extends string>(props: {
  legend: string;
  options: readonly Option<Value>[];
  value: Value | undefined;
  onChange: (value: Value) => void;
  isLegendHidden?: boolean;
  isDisabled?: boolean;
  hint?: string;
  error?: string;
}) {
  const name = createUniqueId();
  return (
    <fieldset
      class="segment"
      disabled={props.isDisabled}
      aria-describedby={props.hint || props.error ? `${name}-more` : undefined}
    >
      <legend classList={{ "visually-hidden": props.isLegendHidden }}>{props.legend}</legend>
      <div class="segment-options">
        <For each={props.options}>
          {(option) => (
            <label>
              <input
                type="radio"
                name={name}
                value={option.value}
                checked={option.value === props.value}
                onChange={() => props.onChange(option.value)}
              />
              <span>{option.label}</span>
            </label>
          )}
        </For>
      </div>
      <Show when={props.error ?? props.hint}>
        <span id={`${name}-more`} class={props.error ? "field-error" : "field-hint"}>
          {props.error ?? props.hint}
        </span>
      </Show>
    </fieldset>
  );
}
