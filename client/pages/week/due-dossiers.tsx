import { createSignal, For, Show } from "solid-js";
import { Button, LinkButton } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { DueTag } from "../../parts/due-tag.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { formatDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import type { WeekView } from "./week.tsx";

/** As many as fit beside the rest of the week; the rest is one press away. */
const shownAtFirst = 8;

/** My dossiers with something due, the most pressing first. */
export function DueDossiers(props: { dossiers: WeekView["dossiers"] }) {
  const [isWhole, setWhole] = createSignal(false);
  const shown = () => (isWhole() ? props.dossiers : props.dossiers.slice(0, shownAtFirst));
  return (
    <Card
      title={t("week.due.title")}
      aside={<span class="quiet">{t("week.due.count", props.dossiers.length)}</span>}
      isPlain
    >
      <Show
        when={props.dossiers.length > 0}
        fallback={
          <EmptyState
            text={t("week.due.none")}
            action={<LinkButton href="/dossiers">{t("week.due.toDossiers")}</LinkButton>}
          />
        }
      >
        <ul role="list" class="lines week-due">
          <For each={shown()}>
            {(dossier) => (
              <li class="week-due-line">
                <ConditionMark condition={dossier.condition} isShort isPlain />
                <a class="strong" href={`/dossiers/${dossier.id}`}>
                  {dossier.code}
                </a>
                <span class="week-due-why">
                  <For each={dossier.due}>{(due) => <DueTag reason={due.reason} />}</For>
                </span>
                <span class="quiet week-due-last">
                  {dossier.lastContactOn
                    ? t("week.due.lastContact", formatDay(dossier.lastContactOn))
                    : t("week.due.noContact")}
                </span>
              </li>
            )}
          </For>
        </ul>
        <Show when={props.dossiers.length > shownAtFirst}>
          <div class="week-more">
            <Button look="quiet" aria-expanded={isWhole()} onClick={() => setWhole((was) => !was)}>
              {isWhole() ? t("week.due.fewer") : t("week.due.all", props.dossiers.length)}
            </Button>
          </div>
        </Show>
      </Show>
    </Card>
  );
}
