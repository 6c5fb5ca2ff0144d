import { Show, type JSX } from "solid-js";
import { t } from "../state/i18n.ts";
import { Button } from "./button.tsx";

/** Under the form of a dialog: back out, or send the form with this id. Children stand before both. */
export function FormFoot(props: {
  form: string;
  /** What sending is called; without it there is nothing to send. */
  submit: string | undefined;
  isBusy: boolean;
  isDisabled?: boolean;
  onCancel: () => void;
  children?: JSX.Element;
}) {
  return (
    <>
      {props.children}
      <Button onClick={props.onCancel}>{t("common.cancel")}</Button>
      <Show when={props.submit}>
        <Button type="submit" form={props.form} look="primary" isBusy={props.isBusy} disabled={props.isDisabled}>
          {props.submit}
        </Button>
      </Show>
    </>
  );
}

/** Why the form was not taken, where no field can say so. It comes into sight: the foot can be pressed from above it. */
export function FormError(props: { sentence: string | undefined }) {
  return (
    <Show when={props.sentence}>
      <p
        class="field-error"
        role="alert"
        ref={(element) => queueMicrotask(() => element.scrollIntoView({ block: "nearest" }))}
      >
        {props.sentence}
      </p>
    </Show>
  );
}
