import { For, Show } from "solid-js";
import { LinkButton } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { ConditionMark } from "../../parts/condition-mark.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { formatShortDay } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import type { WeekView } from "./week.tsx";

/** Reflections that wait for me. */
export function ReflectionsToWrite(props: { reflections: WeekView["reflections"] }) {
  return (
    <Card title={t("week.reflections.title")} isPlain>
      <Show when={props.reflections.length > 0} fallback={<EmptyState text={t("week.reflections.none")} />}>
        <ul role="list" class="lines">
          <For each={props.reflections}>
            {(reflection) => (
              <li class="week-reflection">
                <span>
                  {t("week.reflections.line", formatShortDay(reflection.on))}
                  <ConditionMark condition={reflection.condition} isPlain />
                </span>
                <LinkButton isSmall href={`/reflecties/${reflection.id}`}>
                  {t("week.reflections.write")}
                </LinkButton>
              </li>
            )}
          </For>
        </ul>
      </Show>
    </Card>
  );
}
