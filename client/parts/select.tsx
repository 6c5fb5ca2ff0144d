import { For, Show, splitProps } from "solid-js";
import { t } from "../state/i18n.ts";
import { Field, type FieldProps } from "./field.tsx";

export type Option<Value extends string> = { value: Value; label: string };

/** One choice of many, with the browser's own list. `value` undefined shows "choose". */
export function Select<Value extends string>(
  props: FieldProps & {
    options: readonly Option<Value>[];
    value: Value | undefined;
    onChange: (value: Value) => void;
    isDisabled?: boolean;
    isRequired?: boolean;
  },
) {
  const [field, own] = splitProps(props, ["label", "hint", "error", "isOptional", "isLabelHidden"]);
  const choose = (index: number) => {
    const option = own.options[index];
    if (option) own.onChange(option.value);
  };
  return (
    <Field {...field}>
      {(ids) => (
        <select
          {...ids()}
          class="input"
          disabled={own.isDisabled}
          required={own.isRequired}
          onChange={(event) => choose(event.currentTarget.selectedIndex - (own.value === undefined ? 1 : 0))}
        >
          <Show when={own.value === undefined}>
            <option value="" selected>
              {t("common.choose")}
            </option>
          </Show>
          <For each={own.options}>
            {(option) => (
              <option value={option.value} selected={option.value === own.value}>
                {option.label}
              </option>
            )}
          </For>
        </select>
      )}
    </Field>
  );
}
