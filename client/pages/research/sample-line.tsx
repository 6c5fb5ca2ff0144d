import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { formatInstant } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import type { trpc } from "../../state/trpc.ts";
import { periodInWords } from "./period.ts";

type Listed = Awaited<ReturnType<typeof trpc.sample.list.query>>[number];

/** A sample drawn before: what for, of how many, and with what it can be drawn again. */
export function SampleLine(props: { sample: Listed; startsOn: string | undefined }) {
  return (
    <li class="sample-line">
      <A class="strong" href={`/onderzoek/${props.sample.id}`}>
        {props.sample.reason}
      </A>
      <p class="row">
        <span class="strong">{t("research.ofFrame", props.sample.size, props.sample.frameSize)}</span>
        <span>{periodInWords(props.sample, props.startsOn)}</span>
        <Show when={props.sample.condition} fallback={<span>{t("research.allConditions")}</span>}>
          {(condition) => <ConditionMark condition={condition()} isPlain />}
        </Show>
      </p>
      <p class="quiet">
        {t("research.drawnOn", formatInstant(props.sample.drawnAt))} · {t("research.seed")}{" "}
        <code>{props.sample.seed}</code> · {t("research.provenanceFrame")}{" "}
        <code title={props.sample.frameHash}>{props.sample.frameHash.slice(0, 8)}</code>
      </p>
    </li>
  );
}
