import { Show } from "solid-js";
import { Tag } from "../../parts/tag.tsx";
import { t } from "../../state/i18n.ts";
import type { trpc } from "../../state/trpc.ts";

export type ListedMethod = Awaited<ReturnType<typeof trpc.method.list.query>>[number];

/** What to know of a method before choosing it. */
export function MethodFacts(props: { method: Omit<ListedMethod, "id" | "version" | "title"> }) {
  return (
    <div class="method-facts">
      <p lang="nl">{props.method.summary}</p>
      <Show when={props.method.suits}>
        {(suits) => (
          <p class="soft" lang="nl">
            {suits()}
          </p>
        )}
      </Show>
      <p class="quiet row">
        <span>{t("methods.minutes", props.method.minutes)}</span>
        <span>{t("methods.people", props.method.groupSize.min, props.method.groupSize.max)}</span>
        <Show when={props.method.isOwn}>
          <Tag look="accent">{t("methods.own")}</Tag>
        </Show>
        <Show when={!props.method.validated}>
          <Tag look="warn">{t("methods.notValidated")}</Tag>
        </Show>
      </p>
    </div>
  );
}
