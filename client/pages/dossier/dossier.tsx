import { useParams } from "@solidjs/router";
import { Show } from "solid-js";
import { Loaded } from "../../parts/loaded.tsx";
import { t } from "../../state/i18n.ts";
import { useQuery } from "../../state/query.ts";
import { trpc } from "../../state/trpc.ts";
import { Desk } from "./desk.tsx";
import "./checklist.css";
import "./dossier.css";

export type DossierView = Awaited<ReturnType<typeof trpc.dossier.show.query>>;

/** One dossier. Another address is another desk: its live document must not outlive it. */
export default function Dossier() {
  const params = useParams();
  return (
    <Show when={params.id} keyed>
      {(id) => <DossierOf id={id} />}
    </Show>
  );
}

function DossierOf(props: { id: string }) {
  const query = useQuery(() => ({
    queryKey: ["dossier", props.id],
    queryFn: () => trpc.dossier.show.query({ dossierId: props.id }),
    // Every look is on the audit trail: coming back to the tab is not another look.
    staleTime: 60_000,
  }));
  return (
    <Loaded isPage query={query} what={t("dossier.loading")}>
      {(dossier) => <Desk dossier={dossier()} />}
    </Loaded>
  );
}
