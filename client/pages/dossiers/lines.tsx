import { For, Show } from "solid-js";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { DueTag } from "../../parts/due-tag.tsx";
import { PersonMark } from "../../parts/person-mark.tsx";
import { Tag } from "../../parts/tag.tsx";
import { formatDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import type { DossierList } from "./dossiers.tsx";

/** A dossier a line: what it is, who guides it, when there was contact, and whether it asks for something. */
export function DossierLines(props: {
  dossiers: DossierList["dossiers"];
  hasOwnOnly: boolean;
  forSession: string | undefined;
}) {
  const tail = () => (props.forSession ? `?sessie=${encodeURIComponent(props.forSession)}` : "");
  return (
    <div classList={{ "dossiers-own": props.hasOwnOnly }}>
      <div class="dossiers-line dossiers-head" aria-hidden="true">
        <span>{t("dossier.list.code")}</span>
        <span>{t("dossier.list.condition")}</span>
        <span>{t("dossier.list.asks")}</span>
        <Show when={!props.hasOwnOnly}>
          <span>{t("dossier.list.klantmanager")}</span>
        </Show>
        <span>{t("dossier.list.lastContact")}</span>
      </div>
      <ul role="list" class="dossiers-lines">
        <For each={props.dossiers}>
          {(dossier) => (
            <li class="dossiers-line">
              <a class="strong dossiers-code" href={`/dossiers/${dossier.id}${tail()}`}>
                {dossier.code}
              </a>
              <span class="dossiers-condition">
                <ConditionMark condition={dossier.condition} isPlain />
                <Show when={dossier.variant}>
                  {(variant) => <span class="quiet">{t(`dossier.variant.${variant()}`)}</span>}
                </Show>
              </span>
              <span class="dossiers-due">
                <Show when={dossier.endedOn}>
                  <Tag>{t("dossier.list.ended")}</Tag>
                </Show>
                <For each={dossier.due}>{(due) => <DueTag reason={due.reason} />}</For>
              </span>
              <Show when={!props.hasOwnOnly}>
                <span class="dossiers-who">
                  <Show when={dossier.klantmanager} fallback={<span class="quiet">{t("dossier.list.nobody")}</span>}>
                    {(person) => <PersonMark isSmall name={person().name} color={person().color} />}
                  </Show>
                </span>
              </Show>
              <span class="dossiers-last soft">
                <span class="dossiers-label">{t("dossier.list.lastContact")}: </span>
                {dossier.lastContact ? formatDay(dossier.lastContact.on) : t("dossier.list.noContact")}
              </span>
            </li>
          )}
        </For>
      </ul>
    </div>
  );
}
