import { splitProps, type JSX } from "solid-js";
import { Field, type FieldProps } from "./field.tsx";

type Props = FieldProps & {
  value: string;
  onInput: (value: string) => void;
} & Omit<JSX.TextareaHTMLAttributes<HTMLTextAreaElement>, "value" | "onInput" | "id">;

/** Several lines of plain text; it grows with what is written. */
export function TextArea(props: Props) {
  const [field, own, rest] = splitProps(
    props,
    ["label", "hint", "error", "isOptional", "isLabelHidden"],
    ["value", "onInput"],
  );
  return (
    <Field {...field}>
      {(ids) => (
        <textarea
          {...rest}
          {...ids()}
          class="input"
          value={own.value}
          onInput={(event) => own.onInput(event.currentTarget.value)}
        />
      )}
    </Field>
  );
}
