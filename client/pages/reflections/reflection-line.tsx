import { A } from "@solidjs/router";
import { Show } from "solid-js";
import { purposes } from "../../../domain/consent.ts";
import { LinkButton } from "../../parts/button.tsx";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { Tag } from "../../parts/tag.tsx";
import { formatDay, formatInstant, formatList, formatShortDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import type { trpc } from "../../state/trpc.ts";

export type ListedReflection = Awaited<ReturnType<typeof trpc.reflection.list.query>>["toWrite"][number];

/** One reflection in a list: which session and casus, how far it is, and who drew it. */
export function ReflectionLine(props: { row: ListedReflection }) {
  const address = () => `/reflecties/${props.row.id}`;
  const given = () =>
    purposes.filter((purpose) => props.row.consents[purpose]).map((purpose) => t(`reflection.purposeShort.${purpose}`));
  const isSubmitted = () => props.row.submittedAt !== null;
  return (
    <li class="reflection-line">
      <div class="reflection-line-when">
        <span class="strong">{formatShortDay(props.row.on)}</span>
        <span class="quiet">{t("reflection.week", props.row.week)}</span>
      </div>
      <div class="reflection-line-what">
        <A href={address()} class="reflection-line-link">
          {props.row.question ?? t("reflection.titleOf", formatDay(props.row.on))}
        </A>
        <div class="row">
          <ConditionMark condition={props.row.condition} isPlain />
          <Show when={props.row.dossierCode}>
            {(code) => <span class="quiet">{t("reflection.about", code())}</span>}
          </Show>
          <Show when={isSubmitted()}>
            <span class="quiet">
              {given().length > 0 ? t("reflection.consentFor", formatList(given())) : t("reflection.noConsent")}
            </span>
          </Show>
          <Show when={!isSubmitted() && props.row.isBegun}>
            <Tag look="accent">{t("reflection.begun")}</Tag>
          </Show>
        </div>
        <Show when={props.row.samples[0]}>
          {(sample) => (
            <p class="reflection-line-sampled">
              {t("reflection.sampledBy", sample().drawnBy, formatInstant(sample().drawnAt))}
              <Show when={props.row.samples.length > 1}>
                {" "}
                {t("reflection.sampledMore", props.row.samples.length - 1)}
              </Show>
            </p>
          )}
        </Show>
      </div>
      <Show when={!isSubmitted()}>
        <LinkButton
          href={address()}
          look={props.row.isBegun ? "secondary" : "primary"}
          aria-label={`${t(props.row.isBegun ? "reflection.goOn" : "reflection.begin")}: ${formatDay(props.row.on)}`}
        >
          {t(props.row.isBegun ? "reflection.goOn" : "reflection.begin")}
        </LinkButton>
      </Show>
    </li>
  );
}
