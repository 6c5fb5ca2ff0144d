import { Show } from "solid-js";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { formatNumber, formatShare } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import type { trpc } from "../../state/trpc.ts";
import { periodInWords } from "./period.ts";

type Sample = Awaited<ReturnType<typeof trpc.sample.show.query>>["sample"];

/** All that is needed to check the draw or to draw it again. */
export function Provenance(props: { sample: Sample; startsOn: string | undefined }) {
  const chance = () => props.sample.size / props.sample.frameSize;
  return (
    <details class="card provenance">
      <summary>{t("research.provenance")}</summary>
      <dl>
        <dt>{t("research.provenanceMethod")}</dt>
        <dd>{t("research.provenanceSrs")}</dd>
        <dt>{t("research.provenancePeriod")}</dt>
        <dd>{periodInWords(props.sample, props.startsOn)}</dd>
        <dt>{t("research.condition")}</dt>
        <dd>
          <Show when={props.sample.condition} fallback={t("research.allConditions")}>
            {(condition) => <ConditionMark condition={condition()} isPlain />}
          </Show>
        </dd>
        <dt>{t("research.provenanceFrame")}</dt>
        <dd>{t("research.provenanceFrameText", props.sample.frameSize)}</dd>
        <dt>{t("research.provenanceSize")}</dt>
        <dd>{t("research.ofFrame", props.sample.size, props.sample.frameSize)}</dd>
        <dt>{t("research.provenanceChance")}</dt>
        <dd>
          {formatShare(chance())}, {t("research.provenanceWeight", formatNumber(1 / chance()))}
        </dd>
        <dt>{t("research.seed")}</dt>
        <dd>
          <code>{props.sample.seed}</code>
        </dd>
        <dt>{t("research.provenanceHash")}</dt>
        <dd>
          <code>{props.sample.frameHash}</code>
        </dd>
        <dt>{t("research.provenanceAlgorithm")}</dt>
        <dd>
          <code>{props.sample.algorithm}</code>
        </dd>
      </dl>
      <p class="quiet measure">{t("research.provenanceCheck")}</p>
    </details>
  );
}
