import { Show } from "solid-js";
import { clashes, misfitOf } from "../../../domain/series.ts";
import { Notice } from "../../parts/notice.tsx";
import { formatInstant } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import type { ListedMethod } from "../methods/method-facts.tsx";
import type { PlanOptions } from "./plan-fields.tsx";

/** Whose table is planned and at which moments (ms); `changed` is the session that is planned otherwise. */
export type PlannedTable = {
  groupId: string | null;
  moments: readonly number[];
  changed?: { sessionId: string; isWithFollowing: boolean };
};

/** Says when the table is too small or too large for the method. Nobody is refused: who comes is not known yet. */
export function SizeNotice(props: {
  people: PlanOptions["people"];
  facilitatorId: string;
  groupId: string | null;
  groupSize: ListedMethod["groupSize"];
}) {
  const seats = () =>
    props.people.filter(
      ({ id, groupId }) => props.groupId === null || groupId === props.groupId || id === props.facilitatorId,
    ).length;
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
  const others = () => {
    const coming = sessions.data?.coming ?? [];
    const { changed } = props.table;
    const own = coming.find(({ id }) => id === changed?.sessionId);
    // The sessions of a series that come after it move along.
    const movesAlong = (seriesId: string | null) => changed?.isWithFollowing === true && seriesId === own?.seriesId;
    return coming.filter(
      ({ id, status, seriesId }) => status !== "cancelled" && id !== own?.id && !movesAlong(seriesId),
    );
  };
  const clashing = () =>
    others().filter((other) =>
      props.table.moments.some((plannedAt) =>
        clashes({ plannedAt, minutes: props.minutes, groupId: props.table.groupId }, other),
      ),
    );
  return (
    <div role="status">
      <Show when={clashing()[0]}>
        {(first) => (
          <Notice look="warn">
            {t(
              "sessions.form.clash",
              clashing().length,
              `${formatInstant(first().plannedAt)} · ${first().groupName ?? t("sessions.wholeTeam")} · ${first().methodTitle}`,
            )}
          </Notice>
        )}
      </Show>
    </div>
  );
}
