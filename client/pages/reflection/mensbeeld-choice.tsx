import { createUniqueId, For, Show } from "solid-js";
import { drijfveren, vermogens, type Mensbeeld } from "../../../domain/reflection.ts";
import { Button } from "../../parts/button.tsx";
import { t } from "../../state/i18n.ts";

/** The four mensbeelden as a field of two by two: native radios in one group, so arrows and screen readers work. */
export function MensbeeldChoice(props: { value: Mensbeeld | null; onChange: (value: Mensbeeld | null) => void }) {
  const name = createUniqueId();
  let field: HTMLFieldSetElement | undefined;
  const clear = () => {
    // The button goes away with the choice; the focus stays at the question.
    field?.querySelector("input")?.focus();
    props.onChange(null);
  };
  return (
    <fieldset class="mensbeeld" aria-describedby={`${name}-hint`} ref={(element) => (field = element)}>
      <legend class="visually-hidden">{t("reflection.mensbeeldQuestion")}</legend>
      <p id={`${name}-hint`} class="soft">
        {t("reflection.mensbeeldHint")}
      </p>
      <div class="mensbeeld-field">
        <span class="mensbeeld-axis mensbeeld-top" aria-hidden="true">
          {t("reflection.mensbeeldDrive")}
        </span>
        <span class="mensbeeld-axis mensbeeld-side" aria-hidden="true">
          {t("reflection.mensbeeldAbility")}
        </span>
        <For each={drijfveren}>
          {(drijfveer) => (
            <span class="mensbeeld-column" aria-hidden="true">
              {t(`reflection.drijfveer.${drijfveer}`)}
            </span>
          )}
        </For>
        <For each={vermogens}>
          {(vermogen) => (
            <>
              <span class="mensbeeld-row" aria-hidden="true">
                {t(`reflection.vermogen.${vermogen}`)}
              </span>
              <For each={drijfveren}>
                {(drijfveer) => {
                  const value: Mensbeeld = `${vermogen}-${drijfveer}`;
                  return (
                    <label class="mensbeeld-option">
                      <input
                        type="radio"
                        name={name}
                        value={value}
                        checked={props.value === value}
                        onChange={() => props.onChange(value)}
                      />
                      <span class="mensbeeld-words">
                        <span class="visually-hidden">
                          {t(`reflection.vermogen.${vermogen}`)}, {t(`reflection.drijfveer.${drijfveer}`)}:{" "}
                        </span>
                        {t(`reflection.quadrant.${value}`)}
                      </span>
                    </label>
                  );
                }}
              </For>
            </>
          )}
        </For>
      </div>
      <Show when={props.value !== null}>
        <Button look="quiet" isSmall onClick={clear}>
          {t("reflection.mensbeeldNone")}
        </Button>
      </Show>
    </fieldset>
  );
}
