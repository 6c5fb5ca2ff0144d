import { For, Show, type JSX } from "solid-js";
import { formatNumber } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import type { Compared } from "./compared.ts";

/** The figures of one casus, each with what it is of how many; what cannot be known says so. */
export function CompareFigures(props: { compared: Compared; inbrenger: string }) {
  const figures = () => props.compared;
  return (
    <dl class="figures" aria-label={t("session.compare.figures")}>
      <Figure name={t("session.compare.own")} value={figures().own}>
        <Show when={figures().own !== null} fallback={t("session.compare.ownNone")}>
          {t("session.compare.ownOf", props.inbrenger)}
        </Show>
      </Figure>
      <Figure name={t("session.compare.colleagues")} value={figures().colleagues.median}>
        {t("session.compare.colleaguesOf", figures().colleagues.count)}
      </Figure>
      <Figure
        name={t("session.compare.consensus")}
        value={figures().consensus.value}
        unknown={figures().consensus.agreed === 0 ? t("session.compare.nothingAgreed") : undefined}
      >
        {t("session.compare.consensusOf", figures().consensus.agreed, figures().consensus.total)}
      </Figure>
      <Figure name={t("session.compare.agreement")} value={figures().agreement.value}>
        {t("session.compare.agreementOf", figures().raterIds.length, figures().agreement.units)}
        <br />
        <Show when={figures().agreement.value !== null}>
          <Show when={figures().agreement.interval} fallback={t("session.compare.intervalUnknown")}>
            {(interval) => t("session.compare.interval", formatNumber(interval().low), formatNumber(interval().high))}
          </Show>
          <br />
        </Show>
        <Show when={figures().groups.length > 0}>
          <ul class="figure-groups" aria-label={t("session.compare.agreementByGroup")} role="list">
            <For each={figures().groups}>
              {({ group, raters, agreement }) => (
                <li>
                  <strong>{t("session.compare.agreementIn", group, groupValue(agreement.value))}</strong> (
                  {t("session.compare.agreementOf", raters, agreement.units)})
                </li>
              )}
            </For>
          </ul>
        </Show>
        <p>{t("session.compare.agreementHelp")}</p>
      </Figure>
    </dl>
  );
}

const groupValue = (value: number | null) => (value === null ? t("session.compare.unknown") : formatNumber(value));

function Figure(props: { name: string; value: number | null; unknown?: string; children: JSX.Element }) {
  return (
    <div>
      <dt>{props.name}</dt>
      <dd>
        <span class="figure" classList={{ "figure-unknown": props.value === null }}>
          {props.value === null ? (props.unknown ?? t("session.compare.unknown")) : formatNumber(props.value)}
        </span>
        <div class="quiet">{props.children}</div>
      </dd>
    </div>
  );
}
