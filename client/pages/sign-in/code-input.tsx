import { TextInput } from "../../parts/text-input.tsx";
import { t } from "../../state/i18n.ts";

/** The digits of a code as they are sent; an app shows them with a space between. */
export const digitsOf = (code: string) => code.replaceAll(/\s/g, "");

/** The code that the app on somebody's phone shows now. */
export function CodeInput(props: { value: string; onInput: (code: string) => void }) {
  return (
    <TextInput
      label={t("signin.code")}
      hint={t("signin.codeHint")}
      isShort
      inputmode="numeric"
      autocomplete="one-time-code"
      maxlength="7"
      required
      value={props.value}
      onInput={props.onInput}
    />
  );
}
