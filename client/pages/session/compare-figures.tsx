import { Show, type JSX } from "solid-js";
import { formatNumber } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import type { Compared } from "./compared.ts";

/** The figures of one casus, each with what it is of how many; what cannot be known says so. */
export function CompareFigures(props: { compared: Compared }) {
  const figures = () => props.compared;
  return (
    <dl class="figures" aria-label={t("session.compare.figures")}>
      <Figure name={t("session.compare.own")} value={figures().own}>
        <Show when={figures().own === null}>{t("session.compare.ownNone")}</Show>
      </Figure>
      <Figure name={t("session.compare.colleagues")} value={figures().colleagues.median}>
        {t("session.compare.colleaguesOf", figures().colleagues.count)}
      </Figure>
      <Figure name={t("session.compare.consensus")} value={figures().consensus.value}>
        {t("session.compare.consensusOf", figures().consensus.agreed, figures().consensus.total)}
      </Figure>
      <Figure name={t("session.compare.agreement")} value={figures().agreement.value}>
        {t("session.compare.agreementOf", figures().raterIds.length, figures().agreement.units)}
        <br />
        {t("session.compare.agreementHelp")}
      </Figure>
    </dl>
  );
}

function Figure(props: { name: string; value: number | null; children: JSX.Element }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <span class="figure" classList={{ "figure-unknown": props.value === null }}>
          {props.value === null ? t("session.compare.unknown") : formatNumber(props.value)}
        </span>
        <span class="quiet">{props.children}</span>
      </dd>
    </div>
  );
}
