import { useSearchParams } from "@solidjs/router";
import { Show } from "solid-js";
import { conditions, type Condition } from "../../../domain/conditions/condition.ts";
import { Button } from "../../parts/button.tsx";
import { Card } from "../../parts/card.tsx";
import { EmptyState } from "../../parts/empty-state.tsx";
import { Loaded } from "../../parts/loaded.tsx";
import { Page } from "../../parts/page.tsx";
import { t } from "../../state/i18n.ts";
import { useMe } from "../../state/login.tsx";
import { useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { DossierFilters, type Filters } from "./filters.tsx";
import { DossierLines } from "./lines.tsx";
import "./dossiers.css";

export type DossierList = Awaited<ReturnType<typeof trpc.dossier.list.query>>;

const perPage = 40;

const isCondition = (value: unknown): value is Condition => conditions.some((condition) => condition === value);

/** The dossiers of a person or a team. What is chosen stands in the address, so that going back finds the same list. */
export default function Dossiers() {
  const me = useMe();
  const [params, setParams] = useSearchParams();
  const filters = (): Filters => ({
    // Who leads the team guides nobody.
    whose: params.wie === "team" || me().role === "teamleider" ? "team" : "mine",
    condition: isCondition(params.conditie) ? params.conditie : undefined,
    search: typeof params.zoek === "string" ? params.zoek : "",
    onlyDue: params.vraagt === "ja",
  });
  /** The session that a dossier is chosen for, when somebody came from its table. */
  const forSession = () => (typeof params.sessie === "string" ? params.sessie : undefined);
  const pages = () => Math.max(1, Number(params.pagina) || 1);
  const change = (next: Partial<Filters>) => {
    const { whose, condition, search, onlyDue } = { ...filters(), ...next };
    setParams(
      {
        wie: whose,
        conditie: condition,
        zoek: search || undefined,
        vraagt: onlyDue ? "ja" : undefined,
        pagina: undefined,
      },
      { replace: true, scroll: false },
    );
  };
  const query = useQuery(() => {
    const asked = filters();
    const count = pages();
    return {
      queryKey: ["dossiers", asked, count],
      queryFn: () => readPages(asked, count),
      keepsPrevious: true,
    };
  });

  return (
    <Page title={t("dossier.title")} lead={t(forSession() ? "dossier.list.leadBring" : "dossier.list.lead")}>
      <DossierFilters filters={filters()} hasOwn={me().role === "klantmanager"} onChange={change} />
      <Loaded query={query} what={t("dossier.list.loading")}>
        {(list) => (
          <>
            {/* With only what is due, the count of the filter would not be the length of the list. */}
            <p class="quiet dossiers-total" role="status">
              {t("dossier.list.total", filters().onlyDue && !list().next ? list().dossiers.length : list().total)}
            </p>
            <Show when={list().dossiers.length > 0} fallback={<NoDossiers filters={filters()} onChange={change} />}>
              <Card isPlain>
                <DossierLines
                  dossiers={list().dossiers}
                  hasOwnOnly={filters().whose === "mine"}
                  forSession={forSession()}
                />
                <Show when={list().next}>
                  <div class="dossiers-more">
                    <Button
                      look="quiet"
                      isBusy={query.isFetching}
                      onClick={() => setParams({ pagina: pages() + 1 }, { replace: true, scroll: false })}
                    >
                      {t("dossier.list.more")}
                    </Button>
                  </div>
                </Show>
              </Card>
            </Show>
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** The first pages of a list, one after the other: each begins where the one before it ended. */
async function readPages({ whose, condition, search, onlyDue }: Filters, count: number): Promise<DossierList> {
  const read = (after?: string) =>
    trpc.dossier.list.query({ whose, condition, search: search || undefined, onlyDue, after, limit: perPage });
  let list = await read();
  for (let page = 1; page < count && list.next !== null; page += 1) {
    const more = await read(list.next);
    list = { ...more, dossiers: [...list.dossiers, ...more.dossiers] };
  }
  return list;
}

function NoDossiers(props: { filters: Filters; onChange: (next: Partial<Filters>) => void }) {
  const text = () => {
    const { whose, condition, search, onlyDue } = props.filters;
    if (onlyDue) return t("dossier.list.noneDue");
    return whose === "mine" && !condition && !search ? t("dossier.list.noneMine") : t("dossier.list.none");
  };
  return (
    <Card>
      <EmptyState
        text={text()}
        action={
          <Button onClick={() => props.onChange({ whose: "team", condition: undefined, search: "", onlyDue: false })}>
            {t("dossier.list.clear")}
          </Button>
        }
      />
    </Card>
  );
}
