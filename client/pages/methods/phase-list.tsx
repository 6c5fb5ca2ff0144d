import { For } from "solid-js";
import { Dynamic } from "solid-js/web";
import { allPhases, type Method } from "../../../domain/methods/method.ts";
import { seenIn } from "../../../domain/methods/seen.ts";
import { t } from "../../state/i18n.ts";
import { PhaseVoices } from "./phase-voices.tsx";
import "./methods.css";

/** The phases of a method one by one: what happens, how long, who speaks and writes, and what others see of it. */
export function PhaseList(props: { method: Method; level: 2 | 3 }) {
  return (
    <For each={allPhases(props.method)}>
      {(phase) => (
        <li>
          <Dynamic component={props.level === 2 ? "h2" : "h3"} lang="nl">
            {phase.title}
          </Dynamic>
          <p class="soft" lang="nl">
            {phase.instruction}
          </p>
          <p class="quiet">{t("methods.phaseMinutes", phase.minutes, phase.minutesAreSourced === true)}</p>
          <PhaseVoices phase={phase} />
          <p class="quiet">{t(`methods.seen.${seenIn(phase)}`)}</p>
        </li>
      )}
    </For>
  );
}
