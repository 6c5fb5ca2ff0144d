import { For, Show } from "solid-js";
import type { Awareness } from "y-protocols/awareness";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { PersonMark } from "../../parts/person-mark.tsx";
import { Tag } from "../../parts/tag.tsx";
import { formatDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useMe } from "../../state/login.tsx";
import { createPresence } from "../../state/presence.ts";
import type { DossierView } from "./dossier.tsx";

/** Where this belongs, and what it is. */
export function Above(props: { dossier: DossierView }) {
  return (
    <span class="row">
      <a href="/dossiers">{t("dossier.title")}</a>
      <ConditionMark condition={props.dossier.condition} />
      <Show when={props.dossier.variant}>{(variant) => <Tag>{t(`dossier.variant.${variant()}`)}</Tag>}</Show>
      <Show when={props.dossier.endedOn}>{(day) => <Tag>{t("dossier.ended", formatDay(day()))}</Tag>}</Show>
    </span>
  );
}

/** Who guides the deelnemer, and who else is looking at this moment. */
export function Lead(props: { dossier: DossierView; awareness: Awareness }) {
  const me = useMe();
  const present = createPresence(props.awareness);
  const others = () => present().filter(({ member }) => member !== me().id);
  const guide = () => props.dossier.continuity.assignments.find(({ to }) => to === null);
  return (
    <span class="row">
      <Show when={guide()} fallback={t("dossier.unguided")}>
        {(person) => <>{t("dossier.guidedBy", person().name, formatDay(person().from))}</>}
      </Show>
      <span class="row desk-here" role="status">
        <Show when={others().length > 0}>
          <span class="quiet">{t("dossier.here")}</span>
          <For each={others()}>{(person) => <PersonMark isSmall name={person.name} color={person.color} />}</For>
        </Show>
      </span>
    </span>
  );
}
