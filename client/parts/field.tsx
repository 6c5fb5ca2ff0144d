import { createUniqueId, Show, type JSX } from "solid-js";
import { t } from "../state/i18n.ts";

export type FieldProps = {
  label: string;
  hint?: string;
  error?: string;
  isOptional?: boolean;
  isLabelHidden?: boolean;
};

/** What a control inside a field needs to be named, described and marked wrong. */
export type FieldIds = { id: string; "aria-describedby": string | undefined; "aria-invalid": "true" | undefined };

/** Label, hint and error around a control; the control spreads what it is given. */
export function Field(props: FieldProps & { children: (ids: () => FieldIds) => JSX.Element }) {
  const id = createUniqueId();
  const ids = (): FieldIds => ({
    id,
    "aria-describedby":
      [props.hint && `${id}-hint`, props.error && `${id}-error`].filter(Boolean).join(" ") || undefined,
    "aria-invalid": props.error ? "true" : undefined,
  });
  return (
    <div class="field">
      <label class="field-label" classList={{ "visually-hidden": props.isLabelHidden }} for={id}>
        {props.label}{" "}
        <Show when={props.isOptional}>
          <span class="field-optional">({t("common.optional")})</span>
        </Show>
      </label>
      <Show when={props.hint}>
        <span class="field-hint" id={`${id}-hint`}>
          {props.hint}
        </span>
      </Show>
      {props.children(ids)}
      <Show when={props.error}>
        <span class="field-error" id={`${id}-error`}>
          {props.error}
        </span>
      </Show>
    </div>
  );
}
