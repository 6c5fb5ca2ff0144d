import { For, Show } from "solid-js";
import { PersonMark } from "../../parts/person-mark.tsx";
import { Tag } from "../../parts/tag.tsx";
import { formatDay, formatInstantDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import type { DossierView } from "./dossier.tsx";

type Casus = DossierView["casussen"][number];

/** Who guided the deelnemer, and where the team talked about it. */
export function History(props: { dossier: DossierView }) {
  return (
    <div class="stack-wide">
      <section class="stack">
        <h2>{t("dossier.history.continuity")}</h2>
        <p class="soft">
          {t("dossier.history.count", props.dossier.continuity.klantmanagers)}.{" "}
          <span class="quiet">{t("dossier.history.countRule")}</span>
        </p>
        <ol role="list" class="desk-log">
          <For each={props.dossier.continuity.assignments}>
            {(assignment) => (
              <li class="desk-assignment">
                <PersonMark isSmall name={assignment.name} color={assignment.color} />
                <span class="quiet">
                  {assignment.to
                    ? t("dossier.history.period", formatDay(assignment.from), formatDay(assignment.to))
                    : t("dossier.history.from", formatDay(assignment.from))}
                </span>
              </li>
            )}
          </For>
        </ol>
      </section>
      <section class="stack">
        <h2>{t("dossier.history.casussen")}</h2>
        <Show when={props.dossier.casussen.length > 0} fallback={<p class="soft">{t("dossier.history.none")}</p>}>
          <ol role="list" class="desk-log">
            <For each={props.dossier.casussen}>{(casus) => <CasusLine casus={casus} />}</For>
          </ol>
        </Show>
      </section>
    </div>
  );
}

function CasusLine(props: { casus: Casus }) {
  const isClosed = () => props.casus.status === "closed";
  const address = () => `/sessies/${props.casus.sessionId}${isClosed() ? "/verslag" : ""}`;
  return (
    <li class="desk-casus">
      <p class="desk-contact-head">
        <span class="strong">{formatInstantDay(props.casus.plannedAt)}</span>
        <Show when={props.casus.status === "planned"}>
          <Tag>{t("dossier.history.planned")}</Tag>
        </Show>
        <Show when={props.casus.status === "open"}>
          <Tag look="good">{t("dossier.history.open")}</Tag>
        </Show>
        <a class="push small" href={address()}>
          {isClosed() ? t("dossier.history.record") : t("dossier.history.toSession")}
        </a>
      </p>
      <p>{props.casus.question}</p>
      <p class="quiet">{t("dossier.history.by", props.casus.inbrenger)}</p>
      <Show when={props.casus.insight}>
        <p class="small">
          <span class="strong">{t("dossier.history.insight")}:</span> {props.casus.insight}
        </p>
      </Show>
      <Show when={props.casus.lesson}>
        <p class="small">
          <span class="strong">{t("dossier.history.lesson")}:</span> {props.casus.lesson}
        </p>
      </Show>
    </li>
  );
}
