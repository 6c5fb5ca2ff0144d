import { createSignal, Show } from "solid-js";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Notice } from "../../parts/notice.tsx";
import { Select } from "../../parts/select.tsx";
import { Table } from "../../parts/table.tsx";
import { formatInstant } from "../../state/format.ts";
import { t } from "../../state/i18n.ts";
import { useMutation, useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { detailInWords, filters, subjectInWords, type Filter } from "./trail-words.ts";

/** The audit trail, a page at a time, and a check that nobody touched it. */
export function Trail() {
  const [filter, setFilter] = createSignal<Filter>("all");
  /** Where each page that was turned to begins; the newest page begins nowhere in particular. */
  const [pages, setPages] = createSignal<number[]>([]);
  const input = () => {
    const chosen = filter();
    return { before: pages().at(-1) ?? null, action: chosen === "all" ? null : chosen };
  };
  const query = useQuery(() => ({
    queryKey: ["trail", input()],
    queryFn: () => trpc.audit.list.query(input()),
    keepsPrevious: true,
  }));
  const verify = useMutation(() => ({ mutationFn: () => trpc.audit.verify.query() }));
  const older = (next: number | null) => next !== null && setPages((all) => [...all, next]);
  const choose = (chosen: Filter) => {
    setPages([]);
    setFilter(chosen);
  };
  return (
    <div class="stack-wide">
      <div class="stack">
        <div class="trail-head">
          <p class="soft measure">{t("admin.trailLead")}</p>
          <Button isBusy={verify.isPending} onClick={() => verify.mutate()}>
            {t("admin.verify")}
          </Button>
        </div>
        <div role="status">
          <Show when={verify.data}>
            {(verdict) => {
              const found = verdict();
              return found.intact ? (
                <Notice look="good">{t("admin.verifyIntact", found.rows)}</Notice>
              ) : (
                <Notice look="bad">{t("admin.verifyBroken", found.sequence)}</Notice>
              );
            }}
          </Show>
        </div>
      </div>
      <Card isPlain>
        <div class="trail-filter">
          <Select
            label={t("admin.trailFilter")}
            options={filters.map((value) => ({
              value,
              label: value === "all" ? t("admin.trailAll") : t(`admin.action.${value}`),
            }))}
            value={filter()}
            onChange={choose}
          />
        </div>
        <Loaded query={query} what={t("admin.trailLoading")}>
          {(page) => (
            <Show when={page().rows.length > 0} fallback={<EmptyState text={t("admin.trailNone")} />}>
              <Table
                caption={t("admin.trailCaption")}
                isCaptionHidden
                rows={page().rows}
                columns={[
                  { label: t("admin.when"), cell: (row) => <span class="nowrap">{formatInstant(row.at)}</span> },
                  { label: t("admin.who"), cell: (row) => row.actorName ?? t("admin.nobody") },
                  {
                    label: t("admin.what"),
                    cell: (row) => {
                      const known = filters.find((value) => value === row.action);
                      return known && known !== "all" ? t(`admin.action.${known}`) : row.action;
                    },
                  },
                  { label: t("admin.about"), cell: (row) => <span class="small">{subjectInWords(row)}</span> },
                  { label: t("admin.detail"), cell: (row) => <span class="quiet">{detailInWords(row.detail)}</span> },
                ]}
              />
              <Show when={pages().length > 0 || page().next !== null}>
                <div class="trail-pages">
                  <Button disabled={pages().length === 0} onClick={() => setPages((all) => all.slice(0, -1))}>
                    {t("admin.newer")}
                  </Button>
                  <Button disabled={page().next === null} isBusy={query.isFetching} onClick={() => older(page().next)}>
                    {t("admin.older")}
                  </Button>
                </div>
              </Show>
            </Show>
          )}
        </Loaded>
      </Card>
    </div>
  );
}
