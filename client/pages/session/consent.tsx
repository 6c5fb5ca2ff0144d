import { createEffect, createSignal, on, Show } from "solid-js";
import { Checkbox } from "../../parts/checkbox.tsx";
import { t } from "../../state/i18n.ts";
import { useTable } from "./table-context.tsx";

/** Each person says for themselves whether single contributions may be kept; only the number is shown. */
export function Consent() {
  const { shown, state, me, isObserver, isInvited, command } = useTable();
  const [isGiven, setGiven] = createSignal(me.hasConsented);
  createEffect(
    on(
      () => shown().me.hasConsented,
      (hasConsented) => setGiven(hasConsented),
      { defer: true },
    ),
  );
  const took = () =>
    Object.values(state().participants).filter(({ part, attendedAt }) => part === "participant" && attendedAt);
  const change = async (isChecked: boolean) => {
    setGiven(isChecked);
    if (!(await command({ type: "consent", isGiven: isChecked }))) setGiven(!isChecked);
  };
  return (
    <Show when={isInvited && !isObserver && state().status === "open"}>
      <div class="consent">
        <Checkbox
          label={t("table.consent.label")}
          hint={t("table.consent.hint")}
          checked={isGiven()}
          onChange={(isChecked) => void change(isChecked)}
        />
        <p class="quiet">{t("table.consent.count", state().consents, took().length)}</p>
      </div>
    </Show>
  );
}
