import { splitProps } from "solid-js";
import { Field, type FieldProps } from "./field.tsx";

/** A calendar day as "YYYY-MM-DD", or "" while it is empty. `min` and `max` are days too. */
export function DateInput(
  props: FieldProps & {
    value: string;
    onInput: (day: string) => void;
    min?: string;
    max?: string;
    isRequired?: boolean;
    isDisabled?: boolean;
  },
) {
  const [field, own] = splitProps(props, ["label", "hint", "error", "isOptional", "isLabelHidden"]);
  return (
    <Field {...field}>
      {(ids) => (
        <input
          {...ids()}
          type="date"
          class="input input-short"
          min={own.min}
          max={own.max}
          required={own.isRequired}
          disabled={own.isDisabled}
          value={own.value}
          onInput={(event) => own.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
