import { createEffect, Match, Switch } from "solid-js";
import type { Condition } from "../../../domain/conditions/condition.ts";
import { ErrorState } from "../../parts/error-state.tsx";
import { formatShare } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";

const noPeriod = { from: "", to: "" };

/** How many reflections can be drawn with these choices, counted anew at every change and read aloud. */
export function FrameCount(props: {
  period: { from: string; to: string } | undefined;
  condition: Condition | null;
  size: number | undefined;
  onCount: (size: number | undefined) => void;
}) {
  const filter = () => ({ ...(props.period ?? noPeriod), condition: props.condition });
  const query = useQuery(() => ({
    queryKey: ["frame", filter()],
    queryFn: () => trpc.sample.frame.query(filter()),
    enabled: props.period !== undefined,
    keepsPrevious: true,
  }));
  const size = () => (props.period && query.isSuccess ? query.data.size : undefined);
  createEffect(() => props.onCount(size()));
  const chance = () => {
    const [frame, wanted] = [size(), props.size];
    return frame && wanted && wanted <= frame ? t("research.frameChance", formatShare(wanted / frame)) : "";
  };
  return (
    <div class="frame-count" role="status" aria-busy={query.isFetching}>
      <Switch fallback={<p class="quiet">{t("research.frameWait")}</p>}>
        <Match when={!props.period}>
          <p class="quiet">{t("research.periodInvalid")}</p>
        </Match>
        <Match when={query.isError}>
          <ErrorState error={query.error} onRetry={() => void query.refetch()} />
        </Match>
        <Match when={size() === 0}>
          <p>{t("research.frameNone")}</p>
        </Match>
        <Match when={size()}>
          {(frame) => (
            <>
              <p class="figure">{t("research.frame", frame())}</p>
              <p class="quiet">{chance()}</p>
            </>
          )}
        </Match>
      </Switch>
    </div>
  );
}
