import { splitProps, type JSX } from "solid-js";
import { Field, type FieldProps } from "./field.tsx";

type Props = FieldProps & {
  value: string;
  onInput: (value: string) => void;
  isShort?: boolean;
} & Omit<JSX.InputHTMLAttributes<HTMLInputElement>, "value" | "onInput" | "id">;

const fieldKeys = ["label", "hint", "error", "isOptional", "isLabelHidden"] as const;

/** One line of text. Other attributes (type, autocomplete, inputmode, maxlength…) go to the input. */
export function TextInput(props: Props) {
  const [field, own, rest] = splitProps(props, fieldKeys, ["value", "onInput", "isShort"]);
  return (
    <Field {...field}>
      {(ids) => (
        <input
          type="text"
          {...rest}
          {...ids()}
          class="input"
          classList={{ "input-short": own.isShort }}
          value={own.value}
          onInput={(event) => own.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
