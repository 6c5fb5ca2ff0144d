import { For, Show } from "solid-js";
import { clashesOfMove, clashesOfPlan, expectedAt, misfitOf } from "../../../domain/series.ts";
import { Notice } from "../../parts/notice.tsx";
import { formatInstant } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import type { ListedMethod } from "../methods/method-facts.tsx";
import type { PlanOptions } from "./plan-fields.tsx";

/** Whose table is planned and at which moments (ms); `changed` is the session that is planned otherwise, with who is invited to it. */
export type PlannedTable = {
  groupId: string | null;
  moments: readonly number[];
  changed?: { sessionId: string; isWithFollowing: boolean; invitedIds: readonly string[] };
};

/** Says when fewer or more people are expected than the method is for. Nobody is refused: who comes is not known yet. */
export function SizeNotice(props: {
  people: PlanOptions["people"];
  leadId: string;
  table: PlannedTable;
  groupSize: ListedMethod["groupSize"];
}) {
  const seats = () => {
    const { groupId, changed } = props.table;
    return expectedAt(props.people, { groupId, leadId: props.leadId, invitedIds: changed?.invitedIds });
  };
  const misfit = () => misfitOf(seats(), props.groupSize);
  return (
    <div role="status">
      <Show when={misfit()}>
        {(kind) => (
          <Notice look="warn">{t(`sessions.form.${kind()}`, seats(), props.groupSize.min, props.groupSize.max)}</Notice>
        )}
      </Show>
    </div>
  );
}

/** Says when some of these people have another session at that moment. They may still split up. */
export function ClashNotice(props: { table: PlannedTable; minutes: number }) {
  const sessions = useQuery(() => ({
    queryKey: ["sessions", 1],
    queryFn: () => trpc.session.list.query({ past: 1 }),
  }));
  const clashing = () => {
    const coming = sessions.data?.coming ?? [];
    const { changed, moments, groupId } = props.table;
    const [to] = moments;
    if (!changed) return clashesOfPlan(coming, moments, { groupId, minutes: props.minutes });
    return to === undefined ? [] : clashesOfMove(coming, { ...changed, to }, props.minutes);
  };
  return (
    <div role="status">
      <Show when={clashing().length > 0}>
        <Notice look="warn">
          {t("sessions.form.clash", clashing().length)}
          <ul class="plan-clashes">
            <For each={clashing().slice(0, mostNamed)}>
              {({ plannedAt, groupName, methodTitle }) => (
                <li>{`${formatInstant(plannedAt)} · ${groupName ?? t("sessions.wholeTeam")} · ${methodTitle}`}</li>
              )}
            </For>
            <Show when={clashing().length > mostNamed}>
              <li>{t("sessions.form.clashMore", clashing().length - mostNamed)}</li>
            </Show>
          </ul>
        </Notice>
      </Show>
    </div>
  );
}

/** A series of a year that clashes each week is named by its first weeks. */
const mostNamed = 5;
