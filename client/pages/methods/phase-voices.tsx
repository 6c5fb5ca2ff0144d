import type { Phase } from "../../../domain/methods/method.ts";
import { t } from "../../state/i18n.ts";

/** Who speaks and who writes in a phase: the rules of the method that no wording changes. */
export function PhaseVoices(props: { phase: Pick<Phase, "speaks" | "writes"> }) {
  return (
    <p class="quiet row method-voices">
      <span>{t("methods.speaks", t(`methods.voice.${props.phase.speaks}`))}</span>
      <span>{t("methods.writes", t(`methods.voice.${props.phase.writes}`))}</span>
    </p>
  );
}
