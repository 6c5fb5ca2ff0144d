import { For, Show } from "solid-js";
import type { DueReason } from "../../../domain/due.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { DueTag } from "../../parts/due-tag.tsx";
import { formatDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import type { DossierView } from "./dossier.tsx";

/** What the dossier asks of whoever looks at it, each with the way to do it. */
export function WhatNow(props: {
  dossier: DossierView;
  onAddContact: () => void;
  onShow: (part: "afspraken" | "checklist") => void;
}) {
  const act = (reason: DueReason) => {
    if (reason === "self-score-old") return props.onShow("checklist");
    if (reason === "afspraak-due" || reason === "afspraak-overdue") return props.onShow("afspraken");
    return props.onAddContact();
  };
  return (
    <Card title={t("dossier.now.title")} isPlain>
      <Show when={props.dossier.due.length > 0} fallback={<p class="desk-now-none soft">{t("dossier.now.none")}</p>}>
        <ul role="list" class="lines desk-now">
          <For each={props.dossier.due}>
            {(due) => (
              <li>
                <DueTag reason={due.reason} />
                <p class="small soft">{t(`dossier.now.since.${due.reason}`, formatDay(due.since))}</p>
                <Show when={props.dossier.abilities.write}>
                  <Button isSmall look="quiet" onClick={() => act(due.reason)}>
                    {t(`dossier.now.act.${due.reason}`)}
                  </Button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Card>
  );
}
